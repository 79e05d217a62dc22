// A widget as boxes, icons and words in its own coordinates (top left at 0,0), as high as it needs to be.
#pragma once

#include "screens/ui/context.h"
#include "screens/ui/dress.h"

namespace haisai::ui {

Placed part_of(const Context& context, const Widget& widget, const Slot& slot);

// Width a part takes when it stands beside others: its words on one line and what belongs to them.
float natural_width(const Context& context, const Widget& widget);

// The kinds of part_of.
Placed text_part(const Context& context, const Widget& widget, const Slot& slot);
Placed button_part(const Context& context, const Widget& widget, const Slot& slot);
Placed card_part(const Context& context, const Widget& widget, const Slot& slot);
Placed option_part(const Context& context, const Widget& widget, const Slot& slot);
Placed panel_part(const Context& context, const Widget& widget, const Slot& slot);
Placed entry_part(const Context& context, const Widget& widget, const Slot& slot);
Placed pin_part(const Context& context, const Widget& widget, const Slot& slot);
Placed key_part(const Context& context, const Widget& widget, const Slot& slot);
Placed writing_part(const Context& context, const Widget& widget, const Slot& slot);
Placed picture_part(const Context& context, const Widget& widget, const Slot& slot);
Placed qr_part(const Context& context, const Widget& widget, const Slot& slot);
float button_width(const Context& context, const Widget& widget);
float entry_width(const Context& context, const Widget& widget);
float pin_width(const Context& context);
float done_width(const Context& context, const Widget& widget);
float panel_width(const Context& context, const Widget& widget);
// Type of a text look: scale, weight, spacing.
TextStyle text_style(const Context& context, const Widget& widget);

// Shared by the kinds.
Placed started(const Context& context, const Widget& widget, const Dress& dress, float w, float h);
void add_box(Placed& placed, const Context& context, const Dress& dress, Rect rect);
void add_icon(Placed& placed, const Context& context, Icon icon, Rect rect, Colour colour);
// A second, smaller line's style.
TextStyle helper_style(const Context& context, const Widget& widget);

// Two texts one under the other, broken to `w`.
struct Words {
  TextStyle title_style, helper_style;
  TextSize title, helper;
  float gap = 0;
  float height() const { return title.height_px + gap + helper.height_px; }
  float width() const { return std::max(title.width_px, helper.width_px); }
};
Words words_of(const Context& context, const Widget& widget, const TextStyle& title, const TextStyle& helper,
               float w, double gap_mm);
void add_words(Placed& placed, const Widget& widget, const Words& words, Rect at, int align, Colour title,
               Colour helper);

}  // namespace haisai::ui
