// The only commands that may ever reach a card. Reading the 12-digit number (EF 0001), the hash from
// which it can be computed (EF 0003) or using the number as a PIN (照合番号A) has no path: a command
// that is not listed here stops the program (our bug, never the card's).
#pragma once

#include <string_view>

#include "kiosk/base/bytes.h"

namespace haisai::card {

// Largest record this terminal reads, in bytes; offsets of READ BINARY stay below it.
inline constexpr std::size_t kMaxFileBytes = 4096;

// Whether `command` is, byte for byte, one of:
//   SELECT 券面事項入力補助AP; SELECT EF 0011, 0002, 0004
//   VERIFY P2=91 or 80, empty or with exactly 4 ASCII digits
//   READ BINARY short id 0002 or 0004 from offset 0, any Le
//   READ BINARY of the selected file, offset < kMaxFileBytes, any Le
//   GET RESPONSE, any Le
bool is_allowed(base::ByteView command);

}  // namespace haisai::card
