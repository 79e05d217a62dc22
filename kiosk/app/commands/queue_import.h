#pragma once

#include "kiosk/app/command.h"

namespace haisai::app {

// `queue import`. A file with a fault changes nothing. Exit 1 too when a booking was refused, its time being full say: the
// others are in, each whole.
void add_queue_import(CLI::App& queue, Globals& globals);

}  // namespace haisai::app
