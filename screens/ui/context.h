// What every part of the layout needs to know, and the few sums they share.
#pragma once

#include <string>
#include <string_view>

#include "screens/ui/layout.h"
#include "screens/ui/measures.h"

namespace haisai::ui {

// How far a page is pressed together to fit on one screen: gaps and heights. 0 natural … 1 the rules' least.
struct Squeeze {
  double gaps = 0;
  double sizes = 0;
};

struct Context {
  const Measures& m;
  const Theme& theme;
  const TextMeasure& text;
  std::string_view lang;
  Squeeze squeeze;

  float px(double mm) const { return m.px(mm); }
  float gap(double natural_mm, double least_mm) const {
    return m.px(natural_mm + (least_mm - natural_mm) * squeeze.gaps);
  }
  float size(double natural_mm, double least_mm) const {
    return m.px(natural_mm + (least_mm - natural_mm) * squeeze.sizes);
  }
};

inline float half(float px) { return std::floor(px / 2); }

// Room a part gets: its width, the height it has to fill at least, how its words are aligned (0 left, 1 centre).
struct Slot {
  float w = 0;
  float min_h = 0;
  int align = 0;
  bool dense = false;  // keys: a keyboard, not a number pad
};

// scale × the step's em, never under the floors for words (T3) and for words with ruby (T16).
TextStyle style_of(const Context& context, double scale, bool bold, float line_height, std::string_view markup);
// Size of a text broken to max_width; whole pixels, rounded up.
TextSize size_of(const Context& context, std::string_view markup, const TextStyle& style, float max_width);
// Width of a text on one line.
float line_width(const Context& context, std::string_view markup, const TextStyle& style);
// Longest line that still reads well (T11), at most `width`.
float measure_width(const TextStyle& style, float width);

void shift(Placed& placed, float dx, float dy);
inline bool pressable(const Widget& widget) { return widget.intent.has_value(); }

}  // namespace haisai::ui
