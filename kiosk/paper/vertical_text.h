// Japanese from top to bottom, lines from right to left. Letters and signs that lie down in vertical writing (Latin, ー,
// brackets) are turned; 、 and 。 move to the top right of their square (JIS X 4051).
#pragma once

#include <string_view>

#include "kiosk/paper/fitted_text.h"
#include "kiosk/paper/pdf_canvas.h"

namespace haisai::paper {

// Whether the text fits `box` at this size.
bool vertical_fits(text::Engine& engine, std::string_view plain, const TextLook& look, Box box);
// Draws it from the top right of `box`.
void draw_vertical(PdfCanvas& canvas, std::string_view plain, const TextLook& look, Box box);

}  // namespace haisai::paper
