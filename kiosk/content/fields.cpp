#include "kiosk/content/fields.h"

#include <algorithm>
#include <set>

#include "kiosk/model/form.h"

namespace haisai::content {
namespace {

using model::Field;
using model::FieldType;

constexpr std::size_t kMostChoicesOnAPage = 6;  // rule F2

const std::vector<std::string> kTypes{"name",  "kana", "date",  "address", "telephone", "postcode", "choice",
                                      "multi", "count", "text", "check",   "rows",      "digits",   "account"};
const std::vector<std::string> kCardItems{"name", "address", "birth_date", "sex"};

constexpr std::string_view kOneSource = "'card', 'default' and 'copy' exclude each other";

bool has_choices(FieldType type) { return type == FieldType::choice || type == FieldType::multi; }

void read_choices(Reader& reader, Field& field) {
  std::set<std::string> codes;
  for (Reader& each : reader.tables("choices")) {
    model::Choice choice;
    choice.code = each.text("code", Need::required);
    choice.goes_to_staff = each.flag("staff", false);
    if (!choice.code.empty() && !is_id(choice.code))
      each.fault("code", "'" + choice.code + "' is no code: use a-z 0-9 . _ -");
    if (!choice.code.empty() && !codes.insert(choice.code).second)
      each.fault("code", "choice '" + choice.code + "' is there twice");
    each.finish();
    field.choices.push_back(std::move(choice));
  }
  if (has_choices(field.type) && field.choices.empty())
    reader.fault("type", "'" + field.key + "' has no choices");
  if (!has_choices(field.type) && !field.choices.empty())
    reader.fault("choices",
                 "a field of type '" + std::string(model::name_of(field.type)) + "' has no choices");
}

void read_source(Reader& reader, Field& field) {
  field.card_item = reader.text("card", Need::optional);
  field.default_value = reader.text("default", Need::optional);
  if (!field.card_item.empty()) {
    field.prefill = model::Prefill::card;
    if (std::find(kCardItems.begin(), kCardItems.end(), field.card_item) == kCardItems.end()) {
      reader.fault("card",
                   "no item '" + field.card_item + "' on a card" + suggestion(field.card_item, kCardItems));
    }
  }
  field.copy_from = reader.text("copy", Need::optional);
  if (!field.copy_from.empty()) field.prefill = model::Prefill::copy;
  field.copy_when = read_conditions(reader, "copy_when");
  field.family_of = reader.text("family_of", Need::optional);
  if (!field.copy_when.empty() && field.copy_from.empty() && field.family_of.empty())
    reader.fault("copy_when", "'copy_when' without 'copy'");
  if (!field.family_of.empty() && field.type != FieldType::name) reader.fault("family_of", "only a field of type 'name' has a family");
  if (!field.default_value.empty() && !(field.card_item.empty() && field.copy_from.empty())) reader.fault("", std::string(kOneSource));
  if (field.default_value.empty()) return;
  field.prefill = model::Prefill::rule;
  const std::string rule = model::reject_rule(field, field.default_value, "9999-12-31");
  if (!rule.empty())
    reader.fault("default", "the default '" + field.default_value + "' is not a value of '" + field.key +
                                "' (" + rule + ")");
}

void read_columns(Reader& reader, Field& field) {
  for (Reader& each : reader.tables("column")) {
    auto column = read_field(each);
    if (!column) continue;
    if (column->field.type == FieldType::rows || column->field.type == FieldType::account)
      each.fault("type", "rows within rows");
    field.columns.push_back(std::move(column->field));
  }
  if (field.type == FieldType::account) {
    if (!field.columns.empty()) reader.fault("column", "the parts of an account are known already");
    field.columns = model::account_columns(reader.flag("ordinary_only", true));
    return;
  }
  const bool rows = field.type == FieldType::rows;
  if (rows && field.columns.empty()) reader.fault("type", "'" + field.key + "' has no [[field.column]]");
  if (!rows && !field.columns.empty()) reader.fault("column", "only a field of type 'rows' has columns");
}

std::string known_codes(const Field& field, const std::string& code) {
  std::vector<std::string> codes;
  for (const model::Choice& choice : field.choices) codes.push_back(choice.code);
  return suggestion(code, codes);
}

bool can_have(const Field& field, const std::string& code) {
  if (field.type == FieldType::check) return code == "yes" || code == "no";
  if (!has_choices(field.type)) return true;
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [&](const auto& choice) { return choice.code == code; });
}

void check_condition(Work& work, const std::vector<PlacedField>& fields, const Place& place, const std::string& of,
                     const model::Condition& condition) {
  const Field* found = field_of(fields, condition.key);
  if (found == nullptr) {
    std::vector<std::string> keys;
    for (const PlacedField& each : fields) keys.push_back(each.field.key);
    return work.fault(place, of + " depends on '" + condition.key + "', which is no field here" +
                                 suggestion(condition.key, keys));
  }
  for (const std::string& code : condition.any_of) {
    if (can_have(*found, code)) continue;
    work.fault(place, of + " depends on '" + condition.key + "' being '" + code + "', which is none of its choices" +
                          known_codes(*found, code));
  }
}

// A field that takes over what another holds is of the same type, and not that one.
void check_taken(Work& work, const std::vector<PlacedField>& fields, const Place& place, const Field& of,
                 const std::string& from) {
  if (from.empty()) return;
  const Field* original = field_of(fields, from);
  if (original == nullptr || original->type != of.type || from == of.key)
    work.fault(place, "'" + of.key + "' copies '" + from + "', which is no other field of type '" +
                          std::string(model::name_of(of.type)) + "'");
}

void check_copy(Work& work, const std::vector<PlacedField>& fields, const PlacedField& of) {
  check_taken(work, fields, of.place, of.field, of.field.copy_from);
  check_taken(work, fields, of.place, of.field, of.field.family_of);
  check_conditions(work, fields, of.place, "'" + of.field.key + "'", of.field.copy_when);
  if (of.field.type == FieldType::account) return;   // its parts are ours
  for (const Field& column : of.field.columns) check_copy(work, fields, {column, of.place});
}

}  // namespace

