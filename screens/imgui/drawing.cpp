#include "screens/imgui/drawing.h"

#include <algorithm>

#include "screens/imgui/pen.h"

namespace haisai::paint {

Inks::Inks(const ui::Theme& theme, ui::Colour line, ui::Colour soft) {
  set(Ink::line, line != 0 ? line : theme.sea);
  set(Ink::soft, soft != 0 ? soft : theme.plain ? theme.paper : theme.soft_sea);
  set(Ink::paper, theme.paper);
  set(Ink::accent, theme.band_yellow);
  set(Ink::coral, theme.band_coral);
  set(Ink::dark, 0x34414dff);   // the reader's tray is dark and its frame white in every theme: things as they are
  set(Ink::white, 0xffffffff);
  set(Ink::mid, blended((*this)[Ink::line], theme.paper, 0.6F));
  set(Ink::pale, blended((*this)[Ink::line], theme.paper, 0.83F));
}

void draw(ImDrawList& list, Drawing drawing, const Placement& placement, const Inks& inks, float least_px) {
  for (const Shape& shape : drawing) {
    for (const Outline& outline : read_path(shape.path, placement)) {
      if ((inks[shape.fill] & 0xffU) != 0) fill_outline(list, outline, inks[shape.fill]);
      if ((inks[shape.stroke] & 0xffU) != 0)
        stroke_outline(list, outline, inks[shape.stroke], std::max(least_px, shape.width * placement.scale));
    }
  }
}

}  // namespace haisai::paint
