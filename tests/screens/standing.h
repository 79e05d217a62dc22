// Where the parts of a page stand, whatever their colours: a theme may change colours alone.
#pragma once

#include <map>
#include <string>

#include "shown.h"

namespace haisai::audit {

// Remembers how a page stood in the theme it was met in first. A page that stands the same in another theme is
// asked only the rules that look at colours; one that does not is asked them all.
class Standing {
 public:
  // True: met before, and every part, word and mark stands where it stood.
  bool met(const Shown& shown);

 private:
  std::map<std::string, std::string> first_;  // by situation without its theme
};

}  // namespace haisai::audit
