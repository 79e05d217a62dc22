#include "kiosk/app/command.h"

namespace haisai::app {

void add_render_command(CLI::App& app, Globals& globals) { add_not_yet(app, globals, "render", "render"); }

}  // namespace haisai::app
