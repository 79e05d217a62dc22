#include "kiosk/app/command.h"

namespace haisai::app {

void add_form_commands(CLI::App& app, Globals& globals) { add_not_yet(app, globals, "form", "form"); }

}  // namespace haisai::app
