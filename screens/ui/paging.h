// Units on screens: cut between blocks, and inside a block between rows or answers (rule T14: no scrolling).
#pragma once

#include "screens/ui/units.h"

namespace haisai::ui {

// Units first … end-1 share a screen.
struct Screenful {
  std::size_t first = 0, end = 0;
};

// Height of units first … end-1 on one screen, with their gaps and frames.
float height_of(const Flowed& flowed, std::size_t first, std::size_t end);

// At least one screenful; as few as the order allows, evenly filled. A unit higher than `height` has its own.
std::vector<Screenful> cut(const Flowed& flowed, float height);

// Draws a screenful from (x, y) down, frames first.
void place(const Context& context, const Flowed& flowed, Screenful on, float x, float y, std::vector<Placed>& out);

}  // namespace haisai::ui
