#include "form_cases.h"

#include <algorithm>

namespace haisai::test {
namespace {

using model::Field;
using model::FieldType;
using nlohmann::json;

// 60 letters; a name with 𠮷 and a variation selector; 100 characters of address.
const std::string kLatinName = "MARIA CLARA ANASTASIA DELA CRUZ-SANTOS VILLANUEVA RODRIGU II";
const std::string kRareName = "辻\U000E0100髙﨑　𠮷\uFA19太郎";

std::string repeated(const std::string& text, int times) {
  std::string made;
  for (int i = 0; i < times; ++i) made += text;
  return made;
}

std::string long_address(int number) {
  return "沖縄県那覇市首里金城町" + repeated("一丁目二番三号", 12) + "ア" + std::to_string(100 + number);
}

// Text that a CSV reader or a spreadsheet could stumble over, within what the field takes.
std::string awkward_text(const Field& field) {
  const std::string start = "=1+1,\"引用\"";   // nine characters
  const int most = field.max > 0 ? field.max : 100;
  return start + repeated("字", std::max(0, most - 10)) + "終";
}

std::string plain_value(const Field& field, Way way, int number) {
  const bool worst = way == Way::worst;
  switch (field.type) {
    case FieldType::name:
      if (way == Way::shortest) return "李";
      return worst ? (number % 2 == 0 ? kLatinName : kRareName) : "山田　花子";
    case FieldType::kana:
      return way == Way::shortest ? "リ" : worst ? repeated("ヴァルガス・", 7) + "ジョー" : "ヤマダ　ハナコ";
    case FieldType::address:
      return way == Way::shortest ? "市" : worst ? long_address(number) : "沖縄県那覇市泉崎１丁目１番１号";
    case FieldType::date:
      return number % 2 == 0 ? "1957-04-01" : "2019-05-01";
    case FieldType::telephone:
      return way == Way::shortest ? "0988670111" : "09012345678";
    case FieldType::postcode:
      return "9000021";
    case FieldType::count:
      return std::to_string(way == Way::shortest ? std::max(1, field.min) : std::max(1, field.max));
    case FieldType::digits:
      return worst || field.min > 0 ? "0" + repeated("9", (field.max > 0 ? field.max : 20) - 1) : std::string("0123456789").substr(0, static_cast<std::size_t>(field.max > 0 ? std::min(field.max, 10) : 10));
    case FieldType::text:
      return way == Way::shortest ? "字" : worst ? awkward_text(field) : "年金の 手続き";
    default:
      return {};
  }
}

bool may_choose(const model::Choice& choice) { return !choice.goes_to_staff; }

int fields_that_apply(const model::Procedure& procedure, const model::FormDraft& draft) {
  return static_cast<int>(std::count_if(procedure.fields.begin(), procedure.fields.end(),
                                        [&](const Field& field) { return model::applies(field, draft); }));
}

// Shortest: the choice with fewest further questions; else the one with most; an agent wherever there can be one.
std::string code_of(const model::Procedure& procedure, const Field& field, Way way, model::FormDraft draft) {
  std::string best;
  int best_count = 0;
  std::vector<std::string> codes;
  if (field.type == FieldType::check) codes = {"no", "yes"};
  for (const model::Choice& choice : field.choices) {
    if (may_choose(choice)) codes.push_back(choice.code);
  }
  for (const std::string& code : codes) {
    if (way != Way::shortest && field.key == "v.relation" && code == "proxy") return code;
    draft.answers[field.key] = {base::PersonalText(code), model::Source::typed};
    const int count = fields_that_apply(procedure, draft);
    const bool better = best.empty() || (way == Way::shortest ? count < best_count : count > best_count);
    if (better) best = code, best_count = count;
  }
  return best;
}

json column_value(const Field& column, Way way, int number) {
  if (column.type == FieldType::check) return "yes";
  if (!column.choices.empty()) return column.choices[static_cast<std::size_t>(number) % column.choices.size()].code;
  return plain_value(column, way, number);
}

json entry_of(const Field& field, Way way, int number) {
  json entry = json::object();
  for (const Field& column : field.columns) {
    if (way != Way::shortest || column.required) entry[column.key] = column_value(column, way, number);
  }
  return entry;
}

json value_of(const model::Procedure& procedure, const Field& field, Way way, const model::FormDraft& draft) {
  if (field.type == FieldType::account) return entry_of(field, way, 0);
  if (field.type == FieldType::rows) {
    const int people = way == Way::worst ? 8 : way == Way::longest ? 3 : std::max(1, field.min);
    json rows = json::array();
    for (int i = 0; i < people; ++i) rows.push_back(entry_of(field, way, i));
    return rows;
  }
  if (field.type == FieldType::multi && way != Way::shortest) {
    json codes = json::array();
    for (const model::Choice& choice : field.choices) {
      if (may_choose(choice)) codes.push_back(choice.code);
    }
    return codes;
  }
  if (!field.choices.empty() || field.type == FieldType::check) return code_of(procedure, field, way, draft);
  if (field.type == FieldType::date) return field.key.ends_with("birth") ? "1970-04-01" : "2026-11-10";   // of working age
  return plain_value(field, way, static_cast<int>(field.key.size()));
}

std::string as_answer(const Field& field, const json& value) {
  if (field.type != FieldType::multi || !value.is_array()) return value.is_string() ? value.get<std::string>() : value.dump();
  std::string codes;
  for (const json& code : value) codes += (codes.empty() ? "" : ",") + code.get<std::string>();
  return codes;
}

}  // namespace

json answers_of(const model::Procedure& procedure, Way way, const std::string& today) {
  json answers = json::object();
  model::FormDraft draft{procedure.id, {}};
  for (const Field& field : procedure.fields) {
    model::prefill(procedure, nullptr, draft);
    model::drop_stale(procedure, draft);
    if (!model::applies(field, draft)) continue;
    if (way == Way::shortest && (!field.required || draft.find(field.key) != nullptr)) continue;
    const json value = value_of(procedure, field, way, draft);
    draft.answers[field.key] = {base::PersonalText(as_answer(field, value)), model::Source::typed};
    if (!model::reject_rule(field, as_answer(field, value), today).empty()) throw std::logic_error(procedure.id + " " + field.key + ": " + as_answer(field, value));
    answers[field.key] = value;
  }
  return answers;
}

}  // namespace haisai::test
