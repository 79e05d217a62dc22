// The one ornament: a thin strip at the top with wave, flower and diamond.
#pragma once

#include "screens/ui/layout.h"

struct ImDrawList;

namespace haisai::paint {

// Nothing in a plain theme (high contrast).
void draw_band(ImDrawList& list, const ui::Rect& rect, const ui::Theme& theme);

}  // namespace haisai::paint
