// haisai run: the kiosk.
#include <filesystem>

#include "drivers/card/simulated_reader.h"
#include "drivers/printer/cups_printer.h"
#include "drivers/printer/simulated_printer.h"
#include "kiosk/app/automation.h"
#include "kiosk/app/command.h"
#include "kiosk/app/desk_work.h"
#include "kiosk/app/form_child.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/practice_panel.h"
#include "kiosk/app/process_guard.h"
#include "kiosk/app/run_options.h"
#include "kiosk/app/terminal.h"

namespace haisai::app {
namespace {

constexpr std::size_t kEventsMax = 256;

// All parts of a running kiosk, in the order they depend on one another.
class Kiosk {
 public:
  Kiosk(const Globals& globals, const RunOptions& options) : globals_(globals), options_(options) {}

  base::Result<void> open();
  void run();

 private:
  base::Result<void> open_window();
  base::Result<void> open_automation();
  void open_devices();
  void open_practice_panel();
  SimulatedDevices simulated_devices();
  std::string insert(const std::filesystem::path& card);

  const Globals& globals_;
  const RunOptions& options_;
  Loaded loaded_;
  std::shared_ptr<const flow::World> world_;
  std::unique_ptr<AppClock> clock_;
  std::unique_ptr<text::Engine> engine_;
  std::unique_ptr<paint::Window> window_;
  Size page_;
  int panel_px_ = 0;   // width of the practice panel beside the page
  std::unique_ptr<card::SimulatedReader> reader_;
  std::unique_ptr<printer::SimulatedPrinter> paper_;
  std::unique_ptr<printer::FormPrinter> cups_;
  std::unique_ptr<base::Mailbox<flow::Event>> events_;
  std::unique_ptr<CardDesk> card_;
  std::unique_ptr<Desk> desk_;
  std::unique_ptr<Terminal> terminal_;
  std::unique_ptr<PracticePanel> practice_;
  std::unique_ptr<Automation> automation_;
  std::unique_ptr<AutomationServer> server_;
};

base::Result<void> Kiosk::open() {
  auto loaded = load_all(globals_);
  if (!loaded) return loaded.error();
  loaded_ = std::move(loaded).value();
  world_ = world_of(loaded_, options_.simulates_any());
  clock_ = std::make_unique<AppClock>(globals_.at == "open" ? open_time(*loaded_.content, command_time({}))
                                                            : command_time(globals_));
  auto engine = text::Engine::open();
  if (!engine) return engine.error();
  engine_ = std::move(engine).value();
  if (const auto opened = open_window(); !opened) return opened;
  open_devices();
  TerminalParts parts;
  parts.world = world_;
  parts.catalogues = &loaded_.content->catalogues;
  parts.themes = &loaded_.themes;
  parts.engine = engine_.get();
  parts.window = window_.get();
  parts.clock = clock_.get();
  parts.desk = desk_.get();
  parts.card = card_.get();
  parts.events = events_.get();
  parts.width_px = page_.width;
  parts.height_px = page_.height;
  parts.extra_width_px = panel_px_;
  terminal_ = std::make_unique<Terminal>(std::move(parts));
  if (panel_px_ > 0) open_practice_panel();
  return open_automation();
}

base::Result<void> Kiosk::open_window() {
  const model::Panel& panel = world_->settings.panel;
  page_ = {panel.width_px, panel.height_px};
  if (!options_.headless.empty()) page_ = *size_from(options_.headless);
  if (!options_.window.empty()) page_ = *size_from(options_.window);
  if (options_.headless.empty() && !options_.fullscreen && options_.simulates("card")) panel_px_ = kPracticePanelWidthPx;
  paint::WindowOptions wanted;
  wanted.width = page_.width + panel_px_;
  wanted.height = page_.height;
  wanted.fullscreen = options_.fullscreen;
  wanted.show_cursor = !options_.fullscreen;
  wanted.title = "Haisai";
  auto window = options_.headless.empty() ? paint::open_window(wanted) : paint::open_headless(wanted.width, wanted.height);
  if (!window) return window.error();
  window_ = std::move(window).value();
  return {};
}

void Kiosk::open_devices() {
  const std::filesystem::path data = globals_.data_folder();
  events_ = std::make_unique<base::Mailbox<flow::Event>>(kEventsMax, [this] { window_->wake(); });
  card::LinkOptions link;
  link.program = own_program();
  link.allow_last_try = world_->settings.allow_last_try;
  if (options_.simulates("card")) {
    reader_ = std::make_unique<card::SimulatedReader>();
    link.simulated = reader_.get();
  }
  card_ = std::make_unique<CardDesk>(link, events_.get(), [this] { window_->wake(); });
  paper_ = std::make_unique<printer::SimulatedPrinter>(data / "out");
  if (!options_.simulates("printer") && !world_->settings.form_printer.empty()) {
    cups_ = std::make_unique<printer::CupsPrinter>(printer::CupsQueue{{}, 631, world_->settings.form_printer});
  }
  DeskTools tools;
  tools.content = loaded_.content.get();
  tools.clock = clock_.get();
  tools.data = data;
  tools.program = link.program;
  tools.assets = globals_.assets_folder();
  tools.config = globals_.config_file();
  tools.ticket_printer = paper_.get();
  tools.form_printer = cups_ ? cups_.get() : static_cast<printer::FormPrinter*>(paper_.get());
  tools.versions = {world_->content_id(HAISAI_VERSION), world_->content_id(loaded_.content->version)};
  tools.practice = world_->simulated;
  tools.events = events_.get();
  desk_ = std::make_unique<Desk>([tools] { return std::make_unique<DeskWork>(tools); });
}

std::string Kiosk::insert(const std::filesystem::path& file) {
  const auto inserted = reader_->insert_file(file);
  return inserted ? "" : inserted.error().detail;
}

SimulatedDevices Kiosk::simulated_devices() {
  SimulatedDevices devices;
  devices.any = options_.has_sim;
  if (reader_) {
    devices.insert_card = [this](const std::string& file) { return insert(file); };
    devices.remove_card = [this] {
      reader_->remove();
      return std::string();
    };
  }
  if (options_.simulates("printer")) {
    devices.set_printer = [this](const std::string& name) {
      const auto status = printer::status_named(name);
      if (!status) return "the printer can be ok, paper_end, near_end, cover_open, offline or mute";
      paper_->set_status(*status);
      return "";
    };
  }
  return devices;
}

void Kiosk::open_practice_panel() {
  practice_ = std::make_unique<PracticePanel>(globals_.assets_folder() / "cards");
  terminal_->set_extra(
      [this] {
        return practice_->widgets(loaded_.content->catalogues.at("ja"), world_->settings.panel,
                                  loaded_.themes.at("standard"), terminal_->measure(), page_.width, page_.height);
      },
      [this](const std::string& id) {
        const auto card = practice_->card_of(id);
        if (card.empty()) {
          reader_->remove();
        } else {
          (void)insert(card);
        }
      });
}

base::Result<void> Kiosk::open_automation() {
  if (options_.automation.empty()) return {};
  automation_ = std::make_unique<Automation>(*terminal_, simulated_devices());
  auto server = AutomationServer::open(options_.automation, [this](std::shared_ptr<AutomationRequest> request) {
    automation_->take(std::move(request));
  });
  if (!server) return server.error();
  server_ = std::move(server).value();
  return {};
}

void Kiosk::run() {
  terminal_->run([this] {
    if (automation_) automation_->between();
  });
}

int run_kiosk(const Globals& globals, const RunOptions& options) {
  if (options.profile != "counter") {
    return fail(globals, {base::ErrorCode::not_yet, "--profile " + options.profile + " is not in this release"});
  }
  guard_process();
  Kiosk kiosk(globals, options);
  if (const auto opened = kiosk.open(); !opened) return fail(globals, opened.error());
  kiosk.run();
  return kDone;
}

}  // namespace

void add_run_command(CLI::App& app, Globals& globals) {
  CLI::App* command = app.add_subcommand("run", "the kiosk");
  auto options = std::make_shared<RunOptions>();
  add_globals(*command, globals);
  add_at(*command, globals);
  add_run_options(*command, *options);
  command->callback([command, &globals, options] {
    options->has_sim = command->count("--sim") > 0;
    if (globals.at != "open") (void)command_time(globals);  // a wrong time is wrong usage, before anything starts
    if (const std::string wrong = wrong_with(*options, globals); !wrong.empty()) {
      throw CLI::ValidationError("run", wrong);
    }
    globals.exit_code = run_kiosk(globals, *options);
  });
}

}  // namespace haisai::app
