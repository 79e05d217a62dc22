#include "screens/imgui/band.h"

#include <imgui.h>

#include <cmath>

#include "screens/imgui/drawing.h"
#include "screens/imgui/pen.h"

namespace haisai::paint {
namespace {

using enum Ink;

// One repeat: 144 × 24 units. `mid` is the band's teal here.
constexpr float kRepeat = 144;
constexpr float kHigh = 24;
constexpr Shape kMotif[] = {
    {"M2 24 C8 4 22 4 28 24 M24 24 C30 4 44 4 50 24", none, mid, 1.9F},
    {"M9 24 C12 13 18 13 21 24 M31 24 C34 13 40 13 43 24", none, mid, 1.3F},
    {"O72 7.4 4 O76.6 10.7 4 O74.8 16.1 4 O69.2 16.1 4 O67.4 10.7 4", coral, none, 0},
    {"O72 12 2.7", accent, none, 0},
    {"M120 3.6 L133 12 L120 20.4 L107 12 Z", none, accent, 1.9F},
    {"M120 9 L124.6 12 L120 15 L115.4 12 Z", accent, none, 0}};

}  // namespace

void draw_band(ImDrawList& list, const ui::Rect& rect, const ui::Theme& theme) {
  if (theme.plain || rect.w <= 0 || rect.h <= 0) return;
  fill_rounded(list, rect, 0, theme.sea);
  Inks inks(theme, 0, 0);
  inks.set(Ink::mid, theme.band_teal);
  const float scale = rect.h / kHigh;
  list.PushClipRect({rect.x, rect.y}, {rect.x + rect.w, rect.y + rect.h}, true);
  // Whole repeats meet in the middle of the strip, so both ends look alike.
  const float count = std::ceil(rect.w / (kRepeat * scale) / 2) * 2;
  float x = rect.x + rect.w / 2 - count / 2 * kRepeat * scale;
  for (; x < rect.x + rect.w; x += kRepeat * scale) draw(list, kMotif, {scale, {x, rect.y}, 0}, inks, 1.2F);
  list.PopClipRect();
}

}  // namespace haisai::paint
