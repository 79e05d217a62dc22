// A measure without fonts: full-width characters are one em wide, others half; lines break anywhere; a paragraph with
// ruby has higher lines.
#pragma once

#include <algorithm>
#include <cmath>

#include "kiosk/base/utf8.h"
#include "kiosk/model/catalogue.h"
#include "screens/ui/text_measure.h"

namespace haisai::ui {

class FakeMeasure : public TextMeasure {
 public:
  TextSize measure(std::string_view markup, const TextStyle& style, float max_width_px,
                   std::string_view /*lang*/) const override {
    const std::string plain = model::plain_of(markup);
    const std::u32string text = base::decode_utf8(plain).value_or(U"");
    TextSize size{0, 0, 1};
    float x = 0;
    for (const char32_t c : text) {
      const float advance = c < 0x2000 ? style.em_px / 2 : style.em_px;
      if (c == U'\n' || (x > 0 && x + advance > max_width_px)) {
        ++size.lines;
        x = 0;
      }
      if (c != U'\n') x += advance;
      size.width_px = std::max(size.width_px, x);
    }
    const float ruby = plain.size() == markup.size() ? 0 : style.em_px / 2;
    size.height_px = static_cast<float>(size.lines) * (style.em_px * style.line_height + ruby);
    return size;
  }
};

}  // namespace haisai::ui
