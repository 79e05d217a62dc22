// What makes a staff code easy to guess.
#include <algorithm>
#include <set>
#include <string>

#include "kiosk/app/staff_code.h"

namespace haisai::app {
namespace {

constexpr std::size_t kFewestDigits = 4;   // different ones
constexpr int kLongestRun = 4;             // 1234, 9876, 7777: as long as this and no longer

bool is_digit(base::Byte byte) { return byte >= '0' && byte <= '9'; }

// The longest stretch in which each digit follows the one before by the same step of -1, 0 or 1 (9 and 0 are
// neighbours too).
int longest_run(base::ByteView digits) {
  int longest = 1;
  for (int wanted : {1, 0, 9}) {
    int run = 1;
    for (std::size_t i = 1; i < digits.size(); ++i) {
      run = (digits[i] - digits[i - 1] + 10) % 10 == wanted ? run + 1 : 1;
      longest = std::max(longest, run);
    }
  }
  return longest;
}

// 121212, 123123, 12341234.
bool repeats(base::ByteView digits) {
  for (std::size_t part = 1; part <= digits.size() / 2; ++part) {
    if (digits.size() % part != 0) continue;
    const bool same = std::equal(digits.begin() + static_cast<std::ptrdiff_t>(part), digits.end(), digits.begin());
    if (same) return true;
  }
  return std::equal(digits.begin(), digits.end(), digits.rbegin());   // 123321
}

int number_at(base::ByteView digits, std::size_t at, std::size_t count) {
  int number = 0;
  for (std::size_t i = at; i < at + count; ++i) number = number * 10 + (digits[i] - '0');
  return number;
}

bool is_month_day(int month, int day) { return month >= 1 && month <= 12 && day >= 1 && day <= 31; }

// YYYYMMDD of the years somebody may be born or something founded in, YYMMDD and DDMMYY in any.
bool is_date(base::ByteView digits) {
  if (digits.size() == 8) {
    const int year = number_at(digits, 0, 4);
    return year >= 1868 && year <= 2100 && is_month_day(number_at(digits, 4, 2), number_at(digits, 6, 2));
  }
  return digits.size() == 6 && is_month_day(number_at(digits, 2, 2), number_at(digits, 4, 2));
}

// Lines drawn on the keypad, one after the other: 147258, 789456, 159357.
bool is_keypad_pattern(base::ByteView digits) {
  static const std::set<std::string> kLines = {"123", "456", "789", "147", "258", "369", "159", "357",
                                               "321", "654", "987", "741", "852", "963", "951", "753", "580", "085"};
  if (digits.size() % 3 != 0) return false;
  for (std::size_t at = 0; at < digits.size(); at += 3) {
    if (!kLines.contains(std::string(digits.begin() + static_cast<std::ptrdiff_t>(at),
                                     digits.begin() + static_cast<std::ptrdiff_t>(at + 3)))) {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<StaffCodeFlaw> flaw_in(base::ByteView digits) {
  if (!std::all_of(digits.begin(), digits.end(), is_digit)) return StaffCodeFlaw::not_digits;
  if (digits.size() < kStaffCodeLeast) return StaffCodeFlaw::too_short;
  if (digits.size() > kStaffCodeMost) return StaffCodeFlaw::too_long;
  if (std::set<base::Byte>(digits.begin(), digits.end()).size() < kFewestDigits) return StaffCodeFlaw::too_few_digits;
  if (longest_run(digits) > kLongestRun) return StaffCodeFlaw::run;
  if (repeats(digits)) return StaffCodeFlaw::repeated;
  if (is_date(digits)) return StaffCodeFlaw::date;
  if (is_keypad_pattern(digits)) return StaffCodeFlaw::keypad;
  return std::nullopt;
}

}  // namespace haisai::app
