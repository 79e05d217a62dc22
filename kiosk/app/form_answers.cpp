#include "kiosk/app/form_answers.h"

#include <fstream>
#include <iterator>

#include "kiosk/app/form_json.h"
#include "kiosk/japanese/canonical.h"

namespace haisai::app {
namespace {

using model::FieldType;
using nlohmann::json;

constexpr std::size_t kLargestFile = 1024 * 1024;

struct Words {
  const model::Catalogue& texts;
  base::Date today;
};

// The code whose words these are; the text itself when there is none, for the check to refuse.
std::string code_of(const model::Field& field, const std::string& prefix, const std::string& text,
                    const Words& words) {
  std::vector<std::string> codes;
  for (const model::Choice& choice : field.choices) codes.push_back(choice.code);
  if (field.type == FieldType::check) codes = {"yes", "no"};
  for (const std::string& code : codes) {
    const std::string key = prefix + "choice." + code;
    if (text == code || (words.texts.has(key) && model::plain_of(words.texts.get(key)) == text)) return code;
  }
  return text;
}

std::string plain_value(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_boolean()) return value.get<bool>() ? "yes" : "no";
  return value.is_null() ? "" : value.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string value_of(const model::Field& field, const std::string& prefix, const json& value,
                     const Words& words);

std::string rows_value(const model::Field& field, const std::string& prefix, const json& value,
                       const Words& words) {
  if (!value.is_array()) return plain_value(value);
  json rows = json::array();
  for (const json& given : value) {
    if (!given.is_object()) return plain_value(value);
    json row = json::object();
    for (const model::Field& column : field.columns) {
      const auto found = given.find(column.key);
      if (found != given.end())
        row[column.key] = value_of(column, prefix + "column." + column.key + ".", *found, words);
    }
    rows.push_back(std::move(row));
  }
  return rows.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::string account_value(const model::Field& field, const std::string& prefix, const json& value, const Words& words) {
  const std::string row = rows_value(field, prefix, json::array({value}), words);
  return row.size() > 2 ? row.substr(1, row.size() - 2) : row;  // the object alone, without the brackets of its list
}

std::string multi_value(const model::Field& field, const std::string& prefix, const json& value,
                        const Words& words) {
  if (!value.is_array()) return code_of(field, prefix, plain_value(value), words);
  std::string codes;
  for (const json& each : value) {
    if (!codes.empty()) codes += ',';
    codes += code_of(field, prefix, plain_value(each), words);
  }
  return codes;
}

std::string value_of(const model::Field& field, const std::string& prefix, const json& value,
                     const Words& words) {
  switch (field.type) {
    case FieldType::choice:
    case FieldType::check:
      return code_of(field, prefix, plain_value(value), words);
    case FieldType::multi:
      return multi_value(field, prefix, value, words);
    case FieldType::rows:
      return rows_value(field, prefix, value, words);
    case FieldType::account:
      return account_value(field, prefix, value, words);
    default:
      return japanese::canonical(field.type, plain_value(value), model::latest_day(field, words.today));
  }
}

base::Result<json> read_json(const std::string& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) return base::Error{base::ErrorCode::file_unreadable, file + ": cannot be read"};
  std::string text;
  text.resize(kLargestFile + 1);
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.size() > kLargestFile)
    return base::Error{base::ErrorCode::usage_wrong, file + ": more than 1 MiB"};
  json answers = json::parse(text, nullptr, /*allow_exceptions=*/false);
  base::wipe(text);
  return answers;
}

base::Error no_object(const std::string& file) {
  return {base::ErrorCode::usage_wrong, file + ": not a JSON object {key: value}"};
}

}  // namespace

base::Result<json> read_answers(const std::string& file) {
  auto answers = read_json(file);
  return answers && !answers->is_object() ? base::Result<json>(no_object(file)) : answers;
}

base::Result<json> read_answer_cells(const std::string& file) {
  auto answers = read_json(file);
  return answers && !answers->is_object() && !answers->is_array() ? base::Result<json>(no_object(file)) : answers;
}

FilledDraft draft_from(const json& answers, const model::Procedure& procedure, const model::Catalogue& texts,
                       base::Date today) {
  FilledDraft filled{{procedure.id, {}}, {}};
  model::FormDraft& draft = filled.draft;
  const Words words{texts, today};
  for (const auto& [key, value] : answers.items()) {
    const model::Field* field = procedure.find(key);
    if (field == nullptr) {
      filled.notes.push_back(key + ": this form has no such question; ignored");
      continue;
    }
    std::string text = value_of(*field, field_prefix(procedure, key), value, words);
    if (!text.empty()) draft.answers[key] = {base::PersonalText(std::move(text)), model::Source::typed};
  }
  model::prefill(procedure, nullptr, draft);
  const std::map<std::string, model::Answer> before = draft.answers;
  model::drop_stale(procedure, draft);
  for (const auto& [key, answer] : before) {
    if (answer.source == model::Source::rule || draft.find(key) != nullptr) continue;
    filled.notes.push_back(key + ": not asked with the other answers given; ignored");
  }
  return filled;
}

}  // namespace haisai::app
