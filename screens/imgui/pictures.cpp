#include "screens/imgui/pictures.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

namespace haisai::paint {
namespace {

constexpr float kPlainEdge = 0.8F;  // mm, as the layout draws it

Placement within(const Placement& whole, const Placement& part) {
  return {whole.scale * part.scale, whole.apply(part.at), whole.turn + part.turn};
}

}  // namespace

void draw_picture(ImDrawList& list, ui::Picture picture, const ui::Rect& rect, ui::Colour line, ui::Colour accent,
                  const ui::Theme& theme) {
  const float scale = std::min(rect.w / kPictureWide, rect.h / kPictureHigh);
  const Placement whole{
      scale, {rect.x + (rect.w - kPictureWide * scale) / 2, rect.y + (rect.h - kPictureHigh * scale) / 2}, 0};
  Inks inks(theme, line, 0);
  if (accent != 0) inks.set(Ink::accent, accent);
  const float edge = theme.plain ? std::ceil(kPlainEdge * scale) : 0;  // high contrast frames its pictures
  list.PushClipRect({rect.x + edge, rect.y + edge}, {rect.x + rect.w - edge, rect.y + rect.h - edge}, true);
  for (const auto parts :
       {card_parts(picture), people_parts(picture), other_parts(picture), trouble_parts(picture),
        lesson_parts(picture)}) {
    for (const Part& part : parts) draw(list, part.drawing, within(whole, part.placement), inks);
  }
  list.PopClipRect();
}

}  // namespace haisai::paint
