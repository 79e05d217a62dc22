// Writing a file all at once.
#pragma once

#include <filesystem>
#include <string_view>

#include "kiosk/base/result.h"

namespace haisai::app {

// Replaces the file; file_unwritable names it.
base::Result<void> write_whole_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace haisai::app