const Field* field_of(const std::vector<PlacedField>& fields, const std::string& key) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const PlacedField& each) { return each.field.key == key; });
  return found == fields.end() ? nullptr : &found->field;
}

void check_conditions(Work& work, const std::vector<PlacedField>& fields, const Place& place, const std::string& of,
                      const std::vector<model::Condition>& conditions) {
  for (const model::Condition& condition : conditions) check_condition(work, fields, place, of, condition);
}

std::vector<model::Condition> read_conditions(Reader& reader, std::string_view key) {
  std::vector<model::Condition> conditions;
  for (Reader& each : reader.tables(key)) {
    model::Condition condition;
    condition.key = each.text("key", Need::required);
    condition.negated = each.has("is_not");
    condition.any_of = each.texts(condition.negated ? "is_not" : "is", Need::required);
    each.finish();
    if (!condition.key.empty()) conditions.push_back(std::move(condition));
  }
  return conditions;
}

std::optional<PlacedField> read_field(Reader& reader) {
  Field field;
  field.key = reader.text("key", Need::required);
  const std::string type = reader.text("type", Need::required);
  const auto known = model::field_type_from(type);
  if (!type.empty() && !known) reader.fault("type", "no type '" + type + "'" + suggestion(type, kTypes));
  if (!field.key.empty() && !is_id(field.key))
    reader.fault("key", "'" + field.key + "' is no key: use a-z 0-9 . _ -");
  if (!known || field.key.empty()) return std::nullopt;
  field.type = *known;
  field.required = reader.flag("required", false);
  field.by_hand = reader.flag("by_hand", false);
  field.ask = reader.flag("ask", true);
  field.on_review = reader.flag("on_review", true);
  field.recent = reader.flag("recent", false);
  if (field.recent && field.type != FieldType::date) reader.fault("recent", "only a field of type 'date' is of late");
  field.in_city = read_conditions(reader, "in_city");
  if (!field.in_city.empty() && field.type != FieldType::address) reader.fault("in_city", "only a field of type 'address' is in the city");
  field.may_be_future = reader.flag("future", false);
  if (field.may_be_future && field.type != FieldType::date) reader.fault("future", "only a field of type 'date' is in the future");
  field.min = reader.number("min", Need::optional, 0, 10000, 0);
  field.max = reader.number("max", Need::optional, 1, 10000, 0);
  if (field.max > 0 && field.min > field.max) reader.fault("min", "'min' is greater than 'max'");
  read_choices(reader, field);
  read_columns(reader, field);
  read_source(reader, field);
  field.when = read_conditions(reader, "when");
  field.when_any = read_conditions(reader, "when_any");
  reader.finish();
  return PlacedField{std::move(field), {reader.file(), reader.line()}};
}

void check_fields(Work& work, const std::vector<PlacedField>& fields) {
  for (const PlacedField& each : fields) {
    const Field& field = each.field;
    for (const auto* conditions : {&field.when, &field.when_any, &field.in_city}) {
      check_conditions(work, fields, each.place, "'" + field.key + "'", *conditions);
      for (const auto& condition : *conditions) {
        if (condition.key == field.key) work.fault(each.place, "'" + field.key + "' depends on itself");
      }
    }
    check_copy(work, fields, each);
    // A column may have both: the card of the person, and for the first what another answer says.
    if (!field.card_item.empty() && !field.copy_from.empty()) work.fault(each.place, std::string(kOneSource));
    if (field.required && !field.ask && field.prefill == model::Prefill::none) {
      work.fault(each.place, "'" + field.key + "' is required but never asked and has no default");
    }
    if (field.ask && field.choices.size() > kMostChoicesOnAPage) {
      work.warn(each.place, "'" + field.key + "' has more than six choices (rule F2)");
    }
  }
}

}  // namespace haisai::content
