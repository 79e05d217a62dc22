// The larger pictures that show what to do: the act itself, not a symbol of it. Drawn by us on 256 × 170 units,
// which are millimetres at the size of the first sketch: strokes are 1.4.
#pragma once

#include "screens/imgui/drawing.h"
#include "screens/ui/layout.h"

namespace haisai::paint {

inline constexpr float kPictureWide = 256;
inline constexpr float kPictureHigh = 170;

// Into the middle of rect, as large as fits, clipped to rect. line: 0 for the theme's sea; accent: 0 for its yellow.
void draw_picture(ImDrawList& list, ui::Picture picture, const ui::Rect& rect, ui::Colour line, ui::Colour accent,
                  const ui::Theme& theme);

// A part of a picture with its place in it.
struct Part {
  Drawing drawing;
  Placement placement;
};

// The parts each picture is put together from, in drawing order.
std::span<const Part> card_parts(ui::Picture picture);    // place_card, take_card, reading
std::span<const Part> people_parts(ui::Picture picture);  // take_paper, staff_coming, veil, hand_cover
std::span<const Part> other_parts(ui::Picture picture);   // other_*: this is not the card, that is
std::span<const Part> trouble_parts(ui::Picture picture); // card_*: why a card is not read, or what is on it
std::span<const Part> lesson_parts(ui::Picture picture);  // lesson_*: gestures, a toy phone and its photos

}  // namespace haisai::paint
