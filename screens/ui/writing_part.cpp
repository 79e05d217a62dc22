// The square one character is written in, with a faint cross to aim by. What is written is painted over it.
#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

constexpr double kSideMm = 130, kSideLeastMm = 70;
constexpr double kGuideMm = 0.4;
constexpr double kGrowMm = 5;

float margin_of(float side) { return std::floor(side * 0.06F); }

// As small as the page is pressed together, but never too small for the words that say what it is for.
float side_of(const Context& context, const Widget& widget, const Slot& slot) {
  const float most = std::min(slot.w, context.px(kSideMm));
  float side = std::min(slot.w, context.size(kSideMm, kSideLeastMm));
  const TextStyle style = helper_style(context, widget);
  while (side < most && !widget.text.empty()) {
    const float room = side - 2 * margin_of(side);
    const TextSize size = size_of(context, widget.text, style, room);
    if (size.width_px <= room && size.height_px <= room) break;
    side = std::min(most, side + context.px(kGrowMm));
  }
  return side;
}

}  // namespace

Placed writing_part(const Context& context, const Widget& widget, const Slot& slot) {
  const float side = side_of(context, widget, slot);
  Placed placed = started(context, widget, dress_of(context.theme, widget), side, side);
  const float thin = context.px(kGuideMm), middle = half(side - thin), margin = margin_of(side);
  const Dress guide{.fill = context.theme.plain ? context.theme.edge : context.theme.hairline};
  add_box(placed, context, guide, {margin, middle, side - 2 * margin, thin});
  add_box(placed, context, guide, {middle, margin, thin, side - 2 * margin});
  if (placed.widget.strokes.empty() && !widget.text.empty()) {
    const TextStyle style = helper_style(context, widget);
    const float room = side - 2 * margin;
    const TextSize size = size_of(context, widget.text, style, room);
    placed.texts.push_back({widget.text, style, {margin, margin, room, size.height_px}, 1, context.theme.second_ink});
  }
  shift(placed, half(slot.w - side), 0);
  return placed;
}

}  // namespace haisai::ui
