// Boxes under widgets: fill, edge, the solid lower edge of a primary button, focus rings.
#pragma once

#include "screens/ui/layout.h"

struct ImDrawList;

namespace haisai::paint {

void draw_box(ImDrawList& list, const ui::PlacedBox& box);

// How the box looks while a finger is on it: another fill, pushed down onto its shadow.
ui::PlacedBox pressed_box(const ui::PlacedBox& box, ui::Colour foreground);

// Two rings around a part (rule K3), each page.focus_px thick.
void draw_focus(ImDrawList& list, const ui::Placed& placed, const ui::LaidOut& page);

}  // namespace haisai::paint
