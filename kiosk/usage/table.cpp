#include "kiosk/usage/table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace haisai::usage {
namespace {

std::string decimal(double number) {
  char text[64];
  std::snprintf(text, sizeof text, "%.3f", number);
  std::string shortened = text;
  while (shortened.back() == '0') shortened.pop_back();
  if (shortened.back() == '.') shortened.pop_back();
  return shortened == "-0" ? "0" : shortened;
}

std::string field(const Value& value) {
  std::string text = text_of(value);
  if (!std::holds_alternative<std::string>(value)) return text;
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + '"';
}

}  // namespace

int Table::column(const std::string& name) const {
  const auto found = std::find(columns.begin(), columns.end(), name);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

std::string text_of(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* number = std::get_if<double>(&value)) return decimal(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

double real(const Value& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return static_cast<double>(*number);
  if (const auto* number = std::get_if<double>(&value)) return *number;
  return 0;
}

std::int64_t whole(const Value& value) { return std::llround(real(value)); }

std::string csv_of(const Table& table) {
  std::string text;
  const auto add_line = [&](std::size_t count, auto&& at) {
    for (std::size_t i = 0; i < count; ++i) text += (i > 0 ? "," : "") + field(at(i));
    text += "\r\n";
  };
  add_line(table.columns.size(), [&](std::size_t i) { return Value(table.columns[i]); });
  for (const auto& row : table.rows) add_line(row.size(), [&](std::size_t i) { return row[i]; });
  return text;
}

}  // namespace haisai::usage
