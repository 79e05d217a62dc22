// Base45 (RFC 9285): bytes as text that QR's alphanumeric mode carries at 97 % of raw size.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/bytes.h"

namespace haisai::reservations {

std::string base45_encode(base::ByteView bytes);

// Strict: nothing when a character is outside the alphabet, a group is too large (more than 65535 in
// three, 255 in two) or one character is left over. Every accepted text encodes back to itself.
std::optional<base::Bytes> base45_decode(std::string_view text);

}  // namespace haisai::reservations
