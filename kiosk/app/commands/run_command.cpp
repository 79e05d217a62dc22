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
#include "kiosk/app/paper_work.h"
#include "kiosk/app/child_process.h"
#include "kiosk/app/display.h"
#include "kiosk/app/practice_panel.h"
#include "kiosk/app/process_guard.h"
#include "kiosk/app/renewal.h"
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

// Simulated devices, which stay as they are while content is read anew; null where they are real.
struct Simulated {
  std::unique_ptr<card::SimulatedReader> reader;
  card::Faults card_faults;   // of reader
  std::unique_ptr<printer::SimulatedPrinter> paper;   // both printers
};

// All parts of a running kiosk that hold content, in the order they depend on one another.
class Kiosk {
 public:
  Kiosk(const Globals& globals, const RunOptions& options, Display& display, Renewal& renewal, Simulated& simulated,
        std::shared_ptr<FaultBook::Standing> standing, std::shared_ptr<const Loaded> loaded)
      : globals_(globals), options_(options), display_(display), renewal_(renewal), simulated_(simulated), standing_(std::move(standing)), loaded_(std::move(loaded)) {}

  base::Result<void> open();
  std::shared_ptr<const Loaded> run();

 private:
  std::shared_ptr<const flow::World> make_world() const;
  base::Result<void> open_printers();
  void open_devices();
  void open_card();
  DeskTools desk_tools();
  TerminalParts terminal_parts();
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
  Display& display_;
  Renewal& renewal_;
  Simulated& simulated_;
  std::shared_ptr<FaultBook::Standing> standing_;   // of the machine, whatever content it shows
  std::shared_ptr<const Loaded> loaded_;
  std::shared_ptr<const flow::World> world_;
  std::unique_ptr<printer::FormPrinter> cups_;
  TicketMachine tickets_;
  std::unique_ptr<StoreLedger> ledger_;   // of tickets_
  std::chrono::steady_clock::time_point scanned_at_{};   // the scanner's thread alone
  std::unique_ptr<base::Mailbox<flow::Event>> events_;
  std::unique_ptr<SpeechSet> speech_;
  std::unique_ptr<CardDesk> card_;
  std::unique_ptr<Desk> desk_;
  std::unique_ptr<Desk> paper_;
  std::unique_ptr<Desk> typing_;
  std::unique_ptr<JobThread<HelpJob>> bell_;
  std::unique_ptr<HelpLine> help_;
  std::unique_ptr<Terminal> terminal_;
  std::unique_ptr<scanner::SerialScanner> scanner_;      // ends before what it posts to
  std::unique_ptr<HallWatch> watch_;                     // likewise
  std::unique_ptr<PracticePanel> practice_;
  std::unique_ptr<Automation> automation_;
};

base::Result<void> Kiosk::open() {
  if (!loaded_->content->catalogues.contains(options_.lang)) {
    return base::Error{base::ErrorCode::usage_wrong, "--lang: no texts for language " + options_.lang};
  }
  world_ = make_world();
  events_ = std::make_unique<base::Mailbox<flow::Event>>(kEventsMax, [this] { display_.window->wake(); });
  if (const auto opened = open_printers(); !opened) return opened;
  open_devices();
  open_help();
  terminal_ = std::make_unique<Terminal>(terminal_parts());
  if (display_.extra_width_px > 0) open_practice_panel();
  open_scanner();
  if (display_.port) automation_ = std::make_unique<Automation>(*terminal_, *display_.port, simulated_devices(), &speech_->speaker());
  if (help_) {
    watch_ = std::make_unique<HallWatch>(store_sight(*loaded_->content, globals_.data_folder()), *display_.clock,
                                         [this](const base::Result<HallSeen>& seen) { saw(seen); });
  }
  return {};
}

TerminalParts Kiosk::terminal_parts() {
  TerminalParts parts;
  parts.world = world_;
  parts.stage = stage_parts(display_, loaded_->content->catalogues, loaded_->themes);
  parts.stage.panel = world_->settings.panel;
  parts.desk = desk_.get();
  parts.paper = paper_.get();
  parts.typing = typing_.get();
  parts.card = card_.get();
  parts.speaker = &speech_->speaker();
  parts.help = help_.get();
  parts.events = events_.get();
  return parts;
}

std::shared_ptr<const flow::World> Kiosk::make_world() const {
  auto world = world_of(*loaded_, options_.simulates_any(), simulates_audio() || voice_exists(loaded_->languages),
                        options_.lang, options_.booth());
  const bool simulated = options_.simulates("printer");
  world->ticket_printer = simulated || !world->settings.ticket_printer.empty();
  world->form_printer = simulated || !world->settings.form_printer.empty();
  return world;
}

base::Result<void> Kiosk::open_printers() {
  if (simulated_.paper) return {};
  auto machine = ticket_machine(world_->settings, globals_.assets_folder());
  if (!machine) return machine.error();
  tickets_ = std::move(machine).value();
  if (tickets_.printer) ledger_ = std::make_unique<StoreLedger>(*loaded_->content, globals_.data_folder());
  const std::string& queue = world_->settings.form_printer;
  if (!queue.empty()) cups_ = std::make_unique<printer::CupsPrinter>(printer::CupsQueue{{}, 631, queue});
  return {};
}

void Kiosk::open_card() {
  card::LinkOptions link;
  link.program = own_program();
  link.allow_last_try = world_->settings.allow_last_try;
  link.allow_face_code = world_->settings.allow_face_code;
  link.tell_dates = world_->settings.card_dates;
  link.simulated = simulated_.reader.get();
  card_ = std::make_unique<CardDesk>(link, events_.get(), [this] { display_.window->wake(); });
}

