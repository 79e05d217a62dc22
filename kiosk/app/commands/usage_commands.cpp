#include "kiosk/app/command.h"

namespace haisai::app {

void add_usage_commands(CLI::App& app, Globals& globals) { add_not_yet(app, globals, "usage", "usage"); }

}  // namespace haisai::app
