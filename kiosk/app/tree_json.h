// The `tree` of the automation protocol, made from the same view and layout that are painted.
#pragma once

#include <nlohmann/json.hpp>

#include "kiosk/app/stage.h"

namespace haisai::app {

nlohmann::json tree_json(const Stage& stage);

// The same for a page that is not on a stage (`render`).
nlohmann::json tree_json(const ui::View& view, const ui::LaidOut& page, const model::Preferences& wishes,
                         int width_px, int height_px, double px_per_mm, const std::string& focused_id);

}  // namespace haisai::app
