// Text made to fit a width: shrunk in steps, then wrapped; never clipped.
#pragma once

#include <string>
#include <string_view>

#include "screens/text/engine.h"

namespace haisai::paper {

struct TextLook {
  float em = 10.5F;  // points
  bool bold = false;
  bool mincho = false;
  float line_height = 1.25F;
};

// One line at 100 … 60 % of the look's size; if that is still too wide, as many lines as it takes at 80 %.
// markup: see model/catalogue.h. width: points, > 0.
text::Paragraph fit_text(text::Engine& engine, std::string_view markup, const TextLook& look, double width,
                         std::string_view lang);

// One or more lines at the look's own size.
text::Paragraph wrap_text(text::Engine& engine, std::string_view markup, const TextLook& look, double width,
                          std::string_view lang, text::Align align = text::Align::left);

}  // namespace haisai::paper
