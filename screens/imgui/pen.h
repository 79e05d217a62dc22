// Fills and strokes outlines on a draw list, anti-aliased, with round corners and ends. Solid colours only:
// pieces of one stroke overlap.
#pragma once

#include <span>

#include "screens/imgui/outline.h"
#include "screens/ui/layout.h"

struct ImDrawList;

namespace haisai::paint {

// 0xRRGGBBAA as ImGui packs colours.
std::uint32_t packed(ui::Colour colour);

// share 0: a, 1: b. Alpha of a.
ui::Colour blended(ui::Colour a, ui::Colour b, float share);

void fill_outline(ImDrawList& list, const Outline& outline, ui::Colour colour);
// width in px.
void stroke_outline(ImDrawList& list, const Outline& outline, ui::Colour colour, float width);
// A filled box with round corners; rect in px, radius cut to fit.
void fill_rounded(ImDrawList& list, const ui::Rect& rect, float radius, ui::Colour colour);

}  // namespace haisai::paint
