// A sheet of paper with everything in its place, as a layout file says (assets/papers/*.toml, kind = "sheet"): labels, or
// a city's own form. Lengths are millimetres from the top left of a cell, sizes of letters points.
#pragma once

#include <string>
#include <vector>

namespace haisai::model {

enum class SheetAlign { left, center, right };

// One thing on the sheet. With `words` a text, with `tick` a box to tick, with neither a frame or a line.
struct SheetItem {
  std::string words;   // "{v.name} 様": what stands in braces is an answer, or ({text.paper.signature}) a text
  std::string tick;    // "j.kind=self": ticked when the answer is this
  double x = 0, y = 0, width = 0, height = 0;   // a height or width of 0 without words is a line
  double size = 11;
  bool bold = false;
  bool mincho = false;     // names and addresses: their whole shapes
  bool vertical = false;   // from top to bottom, lines from right to left
  SheetAlign align = SheetAlign::left;
  double frame = 0;        // thickness of a frame around it; 0: none
  double fill = 1;         // grey behind it: 0 black … 1 nothing
};

struct SheetLayout {
  std::string title;   // of the file; nothing personal
  std::string form;    // id of the form it is for; empty: none
  int columns = 1, rows = 1;
  double left = 0, top = 0;            // of the first cell
  double cell_width = 210, cell_height = 297;
  double gap_x = 0, gap_y = 0;         // between cells
  bool cut_lines = false;              // thin grey frames around the cells
  std::vector<SheetItem> items;        // in every cell
};

}  // namespace haisai::model
