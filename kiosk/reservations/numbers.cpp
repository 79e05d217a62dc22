#include "kiosk/reservations/numbers.h"

#include <cstdio>

#include "kiosk/base/assert.h"

namespace haisai::reservations {

std::string number_text(std::string_view prefix, int number) {
  HAISAI_ASSERT(number >= 1 && number <= kLastNumber);
  char digits[8];
  std::snprintf(digits, sizeof digits, "%03d", number);
  return std::string(prefix) + "-" + digits;
}

}  // namespace haisai::reservations
