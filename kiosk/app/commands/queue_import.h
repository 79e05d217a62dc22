#pragma once

#include "kiosk/app/command.h"

namespace haisai::app {

// `queue import`. Exit 1 when a row was refused: the others are in.
void add_queue_import(CLI::App& queue, Globals& globals);

}  // namespace haisai::app
