#include "kiosk/handoff/answer_json.h"

#include <charconv>

#include "kiosk/handoff/whole_number.h"

namespace haisai::handoff {
namespace {

using model::FieldType;
using nlohmann::json;
using nlohmann::ordered_json;

ordered_json choice_json(const std::string& prefix, const std::string& code, const model::Catalogue& texts) {
  return {{"code", code}, {"value", label_of(prefix, code, texts)}};
}

ordered_json multi_json(const std::string& prefix, std::string_view codes, const model::Catalogue& texts) {
  ordered_json list = ordered_json::array();
  while (!codes.empty()) {
    const std::size_t comma = codes.find(',');
    list.push_back(choice_json(prefix, std::string(codes.substr(0, comma)), texts));
    codes = comma == std::string_view::npos ? std::string_view() : codes.substr(comma + 1);
  }
  return list;
}

// A number where it is one; anything else stays the text it is.
ordered_json count_json(const std::string& value) {
  int number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  const bool whole = error == std::errc{} && end == value.data() + value.size() && std::to_string(number) == value;
  return whole ? ordered_json(number) : ordered_json(value);
}

ordered_json rows_json(const model::Field& field, const std::string& prefix, const std::string& value,
                       const model::Catalogue& texts) {
  const json rows = json::parse(value, nullptr, false);
  ordered_json list = ordered_json::array();
  if (!rows.is_array()) return list;
  for (const json& row : rows) {
    ordered_json made = ordered_json::object();
    for (const model::Field& column : field.columns) {
      if (!row.is_object() || !row.contains(column.key) || !row[column.key].is_string()) continue;
      made[column.key] =
          answer_json(column, prefix + "column." + column.key + ".", row[column.key].get<std::string>(), texts);
    }
    list.push_back(std::move(made));
  }
  return list;
}

// One row, without the list around it.
ordered_json account_json(const model::Field& field, const std::string& prefix, const std::string& value,
                          const model::Catalogue& texts) {
  const ordered_json rows = rows_json(field, prefix, "[" + value + "]", texts);
  return rows.empty() ? ordered_json(value) : rows[0];
}

std::optional<std::string> code_in(const json& value) {
  if (!value.is_object() || !value.contains("code") || !value["code"].is_string()) return std::nullopt;
  return value["code"].get<std::string>();
}

std::optional<std::string> multi_value(const json& value) {
  if (!value.is_array()) return std::nullopt;
  std::string codes;
  for (const json& each : value) {
    const auto code = code_in(each);
    if (!code) return std::nullopt;
    codes += (codes.empty() ? "" : ",") + *code;
  }
  return codes;
}

std::optional<std::string> rows_value(const model::Field& field, const json& value) {
  if (!value.is_array()) return std::nullopt;
  json rows = json::array();
  for (const json& given : value) {
    if (!given.is_object()) return std::nullopt;
    json row = json::object();
    for (const model::Field& column : field.columns) {
      if (!given.contains(column.key)) continue;
      const auto text = answer_value(column, given[column.key]);
      if (!text) return std::nullopt;
      row[column.key] = *text;
    }
    rows.push_back(std::move(row));
  }
  return rows.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<std::string> account_value(const model::Field& field, const json& value) {
  if (value.is_string()) return value.get<std::string>();
  const auto rows = rows_value(field, json::array({value}));
  if (!rows) return std::nullopt;
  return rows->substr(1, rows->size() - 2);
}

}  // namespace

std::string label_of(const std::string& prefix, const std::string& code, const model::Catalogue& texts) {
  const std::string own = prefix + "choice." + code, common = "value.check." + code;
  if (texts.has(own)) return model::plain_of(texts.get(own));
  return texts.has(common) ? model::plain_of(texts.get(common)) : code;
}

ordered_json answer_json(const model::Field& field, const std::string& prefix, const std::string& value,
                         const model::Catalogue& texts) {
  switch (field.type) {
    case FieldType::choice:
      return choice_json(prefix, value, texts);
    case FieldType::multi:
      return multi_json(prefix, value, texts);
    case FieldType::check:
      return value == "yes";
    case FieldType::count:
      return count_json(value);
    case FieldType::rows:
      return rows_json(field, prefix, value, texts);
    case FieldType::account:
      return account_json(field, prefix, value, texts);
    default:
      return value;
  }
}

std::optional<std::string> answer_value(const model::Field& field, const json& value) {
  switch (field.type) {
    case FieldType::choice:
      return code_in(value);
    case FieldType::multi:
      return multi_value(value);
    case FieldType::check:
      return value.is_boolean() ? std::optional<std::string>(value.get<bool>() ? "yes" : "no") : std::nullopt;
    case FieldType::rows:
      return rows_value(field, value);
    case FieldType::account:
      return account_value(field, value);
    case FieldType::count:
      if (const auto number = whole_number(value)) return std::to_string(*number);
      [[fallthrough]];
    default:
      return value.is_string() ? std::optional(value.get<std::string>()) : std::nullopt;
  }
}

}  // namespace haisai::handoff
