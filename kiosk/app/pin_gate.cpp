#include "kiosk/app/pin_gate.h"

namespace haisai::app {

int PinGate::take(int digit, model::CardSecret secret) {
  if (digit >= 0 && digit <= 9 && count() < model::digits_in(secret)) {
    digits_.push_back(static_cast<base::Byte>('0' + digit));
  }
  return count();
}

int PinGate::erase() {
  digits_.pop_back();
  return count();
}

}  // namespace haisai::app
