// Pen and paper of the board: words that always fit into their place, boxes, and ids for the automation tree.
#pragma once

#include <string>
#include <string_view>

#include "screens/board/board_page.h"

namespace haisai::board_page {

struct Ink {
  float em_px = 60;
  bool bold = false;
  int align = 0;            // 0 left, 1 centre, 2 right
  ui::Colour colour = 0;    // 0: the theme's ink
  ui::Colour ground = 0;    // what it stands on; 0: the page's ground
};

class Sheet {
 public:
  explicit Sheet(const Look& look);

  const Look& look() const { return look_; }
  const ui::Theme& theme() const { return *look_.theme; }
  const model::Catalogue& texts(std::string_view lang) const;
  // Markup of a text of "ja" or another language, with values (plain text).
  std::string words(std::string_view lang, std::string_view key,
                    const std::map<std::string, std::string, std::less<>>& values = {}) const;
  // A length that is `share` of the board's shorter side at five metres, and grows with the distance.
  float size(double share) const;

  // A line of words, in the middle of the rect's height; made smaller until it fits.
  void line(std::string id, std::string lang, std::string markup, ui::Rect rect, Ink ink, std::string spoken = {});
  void box(ui::Rect rect, ui::Colour fill, ui::Colour edge, double edge_share, double radius_share);

  ui::LaidOut take() { return std::move(page_); }

 private:
  ui::TextStyle fitted(const std::string& markup, const std::string& lang, const ui::Rect& rect, const Ink& ink) const;

  const Look& look_;
  ui::LaidOut page_;
};

// The parts, each into its rect.
void add_calls(Sheet& sheet, const board::State& state, ui::Rect rect);
void add_waiting(Sheet& sheet, const board::State& state, ui::Rect rect);

}  // namespace haisai::board_page
