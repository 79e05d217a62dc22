// Content as units: the least things a page can be cut between. Each block's flow makes units; paging puts them on
// screens; a frame is drawn around those of its units that share a screen.
#pragma once

#include <vector>

#include "screens/ui/context.h"
#include "screens/ui/dress.h"

namespace haisai::ui {

enum class Kind { greeting, heading, text, control, key, picture, panel, row, paper };

struct Unit {
  std::vector<Placed> placed;  // x in the column, y from the unit's top
  float h = 0;
  float gap = 0;               // above it, when it is not the first of a screen
  Kind first = Kind::text, last = Kind::text;
  int block = 0;
  int frame = -1;              // index in Flowed::frames
  bool may_cut = false;        // a screen may end before it even though its block began earlier
  bool interactive = false;
  bool entry = false;          // what the keys of the page write into: PIN places, date parts
  int choices = 0;             // answers or first choices among `placed` (rule F2)
};

// A panel around the units of one block.
struct Frame {
  Dress dress;
  float x = 0, w = 0;
  float pad = 0;               // above its first and below its last unit
  float inset = 0;             // hairlines stop this far from its sides
  bool lines = false;          // hairlines between units
  bool sheet = false;          // the ticket on the screen: a sheet of paper with everything in its middle
};

struct Flowed {
  int most_choices = 6;        // of one block on one screen (rule F2)
  float room_h = 1e9F;         // height of a screenful, px
  std::vector<Unit> units;
  std::vector<Frame> frames;
};

// A block that is shown as (part of) a sheet: it holds a ticket's number or QR.
bool is_sheet(const Block& block);

// Appends the units of one block, laid out to `width`. centred: words in the middle (dialogs).
void flow_block(const Context& context, const Block& block, int index, float width, bool centred, Flowed& out);

// The flows of flow_block; x is where their column begins.
struct Run {
  const Context& context;
  const Block& block;
  int index = 0;
  float x = 0, w = 0;
  int frame = -1;
  bool centred = false;
  Flowed& out;
};
void flow_stack(Run& run);
void flow_grid(Run& run);
void flow_rows(Run& run);
void flow_keys(Run& run);
void flow_inline(Run& run);

// What the keys of the page write into: entry boxes, PIN places, date parts.
bool written_into(const Widget& widget);
bool typed_into(const Unit& unit);

Kind kind_of(const Widget& widget);
// Closes a unit: its gap to what came before, and its place in the block.
void add_unit(Run& run, Unit unit, Kind first, Kind last, bool may_cut);
// Exactly two parts that can be pressed are taken for yes and no (rule P3).
bool opposites(const Block& block);
// Least width a block needs (keys: their least size), px.
float least_width(const Context& context, const Block& block);

}  // namespace haisai::ui
