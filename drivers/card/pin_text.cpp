#include "drivers/card/pin_text.h"

#include "drivers/card/apdu.h"

namespace haisai::card {
namespace {

// U+FF10..U+FF19 in UTF-8: EF BC 90..99.
bool is_full_width_digit(base::ByteView bytes) {
  return bytes.size() >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBC && bytes[2] >= 0x90 && bytes[2] <= 0x99;
}

}  // namespace

bool pin_from_text(base::ByteView typed, base::SecretBuffer& pin) {
  pin.clear();
  while (!typed.empty()) {
    const bool wide = is_full_width_digit(typed);
    const base::Byte digit = wide ? static_cast<base::Byte>(typed[2] - 0x90 + '0') : typed[0];
    if (digit < '0' || digit > '9' || pin.size() == kPinDigits) {
      pin.clear();
      return false;
    }
    pin.push_back(digit);
    typed = typed.subspan(wide ? 3 : 1);
  }
  if (pin.size() == kPinDigits) return true;
  pin.clear();
  return false;
}

}  // namespace haisai::card
