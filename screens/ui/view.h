// What a page shows, top to bottom. Blocks keep together; when the content is higher than the page it
// is cut between blocks into several screens (rule T14: never scrolling).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screens/ui/widget.h"

namespace haisai::ui {

enum class Flow {
  stack,   // one under the other, full width
  grid,    // `columns` equal columns, rows of equal height
  row,     // label | value | fix (review and card check)
  keys,    // grid of keys with small gaps; cells with an empty id are left free
  inline_row,  // side by side, centred (PIN places, date parts)
};

struct Block {
  Flow flow = Flow::stack;
  int columns = 1;
  std::vector<Widget> widgets;
  bool framed = false;   // in one white panel with hairlines between rows (review), soft panel (notice)
  bool whole_list = false;  // looked through for one's own, not weighed: not cut for the number of its choices
  bool spare_row = false;  // keys: the last row is on another keyboard too: left out where the keys are too high with it
  bool spare = false;    // said on another page too: left out where that saves a screen
  bool later = false;    // a help beside the keys: it comes after them where they would part from what they write
  bool side = false;     // landscape: goes to the right-hand column (keypads, pictures, QR)
};

struct View {
  std::string page;            // name of the page
  std::string title;           // for 「いまどこ？」 and the window
  std::vector<Widget> header;  // left: place name; right: tools, staff
  std::optional<Widget> progress_bar;  // role progress; value "4/6", helper: name of the step
  std::vector<Block> content;
  std::optional<Widget> back;      // lower left
  std::optional<Widget> forward;   // lower right
  std::optional<Widget> middle;    // between them, on a page of one screen; the layout moves a lone button there
  std::vector<Widget> footer;      // small words at the foot of the first page
  bool practice = false;       // 「れんしゅう」 band
  std::optional<Widget> practice_words;  // what the band says; shown while `practice`
  // Words of a page that needs several screens. The layout gives them their intent and their ids
  // (page.next, page.back, page.count); without them the words of forward and back are used.
  std::optional<Widget> turn_next;   // stands in the place of forward while more screens follow
  std::optional<Widget> turn_back;   // stands in the place of back from the second screen on
  std::optional<Widget> page_count;  // "%1／%2ページ": %1 becomes this screen, %2 how many there are
  bool dialog = false;         // idle question: content centred
};

}  // namespace haisai::ui
