// haisai queue: who waits where.
#pragma once

#include "kiosk/app/command.h"

namespace haisai::app {

void add_queue_commands(CLI::App& app, Globals& globals);

}  // namespace haisai::app
