// haisai run --profile board: the public call display.
#pragma once

#include "kiosk/app/command.h"
#include "kiosk/app/run_options.h"

namespace haisai::app {

int run_board(const Globals& globals, const RunOptions& options);

}  // namespace haisai::app
