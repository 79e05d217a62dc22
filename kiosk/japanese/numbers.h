// Digits, telephone numbers and postcodes: what people type, as it is kept and as it is shown.
#pragma once

#include <string>
#include <string_view>

namespace haisai::japanese {

// Full-width ASCII (digits, letters, signs) to ASCII; the wide space to a space; the rest unchanged.
std::string to_ascii_width(std::string_view text);

// to_ascii_width, and the many hyphens (‐ − ー …) between digits become '-'. For comparing addresses and for
// numbers.
std::string to_ascii_numbers(std::string_view text);

// The digits of a telephone number or postcode: spaces, hyphens, brackets and the postal mark are dropped.
// When anything else is left, the text comes back cleaned of these only, and the check then names the fault.
std::string digits_only(std::string_view text);

// 0988670111 → 098-867-0111 (services §3.2). Area codes of Okinawa, Tokyo and Osaka are known; others are
// grouped 3-3-4. Anything that is not 10 or 11 digits comes back as it is.
std::string telephone_text(std::string_view digits);

std::string postcode_text(std::string_view digits);  // 9008585 → 900-8585; anything else as it is

}  // namespace haisai::japanese
