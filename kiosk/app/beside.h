// A page that stands beside another, or within its frame, in the same window.
#pragma once

#include <vector>

#include "screens/ui/layout.h"

namespace haisai::app {

// The widgets of the page, further right and down.
std::vector<ui::Placed> moved(ui::LaidOut page, int right_px, int down_px);
// The height between what is placed at the top of the content and the footer: the room for a page within this one.
ui::Rect room_within(const ui::LaidOut& page, int width_px, int height_px);

}  // namespace haisai::app
