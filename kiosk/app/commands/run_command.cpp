// haisai run: the kiosk.
#include <chrono>
#include <cstdio>
#include <filesystem>

#include "drivers/card/simulated_reader.h"
#include "drivers/printer/cups_printer.h"
#include "drivers/printer/simulated_printer.h"
#include "drivers/scanner/serial_scanner.h"
#include "kiosk/app/automation.h"
#include "kiosk/app/command.h"
#include "kiosk/app/desk_work.h"
#include "kiosk/app/help_duty.h"
#include "kiosk/app/child_process.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/practice_panel.h"
#include "kiosk/app/process_guard.h"
#include "kiosk/app/run_board.h"
#include "kiosk/app/run_desk.h"
#include "kiosk/app/run_options.h"
#include "kiosk/app/speech_set.h"
#include "kiosk/app/store_ledger.h"
#include "kiosk/app/store_sight.h"
#include "kiosk/app/terminal.h"
#include "kiosk/app/ticket_machine.h"
#include "kiosk/app/typing_work.h"

namespace haisai::app {
namespace {

constexpr std::size_t kEventsMax = 256;
// A scanner that stares at a paper, or is mad, is heard no more often.
constexpr std::chrono::milliseconds kBetweenScans{300};

// All parts of a running kiosk, in the order they depend on one another.
class Kiosk {
 public:
  Kiosk(const Globals& globals, const RunOptions& options) : globals_(globals), options_(options) {}

  base::Result<void> open();
  void run();

