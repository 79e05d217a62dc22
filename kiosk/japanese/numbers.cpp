#include "kiosk/japanese/numbers.h"

#include <algorithm>
#include <array>

#include "kiosk/base/utf8.h"

namespace haisai::japanese {
namespace {

constexpr char32_t kWideSpace = 0x3000;
constexpr char32_t kPostalMark = 0x3012;
// ‐ ‑ ‒ – — ― − ー ｰ: all are typed for a hyphen.
constexpr std::array<char32_t, 9> kHyphens{0x2010, 0x2011, 0x2012, 0x2013, 0x2014,
                                           0x2015, 0x2212, 0x30FC, 0xFF70};

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_hyphen(char32_t c) { return std::find(kHyphens.begin(), kHyphens.end(), c) != kHyphens.end(); }

std::u32string narrow(std::string_view text) {
  std::u32string code_points = base::decode_utf8(text).value_or(U"");
  for (char32_t& c : code_points) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c == kWideSpace) c = U' ';
  }
  return code_points;
}

// Lengths of the first and second group.
struct Grouping {
  std::string_view prefix;
  std::size_t first, second;
};

// First match counts. 11 digits begin 0[5-9]0.
constexpr std::array<Grouping, 8> kGroupings{{{"0120", 4, 3},
                                              {"0800", 4, 3},
                                              {"09802", 5, 1},
                                              {"0980", 4, 2},
                                              {"0570", 4, 3},
                                              {"03", 2, 4},
                                              {"06", 2, 4},
                                              {"0", 3, 3}}};

std::string grouped(std::string_view digits, std::size_t first, std::size_t second) {
  std::string text(digits.substr(0, first));
  text += '-';
  text += digits.substr(first, second);
  text += '-';
  text += digits.substr(first + second);
  return text;
}

}  // namespace

std::string to_ascii_width(std::string_view text) { return base::encode_utf8(narrow(text)); }

std::string to_ascii_numbers(std::string_view text) {
  std::u32string code_points = narrow(text);
  for (std::size_t i = 1; i + 1 < code_points.size(); ++i) {
    if (is_hyphen(code_points[i]) && is_digit(code_points[i - 1]) && is_digit(code_points[i + 1]))
      code_points[i] = U'-';
  }
  return base::encode_utf8(code_points);
}

std::string digits_only(std::string_view text) {
  std::u32string code_points = narrow(text);
  std::erase_if(code_points, [](char32_t c) {
    return c == U' ' || c == U'-' || c == U'(' || c == U')' || c == kPostalMark || is_hyphen(c);
  });
  return base::encode_utf8(code_points);
}

std::string telephone_text(std::string_view digits) {
  const bool plausible = std::all_of(digits.begin(), digits.end(),
                                     [](char c) { return is_digit(static_cast<unsigned char>(c)); });
  if (!plausible || digits.empty() || digits[0] != '0') return std::string(digits);
  if (digits.size() == 11)
    return digits.substr(0, 4) == "0800" ? grouped(digits, 4, 3) : grouped(digits, 3, 4);
  if (digits.size() != 10) return std::string(digits);
  for (const Grouping& grouping : kGroupings) {
    if (digits.substr(0, grouping.prefix.size()) == grouping.prefix)
      return grouped(digits, grouping.first, grouping.second);
  }
  return std::string(digits);
}

std::string postcode_text(std::string_view digits) {
  if (digits.size() != 7) return std::string(digits);
  return std::string(digits.substr(0, 3)) + "-" + std::string(digits.substr(3));
}

}  // namespace haisai::japanese
