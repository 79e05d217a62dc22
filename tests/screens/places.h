// P14: the same control in the same place on every page. What one situation's pages have in common is kept while
// they are walked.
#pragma once

#include <map>

#include "shown.h"

namespace haisai::audit {

class Places {
 public:
  // Compares the outer corners of back, forward, help and settings with those of the pages before.
  void add(const Shown& shown, Findings& findings);

 private:
  struct Corner {
    double x = 0, y = 0;
  };
  std::map<std::string, Corner> corners_;  // by control and situation
};

}  // namespace haisai::audit
