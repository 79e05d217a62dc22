// The questions of assets/reports and the data sets of assets/reports/opendata, and where their answers may go.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kiosk/app/command.h"
#include "kiosk/base/result.h"
#include "kiosk/content/content.h"
#include "kiosk/usage/open_data.h"

namespace haisai::app {

inline constexpr const char* kReportsFolder = "reports";
inline constexpr const char* kOpenDataFolder = "reports/opendata";

// All files of a folder below assets, by name. content_missing when there is none.
base::Result<std::vector<usage::ReportFile>> report_files(const Globals& globals, const char* folder);

// Which section answers for which procedure, for questions by section.
std::map<std::string, std::string> sections_of(const content::Content& content);

// A folder staff chose: made when absent. On a removable medium (below /media, /run/media or /mnt) only one that was
// registered: its .haisai-medium holds an id that DATA/media.txt lists. file_unwritable says which of it is wrong.
base::Result<void> open_target(const Globals& globals, const std::filesystem::path& folder);
// Gives the medium an id and notes it in DATA/media.txt; one that has an id keeps it.
base::Result<std::string> register_medium(const Globals& globals, const std::filesystem::path& folder);
bool is_removable(const std::filesystem::path& folder);

}  // namespace haisai::app
