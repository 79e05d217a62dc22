// How the layout learns the size of text, without knowing fonts. Implemented over screens/text.
#pragma once

#include <string_view>

namespace haisai::ui {

struct TextStyle {
  float em_px = 30;          // whole pixels
  bool bold = false;
  float line_height = 1.5F;  // × em; a line with ruby is higher by the ruby's em
  bool name_shapes = false;  // a person's name: every variation sequence in its own shape
};

struct TextSize {
  float width_px = 0;   // of the widest line
  float height_px = 0;  // of all lines
  int lines = 0;
};

class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  // markup: with ruby and '\n'. max_width_px: lines are broken to fit. lang: BCP 47.
  virtual TextSize measure(std::string_view markup, const TextStyle& style, float max_width_px,
                           std::string_view lang) const = 0;
};

}  // namespace haisai::ui
