// Back lower left, forward lower right, always (rule P14); which screen of several; small words at the foot.
#pragma once

#include "screens/ui/context.h"

namespace haisai::ui {

struct Footer {
  std::vector<Placed> placed;
  float top = 0;  // content ends above it
};

Footer footer_of(const Context& context, const View& view, int screen, int screens);

}  // namespace haisai::ui
