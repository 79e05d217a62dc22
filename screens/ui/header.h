// The parts that keep their place on every page (rule P14): ornament, practice band, place name, tools, staff, and the
// line of progress.
#pragma once

#include "screens/ui/context.h"

namespace haisai::ui {

struct Header {
  std::vector<Placed> above;  // ornament, practice band, place name, progress
  std::vector<Placed> tools;  // in the low layout they stand at the top of the controls' band
  float words_top = 0;        // where content may begin
  float tools_bottom = 0;
  bool progress = false;      // the last thing above the content is the progress line
  bool low = false;           // tools stand below the words
};

Header header_of(const Context& context, const View& view);

// The progress line, `w` wide: step, bar, name of the step.
Placed progress_part(const Context& context, const Widget& widget, float w);

}  // namespace haisai::ui
