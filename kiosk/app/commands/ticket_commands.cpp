#include "kiosk/app/command.h"

namespace haisai::app {

void add_ticket_commands(CLI::App& app, Globals& globals) { add_not_yet(app, globals, "ticket", "ticket"); }

}  // namespace haisai::app
