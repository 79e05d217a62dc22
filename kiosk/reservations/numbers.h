// How a number is written and called: "A-041", from 1000 on "A-1041".
#pragma once

#include <string>
#include <string_view>

namespace haisai::reservations {

inline constexpr int kLastNumber = 9999;  // of one prefix on one day

// prefix: as in the site file; number: 1..kLastNumber.
std::string number_text(std::string_view prefix, int number);

}  // namespace haisai::reservations
