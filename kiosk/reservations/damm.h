// The nine-digit code a resident can type instead of holding the QR to the scanner: eight random digits
// and a Damm check digit, which catches every single wrong digit and every swap of neighbours
// (tickets-queue-printing §2.6).
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace haisai::reservations {

inline constexpr int kCodeDigits = 9;

// The check digit ('0'..'9') of a text of ASCII digits. Anything else is our bug.
char damm_check_digit(std::string_view digits);

// A new code from the kernel's random numbers, every one of the 10^8 equally likely.
std::string random_ticket_code();

// Nine ASCII digits from what was typed or read: hyphens of any kind, spaces (also full width) and
// full-width digits are fine. Anything else, or a wrong check digit: ticket_code_mistyped.
base::Result<std::string> parse_ticket_code(std::string_view typed);

// "123-456-789", as it stands on paper. `code`: nine digits.
std::string show_ticket_code(std::string_view code);

}  // namespace haisai::reservations
