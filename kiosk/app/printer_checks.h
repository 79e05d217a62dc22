// What `haisai check` says about printers and scanners: their profiles, where they are, and whether they are there.
#pragma once

#include <filesystem>
#include <vector>

#include "kiosk/content/content.h"

namespace haisai::app {

// Faults of assets/printers and of [print] and [scanner] in the settings, with file and line; a device that is not
// plugged in is a warning.
std::vector<content::Fault> printer_checks(const std::filesystem::path& assets, const std::filesystem::path& settings_file,
                                           const model::Settings& settings);

}  // namespace haisai::app
