// What a report's SQL answers: named columns and rows of numbers and codes.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace haisai::usage {

// Nothing (NULL), a whole number, a measured one, a code.
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

struct Table {
  std::vector<std::string> columns;
  std::vector<std::vector<Value>> rows;
  // -1 when there is none of that name.
  int column(const std::string& name) const;
};

// Numbers with at most three decimals and no trailing zeros, "" for nothing.
std::string text_of(const Value& value);
std::int64_t whole(const Value& value);   // rounded; 0 for nothing and for text
double real(const Value& value);          // 0 for nothing and for text

// RFC 4180 with one header row, lines end CR LF, UTF-8 without mark. Text that a spreadsheet would take for a formula
// (= + - @ at its start) is led by an apostrophe.
std::string csv_of(const Table& table);

}  // namespace haisai::usage