DeskTools Kiosk::desk_tools() {
  DeskTools tools;
  tools.content = loaded_->content.get();
  tools.clock = display_.clock.get();
  tools.data = globals_.data_folder();
  tools.program = own_program();
  tools.assets = globals_.assets_folder();
  tools.config = globals_.config_file();
  printer::SimulatedPrinter* paper = simulated_.paper.get();
  tools.ticket_printer = paper != nullptr ? paper : tickets_.printer.get();
  tools.ticket_paper = tickets_.paper;
  tools.print_ledger = ledger_.get();
  tools.form_printer = paper != nullptr ? static_cast<printer::FormPrinter*>(paper) : cups_.get();
  tools.versions = {world_->content_id(HAISAI_VERSION), world_->content_id(loaded_->content->version)};
  tools.content_id = world_->content_id;
  tools.practice = world_->simulated;
  tools.started = !renewal_.renewed();
  tools.events = events_.get();
  tools.standing = standing_;
  return tools;
}

void Kiosk::open_devices() {
  open_card();
  // Headphones in and out; while something is said somebody listens (rule D5).
  speech_ = std::make_unique<SpeechSet>(SpeechOptions{simulates_audio(), globals_.data_folder(), world_->settings.headphones,
                                                      [this] { events_->post(flow::Touched{}); },
                                                      [this](bool in) { events_->post(flow::HeadphonesChanged{in}); }});
  DeskTools tools = desk_tools();
  tools.book = tools.usage_book();   // one for both threads
  desk_ = std::make_unique<Desk>([tools] { return std::make_unique<DeskWork>(tools); });
  paper_ = std::make_unique<Desk>([tools] { return std::make_unique<PaperWork>(tools); });
  const TypingProgram typing{tools.program, tools.assets, tools.config};
  typing_ = std::make_unique<Desk>(
      [typing, events = events_.get()] { return std::make_unique<TypingWork>(typing, events); });
}

// In a booth nobody waits for a desk, and nothing is kept.
void Kiosk::open_help() {
  if (options_.booth()) return;
  bell_ = std::make_unique<JobThread<HelpJob>>(
      [this] { return std::make_unique<HelpDuty>(*loaded_->content, *display_.clock, globals_.data_folder()); });
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
  const auto inserted = simulated_.reader->insert_file(file);
  return inserted ? "" : inserted.error().detail;
}

std::string Kiosk::set_card_fault(const std::string& fault) {
  if (fault == "none") {
    simulated_.card_faults = {};
  } else if (!card::parse_fault(fault, simulated_.card_faults)) {
    return "'" + fault + "' is no fault; haisai simcard --help lists them";
  }
  simulated_.reader->set_faults(simulated_.card_faults);
  return {};
}

SimulatedDevices Kiosk::simulated_devices() {
  SimulatedDevices devices;
  devices.any = options_.has_sim;
  if (simulated_.reader) {
    devices.insert_card = [this](const std::string& file) { return insert(file); };
    devices.remove_card = [this] {
      simulated_.reader->remove();
      return std::string();
    };
    devices.set_card_fault = [this](const std::string& fault) { return set_card_fault(fault); };
  }
  if (simulated_.paper) {
    devices.set_printer = [this](const std::string& name) {
      const auto status = printer::status_named(name);
      if (!status) return "the printer can be ok, paper_end, near_end, cover_open, offline or mute";
      simulated_.paper->set_status(*status);
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
        return practice_->widgets(loaded_->content->catalogues.at("ja"), world_->settings.panel, loaded_->themes.at("standard"),
                                  terminal_->measure(), display_.size.width, display_.size.height);
      },
      [this](const std::string& id) {
        const auto card = practice_->card_of(id);
        if (card.empty()) {
          simulated_.reader->remove();
        } else {
          (void)insert(card);
        }
      });
}

std::shared_ptr<const Loaded> Kiosk::run() {
  return renewal_.run(*terminal_, [this] {
    speech_->watch_devices();
    if (automation_) automation_->between();
    return automation_ == nullptr || !automation_->busy();
  });
}

Simulated simulated_for(const Globals& globals, const RunOptions& options) {
  Simulated simulated;
  if (options.simulates("card")) simulated.reader = std::make_unique<card::SimulatedReader>();
  if (options.simulates("printer")) simulated.paper = std::make_unique<printer::SimulatedPrinter>(globals.data_folder() / "out");
  return simulated;
}

DisplayWish wish_for(const RunOptions& options, const model::Panel& panel) {
  const bool practice_cards = options.simulates("card") && !options.booth();  // nothing in a booth reads one
  const bool practice_panel = options.headless.empty() && !options.fullscreen && practice_cards;
  return {{panel.width_px, panel.height_px}, practice_panel ? kPracticePanelWidthPx : 0, !options.fullscreen, false};
}

int run_kiosk(const Globals& globals, const RunOptions& options) {
  if (options.profile == "desk") return run_desk(globals, options);
  if (options.profile == "board") return run_board(globals, options);
  guard_process();
  Renewal renewal(globals);
  auto loaded = load_all(globals);
  if (!loaded) return fail(globals, loaded.error());
  auto display = open_display(globals, options, *loaded->content, wish_for(options, loaded->content->settings.panel));
  if (!display) return fail(globals, display.error());
  renewal.start([window = display->window.get()] { window->wake(); });
  Simulated simulated = simulated_for(globals, options);
  const auto standing = std::make_shared<FaultBook::Standing>();
  return run_renewed(globals, renewal, std::make_shared<const Loaded>(std::move(loaded).value()), [&](const auto& content) -> base::Result<std::unique_ptr<Kiosk>> {
    auto kiosk = std::make_unique<Kiosk>(globals, options, *display, renewal, simulated, standing, content);
    if (const auto opened = kiosk->open(); !opened) return opened.error();
    return kiosk;
  });
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
