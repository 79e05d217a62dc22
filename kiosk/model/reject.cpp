// What may be wrong with one value: one function a type, one rule id a fault.
#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/base/clock.h"
#include "kiosk/base/utf8.h"
#include "kiosk/model/form.h"

namespace haisai::model {
namespace {

constexpr int kMostCharacters = 200;                      // services §3.3
constexpr int kMostRows = 8;                              // services §2.5
constexpr std::string_view kEarliestDate = "1868-01-25";  // first day of 明治, services §3.5
constexpr char32_t kWideSpace = 0x3000;

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029; }

bool is_blank(std::u32string_view text) {
  return std::all_of(text.begin(), text.end(), [](char32_t c) { return c == U' ' || c == kWideSpace; });
}

// Rule B6: both syllabaries with ゔ and ヵヶ, ー, ・ and spaces.
bool is_kana(char32_t c) {
  return (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FB || c == 0x30FC ||
         c == U' ' || c == kWideSpace;
}

// Characters as a person counts them: a variation selector belongs to the one before it.
int count_characters(std::u32string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), [](char32_t c) { return !base::is_variation_selector(c); }));
}

std::string text_rule(const Field& field, std::string_view value) {
  const auto text = base::decode_utf8(value);
  if (!text || std::any_of(text->begin(), text->end(), is_control)) return "text";
  if (is_blank(*text)) return field.required ? "required" : "";
  const int length = count_characters(*text);
  if (length > (field.max > 0 ? field.max : kMostCharacters)) return "too_long";
  if (length < field.min) return "required";
  if (field.type == FieldType::kana && !std::all_of(text->begin(), text->end(), is_kana)) return "kana";
  return "";
}

std::string date_rule(const Field& field, std::string_view value, std::string_view today) {
  if (!base::parse_iso_date(value) || value < kEarliestDate) return "date";
  const auto now = base::parse_iso_date(today);
  if (!now || value <= base::iso_date(latest_day(field, *now))) return "";
  return field.may_be_future ? "far" : "future";
}

// services §3.2: 10 digits, or 11 for 050 060 070 080 090 (0800 among them).
std::string telephone_rule(std::string_view digits) {
  const bool plausible = digits.size() >= 3 && all_digits(digits) && digits[0] == '0' && digits[1] != '0';
  if (!plausible) return "telephone";
  const bool eleven = digits[2] == '0' && digits[1] >= '5';
  return digits.size() == (eleven ? 11U : 10U) ? "" : "telephone";
}

std::string count_rule(const Field& field, std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (error != std::errc{} || end != digits.data() + digits.size() || !all_digits(digits)) return "range";
  return number < field.min || (field.max > 0 && number > field.max) ? "range" : "";
}

bool is_choice(const Field& field, std::string_view code) {
  return std::any_of(field.choices.begin(), field.choices.end(),
                     [&](const Choice& c) { return c.code == code; });
}

std::string multi_rule(const Field& field, std::string_view codes) {
  while (true) {
    const std::size_t comma = codes.find(',');
    if (!is_choice(field, codes.substr(0, comma))) return "choice";
    if (comma == std::string_view::npos) return "";
    codes.remove_prefix(comma + 1);
  }
}

std::string row_rule(const Field& field, const nlohmann::json& row, std::string_view today) {
  if (!row.is_object()) return "text";
  for (const Field& column : field.columns) {
    const auto found = row.find(column.key);
    const bool present = found != row.end();
    if (present && !found->is_string()) return "text";
    const std::string value = present ? found->get<std::string>() : "";
    if (std::string rule = reject_rule(column, value, today); !rule.empty()) return rule;
  }
  return "";
}

// Numbers on papers have twenty digits at the most unless the field says otherwise.
std::string digits_rule(const Field& field, std::string_view digits) {
  constexpr std::size_t kMostDigits = 20;
  const std::size_t most = field.max > 0 ? static_cast<std::size_t>(field.max) : kMostDigits;
  const bool good = all_digits(digits) && digits.size() >= static_cast<std::size_t>(field.min) && digits.size() <= most;
  return good ? "" : "digits";
}

std::string account_rule(const Field& field, std::string_view value, std::string_view today) {
  return row_rule(field, nlohmann::json::parse(value, nullptr, /*allow_exceptions=*/false), today);
}

std::string rows_rule(const Field& field, std::string_view value, std::string_view today) {
  const nlohmann::json rows = nlohmann::json::parse(value, nullptr, /*allow_exceptions=*/false);
  if (!rows.is_array()) return "text";
  const int count = static_cast<int>(rows.size());
  if (count == 0 && field.required) return "required";
  if (count < field.min || count > (field.max > 0 ? field.max : kMostRows)) return "range";
  for (const auto& row : rows) {
    if (std::string rule = row_rule(field, row, today); !rule.empty()) return rule;
  }
  return "";
}

}  // namespace

base::Date latest_day(const Field& field, base::Date today) {
  constexpr std::chrono::days kYear{366};
  return field.may_be_future ? base::Date{std::chrono::sys_days{today} + kYear} : today;
}

std::string reject_rule(const Field& field, std::string_view value, std::string_view today) {
  if (value.empty()) return field.required ? "required" : "";
  switch (field.type) {
    case FieldType::date:
      return date_rule(field, value, today);
    case FieldType::telephone:
      return telephone_rule(value);
    case FieldType::postcode:
      return value.size() == 7 && all_digits(value) ? "" : "postcode";
    case FieldType::choice:
      return is_choice(field, value) ? "" : "choice";
    case FieldType::multi:
      return multi_rule(field, value);
    case FieldType::check:
      return value == "yes" || value == "no" ? "" : "choice";
    case FieldType::count:
      return count_rule(field, value);
    case FieldType::rows:
      return rows_rule(field, value, today);
    case FieldType::digits:
      return digits_rule(field, value);
    case FieldType::account:
      return account_rule(field, value, today);
    case FieldType::name:
    case FieldType::kana:
    case FieldType::address:
    case FieldType::text:
      return text_rule(field, value);
  }
  return "";
}

}  // namespace haisai::model
