// What time alone brings about. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

void on(Step& step, const Tick& event);

}  // namespace haisai::flow
