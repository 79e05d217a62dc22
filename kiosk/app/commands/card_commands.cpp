#include "kiosk/app/command.h"

namespace haisai::app {

void add_card_commands(CLI::App& app, Globals& globals) { add_not_yet(app, globals, "card", "card"); }

}  // namespace haisai::app
