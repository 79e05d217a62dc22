#include "screens/imgui/boxes.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "screens/imgui/pen.h"

namespace haisai::paint {
namespace {

ui::Rect inset(const ui::Rect& rect, float by) { return {rect.x + by, rect.y + by, rect.w - 2 * by, rect.h - 2 * by}; }

bool visible(ui::Colour colour) { return (colour & 0xffU) != 0; }

// The line lies inside rect.
void stroke_rounded(ImDrawList& list, const ui::Rect& rect, float radius, float width, ui::Colour colour) {
  const ui::Rect middle = inset(rect, width / 2);
  list.PathRect({middle.x, middle.y}, {middle.x + middle.w, middle.y + middle.h}, std::max(0.0F, radius - width / 2));
  list.PathStroke(packed(colour), ImDrawFlags_Closed, width);
}

// Dashes of three widths with gaps of two, along the middle of the edge.
void dash_rounded(ImDrawList& list, const ui::Rect& rect, float radius, float width, ui::Colour colour) {
  const ui::Rect middle = inset(rect, width / 2);
  list.PathRect({middle.x, middle.y}, {middle.x + middle.w, middle.y + middle.h}, std::max(0.0F, radius - width / 2));
  std::vector<Point> around;
  for (const ImVec2& at : list._Path) around.push_back({at.x, at.y});
  list.PathClear();
  if (around.size() < 2) return;
  around.push_back(around.front());
  Outline dash;
  float left = 3 * width;  // of the dash or gap that is being walked
  bool inked = true;
  const auto turn_over = [&](Point at) {
    if (inked) stroke_outline(list, dash, colour, width);
    inked = !inked;
    left = (inked ? 3.0F : 2.5F) * width;
    dash.points.assign(1, at);
  };
  dash.points.push_back(around.front());
  for (std::size_t i = 1; i < around.size(); ++i) {
    Point from = around[i - 1];
    const Point to = around[i];
    float length = std::hypot(to.x - from.x, to.y - from.y);
    while (length > left) {
      const float share = left / length;
      from = {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
      length -= left;
      dash.points.push_back(from);
      turn_over(from);
    }
    left -= length;
    dash.points.push_back(to);
  }
  if (inked) stroke_outline(list, dash, colour, width);
}

}  // namespace

void draw_box(ImDrawList& list, const ui::PlacedBox& box) {
  ui::Rect rect = box.rect;
  if (box.shadow_px > 0 && visible(box.shadow)) {
    fill_rounded(list, rect, box.radius, box.shadow);
    rect.h -= box.shadow_px;
  }
  const bool edged = box.edge_px > 0 && visible(box.edge);
  if (edged && !box.dashed && visible(box.fill)) {
    fill_rounded(list, rect, box.radius, box.edge);
    fill_rounded(list, inset(rect, box.edge_px), box.radius - box.edge_px, box.fill);
    return;
  }
  fill_rounded(list, rect, box.radius, box.fill);
  if (edged && box.dashed) {
    dash_rounded(list, rect, box.radius, box.edge_px, box.edge);
  } else if (edged) {
    stroke_rounded(list, rect, box.radius, box.edge_px, box.edge);
  }
}

ui::PlacedBox pressed_box(const ui::PlacedBox& box, ui::Colour foreground) {
  constexpr float kDarker = 0.14F;
  ui::PlacedBox pressed = box;
  if (visible(box.pressed_fill)) {
    pressed.fill = box.pressed_fill;
  } else if (visible(box.fill)) {
    pressed.fill = blended(box.fill, foreground, kDarker);
  }
  pressed.rect.y += box.shadow_px;
  pressed.rect.h -= box.shadow_px;
  pressed.shadow_px = 0;
  return pressed;
}

void draw_focus(ImDrawList& list, const ui::Placed& placed, const FocusRings& rings) {
  const float width = rings.width_px;
  if (width <= 0) return;
  const float radius = placed.boxes.empty() ? width : placed.boxes.front().radius;
  // The light ring reaches a pixel under the dark one, so that nothing shows between them.
  stroke_rounded(list, inset(placed.rect, -2 * width), radius + 2 * width, width + 1, rings.light);
  stroke_rounded(list, inset(placed.rect, -width), radius + width, width, rings.dark);
}

void draw_doubt(ImDrawList& list, const ui::Placed& placed, const FocusRings& rings) {
  const float width = rings.width_px;
  if (width <= 0) return;
  const float radius = placed.boxes.empty() ? width : placed.boxes.front().radius;
  const ui::Rect around = inset(placed.rect, -width);
  stroke_rounded(list, around, radius + width, width, rings.light);
  dash_rounded(list, around, radius + width, width, rings.dark);
}

}  // namespace haisai::paint
