// The queue in JSON and in lines, for the command line.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "kiosk/model/queue_view.h"

namespace haisai::app {

nlohmann::json json_of(const model::QueueTicket& ticket);
nlohmann::json json_of(const model::QueueView& view);
nlohmann::json json_of(const std::vector<model::SlotDay>& days);
// For everybody: counts and ranges by service, numbers that are called, when it was made. No code, no aid, no language.
nlohmann::json public_json_of(const model::QueueView& view);

std::string text_of(const model::QueueTicket& ticket);
std::string text_of(const model::QueueView& view);
std::string text_of(const std::vector<model::SlotDay>& days);

}  // namespace haisai::app
