// haisai run --profile desk: the parts of a running desk.
#pragma once

#include "kiosk/app/command.h"
#include "kiosk/app/run_options.h"

namespace haisai::app {

int run_desk(const Globals& globals, const RunOptions& options);

}  // namespace haisai::app
