// Boxes under widgets: fill, edge, the solid lower edge of a primary button, focus rings.
#pragma once

#include "screens/ui/layout.h"

struct ImDrawList;

namespace haisai::paint {

void draw_box(ImDrawList& list, const ui::PlacedBox& box);

// How the box looks while a finger is on it: another fill, pushed down onto its shadow.
ui::PlacedBox pressed_box(const ui::PlacedBox& box, ui::Colour foreground);

// Two rings around a part that has the focus (rule K3), each width_px thick: dark inside, light outside.
struct FocusRings {
  float width_px = 0;
  ui::Colour dark = 0;
  ui::Colour light = 0;
};
void draw_focus(ImDrawList& list, const ui::Placed& placed, const FocusRings& rings);

// A dashed ring around each of the parts a touch may have meant (rule P10): seen, and not the focus.
void draw_doubt(ImDrawList& list, const ui::Placed& placed, const FocusRings& rings);

}  // namespace haisai::paint
