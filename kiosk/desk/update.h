// What happens next at a desk. Pure and total, as kiosk/flow's: no clock, no input or output.
#pragma once

#include <vector>

#include "kiosk/desk/effect.h"
#include "kiosk/desk/event.h"
#include "kiosk/desk/state.h"

namespace haisai::desk {

struct Step {
  State next;
  std::vector<Effect> effects;
};

Step update(State state, const Event& event);

}  // namespace haisai::desk
