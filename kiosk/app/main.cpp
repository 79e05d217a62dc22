// haisai: one program, many commands (design §4).
#include <malloc.h>

#include <csignal>

#include <CLI/CLI.hpp>

#include "kiosk/app/command.h"

int main(int argc, char** argv) {
  using namespace haisai::app;
  std::signal(SIGPIPE, SIG_IGN);  // a child or a reader that ends early is an error value, not our end
  // A whole picture (8 MB) goes back to the system when it is freed; left alone, glibc would keep the next ones on its heap.
  mallopt(M_MMAP_THRESHOLD, 1 << 20);
  CLI::App app{"Haisai: the terminal at the city-hall counter", "haisai"};
  app.set_version_flag("--version", HAISAI_VERSION);
  app.require_subcommand(1);
  Globals globals;
  add_run_command(app, globals);
  add_automate_command(app, globals);
  add_check_command(app, globals);
  add_card_commands(app, globals);
  add_ticket_commands(app, globals);
  add_form_commands(app, globals);
  add_form_worker_command(app, globals);
  add_typing_worker_command(app, globals);
  add_simprinter_command(app, globals);
  add_lesson_commands(app, globals);
  add_speech_commands(app, globals);
  add_usage_commands(app, globals);
  add_render_command(app, globals);
  add_bench_command(app, globals);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kWrongUsage;
  }
  return globals.exit_code;
}
