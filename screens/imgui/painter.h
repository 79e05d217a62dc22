// A laid-out page onto a draw list. Knows no page and no state: only boxes, icons and texts with their places.
#pragma once

#include <string>
#include <vector>

#include "screens/imgui/glyph_cache.h"
#include "screens/imgui/paragraphs.h"
#include "screens/ui/layout.h"

struct ImDrawList;

namespace haisai::paint {

// What people are doing with the page right now, by widget id; empty: nothing.
struct Look {
  std::string pressed_id;
  std::string focused_id;
  std::vector<std::string> doubtful_ids = {};  // a touch between these chose none of them (rule P10)
};

class Painter {
 public:
  Painter(GlyphCache& glyphs, Paragraphs& paragraphs) : glyphs_(glyphs), paragraphs_(paragraphs) {}

  // focus_px: thickness of the focus rings of a page that does not say (laid out by hand).
  void paint(ImDrawList& list, const ui::LaidOut& page, const Look& look, const std::string& lang,
             const ui::Theme& theme, float focus_px);

 private:
  void paint_placed(ImDrawList& list, const ui::Placed& placed, bool pressed, const std::string& lang,
                    const ui::Theme& theme);
  void paint_text(ImDrawList& list, const ui::PlacedText& text, float down, ui::Colour colour, const std::string& lang);

  GlyphCache& glyphs_;
  Paragraphs& paragraphs_;
};

}  // namespace haisai::paint
