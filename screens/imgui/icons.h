// The product's icons, drawn by us on a grid of 24 × 24.
#pragma once

#include "screens/imgui/drawing.h"
#include "screens/ui/layout.h"

namespace haisai::paint {

Drawing icon_drawing(ui::Icon icon);
// The bare check mark inside the box of a chosen option.
Drawing tick_drawing();

// Into the largest square in the middle of rect. line: strokes; soft: fills and insets, 0 for none.
void draw_icon(ImDrawList& list, Drawing drawing, const ui::Rect& rect, ui::Colour line, ui::Colour soft,
               const ui::Theme& theme);

}  // namespace haisai::paint
