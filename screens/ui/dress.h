// The colours and edges of a part, from its look, its state and the theme. On soft fills only ink and sea stand as
// text (look/README); in a plain theme nothing is soft and every edge is ink.
#pragma once

#include "screens/ui/theme.h"
#include "screens/ui/widget.h"

namespace haisai::ui {

constexpr Colour kNone = 0;

struct Dress {
  Colour fill = kNone, edge = kNone, fg = kNone, soft_fg = kNone;  // soft_fg: the second line
  Colour bg = kNone;  // what the words stand on, flattened
  Colour pressed_fill = kNone, pressed_fg = kNone;
  Colour shadow = kNone;
  double edge_mm = 0, radius_mm = 0, shadow_mm = 0;
  bool dashed = false;
};

Dress dress_of(const Theme& theme, const Widget& widget);

// Panels that only hold something: white with a hairline, or soft.
enum class Panel { paper, soft, sand, alert };
Dress panel_dress(const Theme& theme, Panel panel);

}  // namespace haisai::ui
