// Draws words and boxes of the review into a laid-out page, for a screen or a sheet of paper alike. Lengths are shares of
// the shorter side, so that a page looks the same at any size.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "kiosk/model/catalogue.h"
#include "screens/ui/layout.h"

namespace haisai::review {

// What pages are drawn with. Texts are Japanese: they are for staff.
struct Look {
  const model::Catalogue* texts = nullptr;
  const ui::Theme* theme = nullptr;
  const ui::TextMeasure* measure = nullptr;
  int width_px = 1920;
  int height_px = 1080;
  double scale = 1;   // of the words: staff choose a size of text as residents do
};

struct Ink {
  float em_px = 30;
  bool bold = false;
  int align = 0;            // 0 left, 1 centre, 2 right
  ui::Colour colour = 0;    // 0: the theme's ink
  ui::Colour ground = 0;    // what it stands on; 0: the page's ground
};

class Pen {
 public:
  explicit Pen(const Look& look);

  const ui::Theme& theme() const { return *look_.theme; }
  float size(double share) const;   // whole pixels
  // The text staff.review.<key>.
  std::string words(std::string_view key, const std::map<std::string, std::string, std::less<>>& values = {}) const;

  // Width of words on one line, px.
  float width_of(const std::string& markup, Ink ink) const;
  // Height of words as a paragraph of this width, px.
  float height_of(const std::string& markup, float width, Ink ink) const;
  // One line in the middle of the rect's height, made smaller until it fits.
  void line(std::string id, std::string markup, ui::Rect rect, Ink ink);
  // As many lines as it takes from the rect's top; returns their height. What is higher than the rect is a problem of the page.
  float paragraph(std::string id, std::string markup, ui::Rect rect, Ink ink);
  void box(ui::Rect rect, ui::Colour fill, float radius = 0, ui::Colour edge = 0);
  // Says all of a drawing in words, for the tree and for speech; draws nothing.
  void say(std::string id, ui::Rect rect, std::string markup);

  ui::LaidOut take() { return std::move(page_); }

 private:
  void place(std::string id, std::string markup, ui::TextStyle style, ui::Rect rect, const Ink& ink);

  const Look& look_;
  ui::LaidOut page_;
};

}  // namespace haisai::review
