// UTF-8 decoding that never trusts its input.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace haisai::base {

// Code points of well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates, ≤ U+10FFFF);
// nothing when malformed.
std::optional<std::u32string> decode_utf8(std::string_view text);
void append_utf8(std::string& text, char32_t code_point);
std::string encode_utf8(std::u32string_view code_points);

// U+FE00..FE0F and U+E0100..E01EF: belongs to the character before it.
constexpr bool is_variation_selector(char32_t c) {
  return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

// Removes the last character as a person counts it: a variation selector goes with its base.
void pop_back_character(std::string& text);

}  // namespace haisai::base
