// QR symbols (ISO/IEC 18004) by libqrencode.
#pragma once

#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/model/qr_matrix.h"

namespace haisai::qr {

// Most characters a symbol may carry here: version 40-Q in alphanumeric mode.
inline constexpr std::size_t kMostCharacters = 2420;

// The smallest symbol of at least `min_version` (1..40) that holds `text` at level Q, with the highest
// level that still fits that version (tickets-queue-printing §2.2). Text of 0-9 A-Z space $%*+-./: is
// packed in alphanumeric mode, other text as bytes. form.not_made when it is empty or too long.
// Any thread.
base::Result<model::QrMatrix> encode(std::string_view text, int min_version = 1);

// The same with level M at least, where as much as possible has to go into a symbol of a given size.
base::Result<model::QrMatrix> encode_dense(std::string_view text);

}  // namespace haisai::qr
