// What happens next, and nothing else: total, pure, no clock, no input or output, never throws.
#pragma once

#include <memory>
#include <vector>

#include "kiosk/flow/effect.h"
#include "kiosk/flow/event.h"
#include "kiosk/flow/state.h"

namespace haisai::flow {

struct Step {
  State next;
  std::vector<Effect> effects;
};

// The state at start: page welcome, default preferences.
State start(std::shared_ptr<const World> world, base::WallTime now);

// Events for another session than the current one are dropped. Every page × event ends in a defined state.
Step update(State state, const Event& event);

}  // namespace haisai::flow
