#include "kiosk/app/beside.h"

#include <utility>

namespace haisai::app {

std::vector<ui::Placed> moved_right(ui::LaidOut page, int left_px) {
  const auto shift = [left_px](ui::Rect& rect) { rect.x += static_cast<float>(left_px); };
  for (ui::Placed& placed : page.placed) {
    shift(placed.rect);
    shift(placed.hit);
    for (auto& box : placed.boxes) shift(box.rect);
    for (auto& icon : placed.icons) shift(icon.rect);
    for (auto& text : placed.texts) shift(text.rect);
  }
  return std::move(page.placed);
}

}  // namespace haisai::app
