#include "kiosk/app/command.h"

namespace haisai::app {

void add_check_command(CLI::App& app, Globals& globals) { add_not_yet(app, globals, "check", "check"); }

}  // namespace haisai::app
