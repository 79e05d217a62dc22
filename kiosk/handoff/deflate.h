// Deflate (RFC 1951, zlib's form) with a dictionary of the names an application's JSON is made of. Of this room alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/bytes.h"

namespace haisai::handoff {

base::Bytes deflated(std::string_view text);
// Nothing when it is damaged, or when more than `most` bytes would come of it (a bomb is not blown up).
std::optional<std::string> inflated(base::ByteView bytes, std::size_t most);

}  // namespace haisai::handoff
