// Changes that were tried (assets/cases/*.toml). Read by `haisai usage case` alone: no terminal needs them.
#pragma once

#include "kiosk/content/content.h"
#include "kiosk/model/change_case.h"

namespace haisai::content {

// All cases, by id; none is no fault. content_invalid names the first fault as file:line: message.
base::Result<std::vector<model::ChangeCase>> load_cases(const std::filesystem::path& assets);

// Everything wrong in them.
std::vector<Fault> check_cases(const std::filesystem::path& assets);

}  // namespace haisai::content
