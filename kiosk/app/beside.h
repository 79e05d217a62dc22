// A page that stands beside another in the same window.
#pragma once

#include <vector>

#include "screens/ui/layout.h"

namespace haisai::app {

// The widgets of the page, `left_px` further right.
std::vector<ui::Placed> moved_right(ui::LaidOut page, int left_px);

}  // namespace haisai::app
