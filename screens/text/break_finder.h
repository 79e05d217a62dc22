// Where a line may end: ICU's opportunities, weighed so that phrases stay whole, under kinsoku.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "screens/text/markup.h"
#include "screens/text/run_shaper.h"

struct UBreakIterator;

namespace haisai::text {

// How good it is to break before a character; the greater the better.
enum class Break : std::uint8_t {
  never,      // inside a cluster or a ruby group
  desperate,  // against kinsoku: only where a line has no other place
  emergency,  // inside a word or number, so that nothing overflows
  strict,     // between any two characters where ICU's strict rules allow
  compound,   // between the parts of a long word
  phrase,     // between phrases (文節)
  space,      // behind a space the writer put, or a full stop
};

class BreakFinder {
 public:
  ~BreakFinder();

  // One entry per character: how good a break before it is. The first is `never`.
  std::vector<Break> find(const MarkedText& text, const Shaped& shaped, std::string_view lang);

 private:
  UBreakIterator* iterator_for(const std::string& locale);
  void raise(const MarkedText& text, const std::string& locale, std::vector<Break>& breaks, Break to);

  std::map<std::string, UBreakIterator*> iterators_;
};

}  // namespace haisai::text
