// The only place in this process where a passphrase is typed into: locked memory, wiped after use. `desk` learns how long
// it is and nothing else.
#pragma once

#include <string_view>

#include "kiosk/base/secret_buffer.h"

namespace haisai::app {

class PassphraseGate {
 public:
  // Characters as UTF-8; what does not fit into 64 bytes is left out, whole characters at a time. Returns how many
  // characters are held.
  int take(std::string_view utf8);
  int erase();   // the last character
  void clear() { bytes_.clear(); }
  const base::SecretBuffer& bytes() const { return bytes_; }

 private:
  int characters() const;

  base::SecretBuffer bytes_;
};

}  // namespace haisai::app
