// "08:30" as minutes of the day. Private to this room.
#pragma once

#include <string_view>

#include "kiosk/content/toml_reader.h"

namespace haisai::content {

// The time under the key; `otherwise` when it is absent, and a fault when it is no time.
int read_minute(Reader& reader, std::string_view key, Need need, int otherwise);

}  // namespace haisai::content
