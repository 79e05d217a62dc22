// Puts shaped characters and their ruby into lines at their places.
#pragma once

#include <vector>

#include "screens/text/engine.h"
#include "screens/text/fonts.h"
#include "screens/text/line_filler.h"
#include "screens/text/markup.h"
#include "screens/text/run_shaper.h"

namespace haisai::text {

// A ruby group measured: in em of the base text.
struct MeasuredRuby {
  Shaped ruby;
  float base_width = 0;
  float ruby_width = 0;
  bool dropped = false;  // wider than a whole line: the base is then broken like plain text, without ruby
  float base_lead = 0;   // space before the first base character, and behind the last
  float base_gap = 0;    // extra space between base characters
  float ruby_lead = 0;
  float ruby_gap = 0;
};

inline constexpr float kRubyScale = 0.5F;  // ruby em ÷ base em (kiosk-accessibility T16)

// Shapes and measures every group; widens `advance` where ruby is wider than its base; dissolves groups
// wider than max_width_em (> 0) in `text`.
std::vector<MeasuredRuby> measure_ruby(MarkedText& text, const Shaped& base, RunShaper& shaper,
                                       std::string_view lang, const Style& style, float max_width_em,
                                       std::vector<float>& advance);

struct Placing {
  const MarkedText& text;
  const Shaped& base;
  const std::vector<float>& advance;
  const std::vector<MeasuredRuby>& ruby;
  const std::vector<FilledLine>& lines;
  Vertical vertical;
  const Style& style;
  float max_width_px;
  Align align;
};

void place_lines(const Placing& placing, Paragraph& paragraph);

}  // namespace haisai::text
