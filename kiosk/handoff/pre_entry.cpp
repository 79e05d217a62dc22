#include "kiosk/handoff/pre_entry.h"

#include <algorithm>
#include <optional>

#include <nlohmann/json.hpp>

#include "kiosk/handoff/whole_number.h"
#include "kiosk/japanese/canonical.h"
#include "kiosk/reservations/base45.h"

namespace haisai::handoff {
namespace {

using model::Field;
using model::FieldType;
using nlohmann::json;

constexpr std::size_t kAnswersMost = 100;

base::Error unusable(const char* why) { return {base::ErrorCode::pre_entry_unusable, why}; }

std::optional<std::string> value_of(const Field& field, const json& given, base::Date today);

std::optional<std::string> joined_codes(const json& given) {
  std::string codes;
  for (const json& each : given) {
    if (!each.is_string()) return std::nullopt;
    codes += (codes.empty() ? "" : ",") + each.get<std::string>();
  }
  return codes;
}

std::optional<std::string> rows_value(const Field& field, const json& given, base::Date today) {
  json rows = json::array();
  for (const json& entry : given) {
    if (!entry.is_object()) return std::nullopt;
    json row = json::object();
    for (const Field& column : field.columns) {
      const auto found = entry.find(column.key);
      if (found == entry.end()) continue;
      const auto value = value_of(column, *found, today);
      if (!value) return std::nullopt;
      row[column.key] = *value;
    }
    rows.push_back(std::move(row));
  }
  return rows.dump(-1, ' ', false, json::error_handler_t::replace);
}

// As model::Answer has it; nothing when it is of another shape.
std::optional<std::string> value_of(const Field& field, const json& given, base::Date today) {
  if (given.is_array() && field.type == FieldType::multi) return joined_codes(given);
  if (given.is_array() && field.type == FieldType::rows) return rows_value(field, given, today);
  if (given.is_boolean() && field.type == FieldType::check) return given.get<bool>() ? "yes" : "no";
  if (const auto number = whole_number(given); number && field.type == FieldType::count) return std::to_string(*number);
  const bool text = given.is_string() && field.type != FieldType::rows && field.type != FieldType::account;
  if (!text) return std::nullopt;
  return japanese::canonical(field.type, given.get<std::string>(), model::latest_day(field, today));
}

base::Result<json> object_in(std::string_view text) {
  if (!text.starts_with(kPreEntryPrefix)) return unusable("another kind of text");
  if (text.size() > kPreEntryCharactersMost) return unusable("too long");
  const auto bytes = reservations::base45_decode(text.substr(kPreEntryPrefix.size()));
  if (!bytes) return unusable("no Base45");
  json object = json::parse(bytes->begin(), bytes->end(), nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return unusable("no JSON object");
  const auto schema = object.find("schema");
  if (schema == object.end() || *schema != kPreEntrySchema) return unusable("another schema");
  const auto answers = object.find("answers");
  if (answers == object.end() || !answers->is_object() || answers->size() > kAnswersMost) return unusable("no answers");
  return object;
}

}  // namespace

base::Result<PreEntry> read_pre_entry(std::string_view text, const std::vector<model::Procedure>& procedures,
                                      base::Date today) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  const auto object = object_in(text);
  if (!object) return object.error();
  const auto named = object->find("procedure");
  const auto form = std::find_if(procedures.begin(), procedures.end(), [&](const model::Procedure& each) {
    return each.kind == model::ProcedureKind::form && named != object->end() && *named == each.id;
  });
  if (form == procedures.end()) return unusable("no such form");
  PreEntry entry{{form->id, {}}, 0};
  for (const auto& [key, given] : (*object)["answers"].items()) {
    const Field* field = form->find(key);
    const auto value = field == nullptr ? std::nullopt : value_of(*field, given, today);
    if (!value || value->empty() || !model::reject_rule(*field, *value, base::iso_date(today)).empty()) {
      ++entry.left_out;
    } else {
      entry.draft.answers[key] = {base::PersonalText(*value), model::Source::typed};
    }
  }
  return entry;
}

}  // namespace haisai::handoff
