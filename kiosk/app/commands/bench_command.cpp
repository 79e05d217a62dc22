#include "kiosk/app/command.h"

namespace haisai::app {

void add_bench_command(CLI::App& app, Globals& globals) { add_not_yet(app, globals, "bench", "bench"); }

}  // namespace haisai::app
