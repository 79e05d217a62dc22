// haisai simprinter: a made-up receipt printer on a real line, to try the terminal with and to practise repairs.
#include <poll.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <optional>

#include "drivers/png/png.h"
#include "drivers/printer/machine_server.h"
#include "drivers/printer/paper_folder.h"
#include "drivers/printer/printer.h"
#include "kiosk/app/command.h"

namespace haisai::app {
namespace {

using printer::MachineServer;
using printer::Milliseconds;

struct SimprinterOptions {
  std::string profile = "generic-80-203";
  std::string out;
  int port = 0;
  bool pty = false;
  std::vector<std::string> faults;
};

constexpr Milliseconds kLongestTurn{1000};

void say(const Globals& globals, const nlohmann::json& json, const std::string& text) {
  (void)answer(globals, json, text);
  std::fflush(stdout);
}

// The words of the automation socket's `sim`; false: quit.
bool obey(MachineServer& server, const std::string& line) {
  if (line == "quit") return false;
  const auto status = printer::status_named(line);
  if (!status || *status == printer::Status::failed) {
    std::fprintf(stderr, "haisai: ok, near_end, paper_end, cover_open, offline, mute or quit\n");
    return true;
  }
  printer::PaperMachine& machine = server.machine();
  machine.set_near_end(*status == printer::Status::near_end);
  machine.set_offline(*status == printer::Status::offline);
  machine.set_mute(*status == printer::Status::mute);
  machine.set_cover(*status == printer::Status::cover_open, server.now());
  machine.set_paper(*status != printer::Status::paper_end, server.now());
  return true;
}

// Whole lines that stand on standard input; nothing at its end.
std::optional<std::string> read_commands() {
  char bytes[256];
  const ssize_t count = read(STDIN_FILENO, bytes, sizeof bytes);
  if (count <= 0) return std::nullopt;
  return std::string(bytes, static_cast<std::size_t>(count));
}

bool take_commands(MachineServer& server, std::string& begun, bool& has_input) {
  pollfd input{STDIN_FILENO, POLLIN, 0};
  if (!has_input || poll(&input, 1, 0) != 1) return true;
  const auto more = read_commands();
  has_input = more.has_value();
  begun += more.value_or("");
  for (auto end = begun.find('\n'); end != std::string::npos; end = begun.find('\n')) {
    if (!obey(server, begun.substr(0, end))) return false;
    begun.erase(0, end + 1);
  }
  return true;
}

base::Result<void> keep_papers(const Globals& globals, MachineServer& server, const std::string& folder) {
  for (const printer::Paper& paper : server.machine().take_papers()) {
    const auto picture = png::encode_png(paper.picture);
    if (!picture) continue;  // an empty cut
    if (const auto put = printer::put_sheet(folder, "paper", ".png", *picture); !put) return put;
    say(globals, {{"event", "paper"}, {"rows", paper.picture.height}, {"text", paper.text}}, "paper");
  }
  return {};
}

int run_simprinter(const Globals& globals, const SimprinterOptions& options) {
  auto profile = printer::load_printer_profile(globals.assets_folder() / "printers" / (options.profile + ".toml"));
  if (!profile) return fail(globals, profile.error());
  printer::MachineFaults faults;
  for (const std::string& fault : options.faults) (void)printer::parse_machine_fault(fault, faults);
  printer::PaperMachine machine(std::move(profile).value(), faults);
  auto opened = options.pty ? MachineServer::on_pty(std::move(machine)) : MachineServer::on_tcp(std::move(machine), options.port);
  if (!opened) return fail(globals, opened.error());
  MachineServer& server = **opened;
  const std::string folder = options.out.empty() ? (globals.data_folder() / "out").string() : options.out;
  say(globals, {{"event", "ready"}, {"address", server.address()}, {"out", folder}},
      "listens at " + server.address() + "\npapers go to " + folder);
  std::string begun;
  bool has_input = true;
  while (take_commands(server, begun, has_input)) {
    server.serve(kLongestTurn, has_input ? STDIN_FILENO : -1);
    if (const auto kept = keep_papers(globals, server, folder); !kept) return fail(globals, kept.error());
  }
  return kDone;
}

}  // namespace

void add_simprinter_command(CLI::App& app, Globals& globals) {
  CLI::App* command = app.add_subcommand("simprinter", "a made-up receipt printer on a TCP port or a pty");
  auto options = std::make_shared<SimprinterOptions>();
  add_globals(*command, globals);
  add_json(*command, globals);
  command->add_option("--profile", options->profile, "a file of assets/printers, without .toml");
  command->add_option("--port", options->port, "TCP port on this machine (default: any free one)")->check(CLI::Range(0, 65535));
  command->add_flag("--pty", options->pty, "a serial line instead");
  command->add_option("--out", options->out, "folder for the papers (default: DATA/out)");
  command
      ->add_option("--fault", options->faults,
                   "paper_end=BYTE cover_open=BYTE cutter_stuck=BYTE mute=BYTE drop_link=BYTE lose=BYTE:COUNT "
                   "lose_answer=N:COUNT late=MS twice; on standard input: ok near_end paper_end cover_open offline mute quit")
      ->check([](const std::string& text) {
        printer::MachineFaults ignored;
        return printer::parse_machine_fault(text, ignored) ? std::string() : "'" + text + "' is no fault";
      });
  command->callback([&globals, options] { globals.exit_code = run_simprinter(globals, *options); });
}

}  // namespace haisai::app
