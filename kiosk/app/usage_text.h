// A usage report as JSON and as a table for a terminal.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "kiosk/usage/report.h"

namespace haisai::app {

nlohmann::json json_of(const usage::Report& report, const usage::Period& period);
std::string text_of(const usage::Report& report);

}  // namespace haisai::app
