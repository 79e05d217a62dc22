// haisai keys: making the keys that tickets and sealed hand-offs need.
#pragma once

#include "kiosk/app/command.h"

namespace haisai::app {

void add_keys_commands(CLI::App& app, Globals& globals);

}  // namespace haisai::app
