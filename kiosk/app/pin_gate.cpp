#include "kiosk/app/pin_gate.h"

namespace haisai::app {

int PinGate::take(int digit) {
  if (digit >= 0 && digit <= 9 && digits_.size() < kDigits) {
    digits_.push_back(static_cast<base::Byte>('0' + digit));
  }
  return count();
}

int PinGate::erase() {
  digits_.pop_back();
  return count();
}

}  // namespace haisai::app
