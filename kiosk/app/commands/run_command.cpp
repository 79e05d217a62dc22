#include "kiosk/app/command.h"

namespace haisai::app {

void add_run_command(CLI::App& app, Globals& globals) { add_not_yet(app, globals, "run", "run"); }

}  // namespace haisai::app
