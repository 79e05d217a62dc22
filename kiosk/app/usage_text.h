// A usage report as JSON and as a table for a terminal.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "kiosk/usage/open_data.h"
#include "kiosk/usage/report.h"

namespace haisai::app {

nlohmann::json json_of(const usage::Report& report, const usage::Period& period);
std::string text_of(const usage::Report& report);
// title, item, question, columns and rows of one question's answer.
nlohmann::json json_of(const usage::ReportFile& file, const usage::Table& table);

}  // namespace haisai::app
