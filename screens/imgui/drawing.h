// Pictures as data: shapes with a path, a fill and a stroke by name; the theme gives the names colours.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "screens/imgui/outline.h"
#include "screens/ui/theme.h"

struct ImDrawList;

namespace haisai::paint {

enum class Ink : std::uint8_t {
  none,
  line,    // strokes
  soft,    // fills of icons
  paper,   // things: cards, slips, hands
  accent,  // the one yellow touch
  coral,   // the one moving hint
  dark,    // the reader's tray
  white,   // the frame on it
  mid,     // between line and paper
  pale,    // near paper
  count
};

struct Shape {
  const char* path;
  Ink fill = Ink::none;
  Ink stroke = Ink::none;
  float width = 0;  // of the stroke, in units of the drawing
};

using Drawing = std::span<const Shape>;

class Inks {
 public:
  // line: of an icon or picture, 0 for the theme's sea. soft: fill of an icon, 0 for the theme's soft sea.
  Inks(const ui::Theme& theme, ui::Colour line, ui::Colour soft);
  ui::Colour operator[](Ink ink) const { return colours_[static_cast<std::size_t>(ink)]; }
  void set(Ink ink, ui::Colour colour) { colours_[static_cast<std::size_t>(ink)] = colour; }

 private:
  std::array<ui::Colour, static_cast<std::size_t>(Ink::count)> colours_{};
};

// least_px: no stroke gets thinner.
void draw(ImDrawList& list, Drawing drawing, const Placement& placement, const Inks& inks, float least_px = 1.5F);

}  // namespace haisai::paint
