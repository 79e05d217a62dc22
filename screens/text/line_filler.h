// Fills lines with characters: greedy, but a line rather ends at a space or phrase than at its last inch.
#pragma once

#include <cstddef>
#include <vector>

#include "screens/text/break_finder.h"
#include "screens/text/markup.h"

namespace haisai::text {

// Characters [begin, end) of one line; width in the unit of `advance`, without the spaces at its end.
struct FilledLine {
  std::size_t begin = 0;
  std::size_t end = 0;
  float width = 0;
};

// advance: per character. breaks: empty when every stretch between '\n' fits. A '\n' ends its line and
// belongs to it. max_width <= 0: no limit.
std::vector<FilledLine> fill_lines(const std::vector<Character>& characters,
                                   const std::vector<float>& advance, const std::vector<Break>& breaks,
                                   float max_width);

// Whether a stretch between two '\n' is wider than max_width, so that breaks are needed.
bool needs_breaks(const std::vector<Character>& characters, const std::vector<float>& advance,
                  float max_width);

}  // namespace haisai::text
