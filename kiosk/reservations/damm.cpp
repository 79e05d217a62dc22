#include "kiosk/reservations/damm.h"

#include <array>
#include <cstdint>

#include "kiosk/base/random.h"
#include "kiosk/base/utf8.h"

namespace haisai::reservations {
namespace {

// The weakly totally anti-symmetric quasigroup of order 10 from H. M. Damm's thesis (2004).
constexpr std::array<std::array<int, 10>, 10> kQuasigroup = {{{0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
                                                              {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
                                                              {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
                                                              {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
                                                              {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
                                                              {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
                                                              {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
                                                              {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
                                                              {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
                                                              {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}}};

constexpr std::size_t kLongestTypedBytes = 64;

bool is_separator(char32_t c) {
  return c == U' ' || c == U'-' || c == 0x3000 || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D ||
         c == 0x30FC || c == 0xFF70;
}

base::Error mistyped() { return {base::ErrorCode::ticket_code_mistyped, "not a ticket code: nine digits, check the last"}; }

}  // namespace

char damm_check_digit(std::string_view digits) {
  int interim = 0;
  for (const char c : digits) {
    HAISAI_ASSERT(c >= '0' && c <= '9');
    interim = kQuasigroup[static_cast<std::size_t>(interim)][static_cast<std::size_t>(c - '0')];
  }
  return static_cast<char>('0' + interim);
}

std::string random_ticket_code() {
  std::string code;
  while (code.size() + 1 < kCodeDigits) {
    base::Byte byte = 0;
    base::fill_random({&byte, 1});
    if (byte < 250) code.push_back(static_cast<char>('0' + byte % 10));  // 250..255 would favour 0..5
  }
  code.push_back(damm_check_digit(code));
  return code;
}

base::Result<std::string> parse_ticket_code(std::string_view typed) {
  if (typed.size() > kLongestTypedBytes) return mistyped();
  const auto characters = base::decode_utf8(typed);
  if (!characters) return mistyped();
  std::string code;
  for (const char32_t c : *characters) {
    if (is_separator(c)) continue;
    if (c >= U'0' && c <= U'9') {
      code.push_back(static_cast<char>(c));
    } else if (c >= 0xFF10 && c <= 0xFF19) {
      code.push_back(static_cast<char>('0' + (c - 0xFF10)));
    } else {
      return mistyped();
    }
  }
  if (code.size() != kCodeDigits || damm_check_digit(code) != '0') return mistyped();
  return code;
}

std::string show_ticket_code(std::string_view code) {
  HAISAI_ASSERT(code.size() == kCodeDigits);
  return std::string(code.substr(0, 3)) + "-" + std::string(code.substr(3, 3)) + "-" + std::string(code.substr(6));
}

}  // namespace haisai::reservations
