// View -> rectangles in pixels. Pure; everything in millimetres of the configured panel first, rounded
// up to whole pixels (kiosk-accessibility §0).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/model/preferences.h"
#include "kiosk/model/settings.h"
#include "screens/ui/text_measure.h"
#include "screens/ui/theme.h"
#include "screens/ui/view.h"

namespace haisai::ui {

struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  bool contains(float px, float py) const { return px >= x && py >= y && px < x + w && py < y + h; }
  bool operator==(const Rect&) const = default;
};

// One run of text inside a widget, ready to be drawn.
struct PlacedText {
  std::string markup;
  TextStyle style;
  Rect rect;                 // where the paragraph's top left and width go
  int align = 0;             // 0 left, 1 centre, 2 right
  Colour colour = 0;
};

// A filled, edged shape under a widget. radius and edge in px; edge 0: none.
struct PlacedBox {
  Rect rect;
  float radius = 0;
  Colour fill = 0;           // alpha 0: no fill
  float edge_px = 0;
  Colour edge = 0;
  float shadow_px = 0;       // thickness of the solid lower edge of a primary button
  Colour shadow = 0;
  bool dashed = false;       // the edge of a button that can't be used yet (it is pressed to learn why)
  Colour pressed_fill = 0;   // fill while pressed; alpha 0: as `fill`
};

struct PlacedIcon {
  Icon icon = Icon::none;
  Picture picture = Picture::none;
  model::QrMatrix qr;
  Rect rect;
  Colour colour = 0;
  Colour accent = 0;
};

// Where on the page a part belongs; focus starts in the content (rule K4).
enum class Region { band, header, progress, content, footer };

struct Placed {
  Widget widget;             // empty id: a frame or hairline, only drawn
  Rect rect;                 // what is drawn
  Rect hit;                  // what reacts; empty when there is no intent
  std::vector<PlacedBox> boxes;
  std::vector<PlacedIcon> icons;
  std::vector<PlacedText> texts;
  Colour fg = 0;             // main text and what it stands on, for contrast checks
  Colour bg = 0;
  Colour pressed_fg = 0;     // text and icons while pressed; alpha 0: as they are
  Region region = Region::content;
};

// `placed` is in reading order, frames before what they hold.
struct LaidOut {
  std::vector<Placed> placed;
  Colour ground = 0;
  double em_mm = 0;          // of the content: less than its step's where a low panel does not hold it
  int screens = 1;           // how many screens this page needs
  int screen = 0;            // which of them this is
  float focus_px = 0;        // thickness of each of the two focus rings outside a part's rect (1.1 mm; rule K3)
  Colour focus_dark = 0;     // the inner ring
  Colour focus_light = 0;    // the outer ring
  std::vector<std::string> problems;  // ids that do not fit; empty in a correct layout
};

// screen: which of several, clamped to what there is. Never fails: what can't be placed is still placed and named
// in `problems`. Thread: any, as far as `measure` is.
LaidOut lay_out(const View& view, int width_px, int height_px, int screen, const model::Panel& panel,
                const model::Preferences& preferences, const Theme& theme, const TextMeasure& measure);

}  // namespace haisai::ui
