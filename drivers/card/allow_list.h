// The only commands that may ever reach a card. Reading the 12-digit number (EF 0001 of 券面事項入力補助AP),
// the hash from which it can be computed (EF 0003), or using the number as a PIN (照合番号A) has no path: a
// command that is not listed here stops the program (our bug, never the card's).
#pragma once

#include "drivers/card/application.h"
#include "kiosk/base/bytes.h"

namespace haisai::card {

// Largest record this terminal reads, in bytes; offsets of READ BINARY stay below it.
inline constexpr std::size_t kMaxFileBytes = 4096;

// Whether `command`, sent while `current` is selected (the last SELECT of an application that the card
// answered with 9000; none after a refused one), is byte for byte one of:
//   always      SELECT of one of kApplications by its whole name; GET RESPONSE, any Le
//   text        SELECT EF 0011, 0002, 0004
//               VERIFY P2=91 or 80, empty or with exactly 4 ASCII digits (券面事項入力補助用暗証番号)
//               VERIFY P2=95, empty or with exactly 14 ASCII digits (照合番号B: opens EF 0002 alone)
//               READ BINARY short id 0002 or 0004 from offset 0, any Le
//               READ BINARY of the selected file, offset < kMaxFileBytes, any Le
//   jpki        SELECT EF 0006, 000A; READ BINARY short id 0006 or 000A from offset 0, and of the selected
//               file, offset < kMaxFileBytes, any Le
//   common      SELECT EF 0001; READ RECORD 1 of short id 0001 or of the selected file, any Le
//   licence, residence, none   nothing else
bool is_allowed(Application current, base::ByteView command);

}  // namespace haisai::card
