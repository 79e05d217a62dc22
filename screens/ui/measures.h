// The measures of a page on one panel at one text step: millimetres first (kiosk-accessibility §0), rounded up to
// whole pixels. Numbers come from the look's sketches (1080×1920 px on 296×527 mm, text size large).
#pragma once

#include <algorithm>
#include <cmath>

#include "kiosk/model/preferences.h"
#include "kiosk/model/settings.h"

namespace haisai::ui {

constexpr double kTargetMm = 16;       // smallest touch area (rule P1)
constexpr double kPrimaryHighMm = 20;  // main button (rule P2)
constexpr double kPrimaryWideMm = 60;
constexpr double kGapMm = 3;           // between touch areas (rule P3)
constexpr double kOppositesMm = 8;     // between yes and no
constexpr double kLitEdgeMm = 5;       // from the lit edge (rule P4)
constexpr double kEmFloorMm = 5.93;    // cap height 4.8 mm in BIZ UDPGothic (rule T3)
constexpr double kEmRubyFloorMm = 8.01;  // ruby ink 3.5 mm at half the base's em (rule T16)
constexpr double kLineEms = 38;        // longest line in full-width characters (rule T11: 40)
constexpr double kFocusMm = 1.1;       // each focus ring (rule K3: 1.0)
constexpr double kLargeEmMm = 8.3;
constexpr double kLowPanelMm = 230;    // a panel lying down is `flat` below: 15.6", whose reader stands close (decision 0063)

// Sizes of type relative to the em of the chosen step (rule T15); flatter where the step is large.
struct TypeScale {
  double greeting = 2.6, question = 1.6, card = 1.4, choice = 1.2, body = 1.0, helper = 0.85, tool = 0.9;
  double number = 6, key = 2.0, entry = 1.6;
};

struct Measures {
  float width = 0, height = 0;  // px of the whole screen
  double px_per_mm = 1;
  double em_mm = kLargeEmMm;
  double grow = 1;    // this step's em over large's: buttons, icons and paddings grow with the words (rule T12)
  double chrome = 1;  // header and footer are lower on a low panel
  TypeScale type;
  double cell_least_mm = 76;  // of a grid, at text size large
  bool landscape = false;
  bool flat = false;    // lying down and lower than any but 15.6": every line counts
  bool mirrored = false;
  bool header_icons = true;

  // Whole pixels, rounded up.
  float px(double mm) const { return static_cast<float>(std::ceil(mm * px_per_mm - 1e-4)); }
  double mm(float px_value) const { return px_value / px_per_mm; }
  double width_mm() const { return mm(width); }
  double height_mm() const { return mm(height); }

  float outer = 0;       // margin of header and footer
  float side = 0;        // margin of the content
  float band = 0;        // height of the ornament; 0 without one
  float header_top = 0, header_h = 0;
  float progress_gap = 0;         // from the tools to the progress line below them
  float footer_h = 0, foot = 0;   // height of forward and back; their distance from the lower edge
  float controls_top = 0;         // low layout: no control above this line; 0: anywhere
};

// em of a text step in mm (rules T1, T6).
inline double em_of(model::TextSize size) {
  switch (size) {
    case model::TextSize::standard: return 6.4;
    case model::TextSize::large: return kLargeEmMm;
    case model::TextSize::extra_large: return 10.8;
    case model::TextSize::max: return 12.0;
  }
  return kLargeEmMm;
}

// em_mm: em_of the step, or less.
Measures measures_of(int width_px, int height_px, const model::Panel& panel, const model::Preferences& preferences,
                     double em_mm);

}  // namespace haisai::ui
