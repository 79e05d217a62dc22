#include "kiosk/app/beside.h"

#include <algorithm>
#include <utility>

namespace haisai::app {

std::vector<ui::Placed> moved(ui::LaidOut page, int right_px, int down_px) {
  const auto shift = [right_px, down_px](ui::Rect& rect) {
    rect.x += static_cast<float>(right_px);
    rect.y += static_cast<float>(down_px);
  };
  for (ui::Placed& placed : page.placed) {
    shift(placed.rect);
    shift(placed.hit);
    for (auto& box : placed.boxes) shift(box.rect);
    for (auto& icon : placed.icons) shift(icon.rect);
    for (auto& text : placed.texts) shift(text.rect);
  }
  return std::move(page.placed);
}

ui::Rect room_within(const ui::LaidOut& page, int width_px, int height_px) {
  float top = 0, bottom = static_cast<float>(height_px);
  for (const ui::Placed& placed : page.placed) {
    if (placed.widget.id.empty()) continue;   // frames fill the page
    if (placed.region == ui::Region::footer) {
      bottom = std::min(bottom, placed.rect.y);
    } else {
      top = std::max(top, placed.rect.y + placed.rect.h);
    }
  }
  return {0, top, static_cast<float>(width_px), std::max(0.0F, bottom - top)};
}

}  // namespace haisai::app
