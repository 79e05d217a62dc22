// A sheet to take along, as a layout file says (assets/papers/*.toml, kind = "slip"): one thing after another.
#pragma once

#include <string>
#include <vector>

namespace haisai::model {

enum class SlipKind {
  heading,
  words,
  tick,    // a box to tick, ticked or not
  step,    // with its number, counted from the heading before it
  fill,    // a label with a line to write on
  value,   // a label with what is already known; a line where it is not
  symbol,  // a code to scan with its words beside it
  space,   // an empty frame, its label in the corner
  page,    // a new page; its words are the page's title
};

struct SlipEntry {
  SlipKind kind = SlipKind::words;
  std::string words;      // as in SheetItem::words
  std::string answer;     // value: key of the answer · tick: "key=code" when it may be ticked already
  std::string link;       // symbol: id of a link of the site
  double height = 30;     // mm, of a space
};

struct SlipLayout {
  std::string title;
  std::string footer;
  std::vector<SlipEntry> entries;
};

}  // namespace haisai::model