 private:
  std::shared_ptr<const flow::World> make_world() const;
  base::Result<void> open_window();
  base::Result<void> open_printers();
  base::Result<void> open_automation();
  void open_devices();
  void open_scanner();
  void open_help();
  void saw(const base::Result<HallSeen>& seen);
  void open_practice_panel();
  SimulatedDevices simulated_devices();
  std::string insert(const std::filesystem::path& card);
  std::string set_card_fault(const std::string& fault);
  // Where there is no display there are no ears either.
  bool simulates_audio() const { return options_.simulates("audio") || !options_.headless.empty(); }

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
  card::Faults card_faults_;   // of reader_
  std::unique_ptr<printer::SimulatedPrinter> paper_;   // where printers are simulated: both of them
  std::unique_ptr<printer::FormPrinter> cups_;
  TicketMachine tickets_;
  std::unique_ptr<StoreLedger> ledger_;   // of tickets_
  std::chrono::steady_clock::time_point scanned_at_{};   // the scanner's thread alone
  std::unique_ptr<base::Mailbox<flow::Event>> events_;
  std::unique_ptr<SpeechSet> speech_;
  std::unique_ptr<CardDesk> card_;
  std::unique_ptr<Desk> desk_;
  std::unique_ptr<Desk> typing_;
  std::unique_ptr<JobThread<HelpJob>> bell_;
  std::unique_ptr<HelpLine> help_;
  std::unique_ptr<Terminal> terminal_;
  std::unique_ptr<scanner::SerialScanner> scanner_;      // ends before what it posts to
  std::unique_ptr<HallWatch> watch_;                     // likewise
  std::unique_ptr<PracticePanel> practice_;
  std::unique_ptr<Automation> automation_;
  std::unique_ptr<AutomationServer> server_;
};

base::Result<void> Kiosk::open() {
  auto loaded = load_all(globals_);
  if (!loaded) return loaded.error();
  loaded_ = std::move(loaded).value();
  if (!loaded_.content->catalogues.contains(options_.lang)) {
    return base::Error{base::ErrorCode::usage_wrong, "--lang: no texts for language " + options_.lang};
  }
  world_ = make_world();
  clock_ = std::make_unique<AppClock>(globals_.at == "open" ? open_time(*loaded_.content, command_time({}))
                                                            : command_time(globals_));
  auto engine = text::Engine::open();
  if (!engine) return engine.error();
  engine_ = std::move(engine).value();
  if (const auto opened = open_window(); !opened) return opened;
  if (const auto opened = open_printers(); !opened) return opened;
  open_devices();
  open_help();
  TerminalParts parts;
  parts.world = world_;
  parts.stage.catalogues = &loaded_.content->catalogues;
  parts.stage.themes = &loaded_.themes;
  parts.stage.panel = world_->settings.panel;
  parts.stage.engine = engine_.get();
  parts.stage.window = window_.get();
  parts.stage.clock = clock_.get();
  parts.desk = desk_.get();
  parts.typing = typing_.get();
  parts.card = card_.get();
  parts.speaker = &speech_->speaker();
  parts.help = help_.get();
  parts.events = events_.get();
  parts.stage.width_px = page_.width;
  parts.stage.height_px = page_.height;
  parts.stage.extra_width_px = panel_px_;
  terminal_ = std::make_unique<Terminal>(std::move(parts));
  if (panel_px_ > 0) open_practice_panel();
  open_scanner();
  if (const auto opened = open_automation(); !opened) return opened;
  if (help_) {
    watch_ = std::make_unique<HallWatch>(store_sight(*loaded_.content, globals_.data_folder()), *clock_,
                                         [this](const base::Result<HallSeen>& seen) { saw(seen); });
  }
  return {};
}

std::shared_ptr<const flow::World> Kiosk::make_world() const {
  auto world = world_of(loaded_, options_.simulates_any(), simulates_audio() || voice_exists(loaded_.languages),
                        options_.lang, options_.booth());
  const bool simulated = options_.simulates("printer");
  world->ticket_printer = simulated || !world->settings.ticket_printer.empty();
  world->form_printer = simulated || !world->settings.form_printer.empty();
  return world;
}

base::Result<void> Kiosk::open_printers() {
  if (options_.simulates("printer")) {
    paper_ = std::make_unique<printer::SimulatedPrinter>(globals_.data_folder() / "out");
    return {};
  }
  auto machine = ticket_machine(world_->settings, globals_.assets_folder());
  if (!machine) return machine.error();
  tickets_ = std::move(machine).value();
  if (tickets_.printer) ledger_ = std::make_unique<StoreLedger>(*loaded_.content, globals_.data_folder());
  const std::string& queue = world_->settings.form_printer;
  if (!queue.empty()) cups_ = std::make_unique<printer::CupsPrinter>(printer::CupsQueue{{}, 631, queue});
  return {};
}

base::Result<void> Kiosk::open_window() {
  const model::Panel& panel = world_->settings.panel;
  page_ = {panel.width_px, panel.height_px};
  if (!options_.headless.empty()) page_ = *size_from(options_.headless);
  if (!options_.window.empty()) page_ = *size_from(options_.window);
  const bool practice_cards = options_.simulates("card") && !options_.booth();  // nothing in a booth reads one
  if (options_.headless.empty() && !options_.fullscreen && practice_cards) panel_px_ = kPracticePanelWidthPx;
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
  link.allow_face_code = world_->settings.allow_face_code;
  link.tell_dates = world_->settings.card_dates;
  if (options_.simulates("card")) {
    reader_ = std::make_unique<card::SimulatedReader>();
    link.simulated = reader_.get();
  }
  card_ = std::make_unique<CardDesk>(link, events_.get(), [this] { window_->wake(); });
  // Headphones in and out; while something is said somebody listens (rule D5).
  speech_ = std::make_unique<SpeechSet>(
      SpeechOptions{simulates_audio(), data, world_->settings.headphones, [this] { events_->post(flow::Touched{}); },
                    [this](bool in) { events_->post(flow::HeadphonesChanged{in}); }});
  DeskTools tools;
  tools.content = loaded_.content.get();
  tools.clock = clock_.get();
  tools.data = data;
  tools.program = link.program;
  tools.assets = globals_.assets_folder();
  tools.config = globals_.config_file();
  tools.ticket_printer = paper_ ? paper_.get() : tickets_.printer.get();
  tools.ticket_paper = tickets_.paper;
  tools.print_ledger = ledger_.get();
  tools.form_printer = paper_ ? static_cast<printer::FormPrinter*>(paper_.get()) : cups_.get();
  tools.versions = {world_->content_id(HAISAI_VERSION), world_->content_id(loaded_.content->version)};
  tools.content_id = world_->content_id;
  tools.practice = world_->simulated;
  tools.events = events_.get();
  desk_ = std::make_unique<Desk>([tools] { return std::make_unique<DeskWork>(tools); });
  const TypingProgram typing{tools.program, tools.assets, tools.config};
  typing_ = std::make_unique<Desk>(
      [typing, events = events_.get()] { return std::make_unique<TypingWork>(typing, events); });
}

// In a booth nobody waits for a desk, and nothing is kept.
void Kiosk::open_help() {
  if (options_.booth()) return;
  bell_ = std::make_unique<JobThread<HelpJob>>(
      [this] { return std::make_unique<HelpDuty>(*loaded_.content, *clock_, globals_.data_folder()); });
  help_ = std::make_unique<HelpLine>([this](HelpJob job) { bell_->take(job); });
}

// On the watch's thread: what other processes did to the hall. A store that cannot be read is told where it is used.
void Kiosk::saw(const base::Result<HallSeen>& seen) {
  if (!seen) return;
  if (const auto session = help_->answered(seen->help)) events_->post(flow::StaffComing{*session});
  flow::WaitingChanged changed;
  for (const model::ServiceLine& line : seen->queue.services) {
    if (line.waiting > 0) changed.waiting[line.service] = line.waiting;
    changed.lines[line.service] = line;
  }
  events_->post(std::move(changed));
}

// A scanner that is not there takes nothing away but scanning: codes can be typed.
void Kiosk::open_scanner() {
  const model::ScannerSettings& wanted = world_->settings.scanner;
  if (wanted.kind != model::ScannerSettings::Kind::serial || options_.simulates("scanner")) return;
  const auto tell = [this](const scanner::Decision& decision) {
    const auto* scan = std::get_if<scanner::Scan>(&decision);
    const auto now = std::chrono::steady_clock::now();
    if (scan == nullptr || now - scanned_at_ < kBetweenScans) return;
    scanned_at_ = now;
    if (auto code = sound_scan(scan->text)) events_->post(flow::Scanned{std::move(*code)});
  };
  auto opened = scanner::SerialScanner::open({wanted.port, wanted.speed, false}, marks_of(wanted), tell);
  if (opened) {
    scanner_ = std::move(opened).value();
  } else {
    std::fprintf(stderr, "haisai: no scanner: %s\n", opened.error().detail.c_str());
  }
}

std::string Kiosk::insert(const std::filesystem::path& file) {
  const auto inserted = reader_->insert_file(file);
  return inserted ? "" : inserted.error().detail;
}

std::string Kiosk::set_card_fault(const std::string& fault) {
  if (fault == "none") {
    card_faults_ = {};
  } else if (!card::parse_fault(fault, card_faults_)) {
    return "'" + fault + "' is no fault; haisai simcard --help lists them";
  }
  reader_->set_faults(card_faults_);
  return {};
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
    devices.set_card_fault = [this](const std::string& fault) { return set_card_fault(fault); };
  }
  if (options_.simulates("printer")) {
    devices.set_printer = [this](const std::string& name) {
      const auto status = printer::status_named(name);
      if (!status) return "the printer can be ok, paper_end, near_end, cover_open, offline or mute";
      paper_->set_status(*status);
      return "";
    };
  }
  if (speech::SimulatedSpeaker* speaker = speech_->simulated()) {
    devices.set_audio = [speaker](const std::string& event) {
      if (event != "headphones_in" && event != "headphones_out") return "audio is 'headphones_in' or 'headphones_out'";
      speaker->plug(event == "headphones_in");
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
  automation_ = std::make_unique<Automation>(*terminal_, simulated_devices(), &speech_->speaker());
  auto server = AutomationServer::open(options_.automation, [this](std::shared_ptr<AutomationRequest> request) {
    automation_->take(std::move(request));
  });
  if (!server) return server.error();
  server_ = std::move(server).value();
  return {};
}

void Kiosk::run() {
  terminal_->run([this] {
    speech_->watch_devices();
    if (automation_) automation_->between();
  });
}

int run_kiosk(const Globals& globals, const RunOptions& options) {
  if (options.profile == "desk") return run_desk(globals, options);
  if (options.profile == "board") return run_board(globals, options);
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
