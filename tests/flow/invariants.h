// What must hold in every state, however it was reached.
#pragma once

#include <string>

#include "kiosk/flow/state.h"

namespace haisai::flow {

// Empty, or the first rule that is broken.
std::string broken_rule(const State& state);

}  // namespace haisai::flow
