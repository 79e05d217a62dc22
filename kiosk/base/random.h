// Random bytes from the kernel, for session ids and idempotency keys.
#pragma once

#include <array>

#include "kiosk/base/bytes.h"

namespace haisai::base {

// 16 random bytes that name a session, a ticket request, …; never derived from a person or a clock.
using RandomId = std::array<Byte, 16>;

RandomId random_id();
void fill_random(std::span<Byte> bytes);

}  // namespace haisai::base
