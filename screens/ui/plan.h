// Where the blocks go: one column, two beside each other on a wide screen, or words above controls in the low layout.
#pragma once

#include "screens/ui/header.h"
#include "screens/ui/paging.h"

namespace haisai::ui {

// entry_beside: as beside, with what is typed (PIN places, date parts) above its keys, for low panels.
// beside_narrow: as entry_beside, with no more room for the keys than they need, so that words have fewer lines.
// words_beside: a wide page without a side column that is too high: its heading and words stand beside the rest;
// words_half: with as much room as the rest has.
// stacked: low layout. single_entry, stacked_entry: with what is typed right above its keys.
enum class Shape { single, single_entry, beside, beside_narrow, entry_beside, words_beside, words_half, stacked, stacked_entry };

struct Column {
  Rect area;
  Flowed flowed;
  std::vector<Screenful> screens;
};

struct Plan {
  std::vector<Column> columns;  // in reading order
  int screens = 1;
  bool words_stay = false;      // the first column is shown on every screen: words, or what is typed
  int pieces = 0;               // screens of all columns together: how often something is cut
  bool parted = false;          // what is typed stands on another screen than its keys
  bool tight = false;           // something is higher or wider than its column
};

// bottom: where the content ends, px.
Plan plan_of(const Context& context, const View& view, const Header& header, float bottom, Shape shape);

// The shapes worth trying for this view, best first.
std::vector<Shape> shapes_for(const Context& context, const View& view, const Header& header);

}  // namespace haisai::ui
