// The only place in this process where the digits of a PIN or a face code are: from the touched key into locked memory, from
// there to the card worker. `flow` learns how many there are and nothing else.
#pragma once

#include "kiosk/base/secret_buffer.h"
#include "kiosk/model/card_sight.h"

namespace haisai::app {

class PinGate {
 public:
  // Takes a digit 0..9; more than the secret has, or anything else, is ignored. Returns how many are held.
  int take(int digit, model::CardSecret secret);
  int erase();
  void clear() { digits_.clear(); }
  int count() const { return static_cast<int>(digits_.size()); }
  const base::SecretBuffer& digits() const { return digits_; }

 private:
  base::SecretBuffer digits_;
};

}  // namespace haisai::app
