// Makes what a person typed into PIN digits: full-width digits become ASCII, everything else stays and
// is refused later, before anything is sent (my-number-card.md §4.6).
#pragma once

#include "kiosk/base/bytes.h"
#include "kiosk/base/secret_buffer.h"

namespace haisai::card {

// typed: UTF-8, at most SecretBuffer::kCapacityBytes are looked at. False when the result is not
// exactly 4 ASCII digits; `pin` is then empty.
bool pin_from_text(base::ByteView typed, base::SecretBuffer& pin);

}  // namespace haisai::card
