#include "kiosk/app/run_board.h"

#include "kiosk/app/automation.h"
#include "kiosk/app/board_terminal.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/process_guard.h"
#include "kiosk/app/speech_set.h"
#include "kiosk/app/store_sight.h"

namespace haisai::app {
namespace {

constexpr std::size_t kEventsMax = 64;
constexpr Size kBoardSize{1920, 1080};   // of a display on its side, unless asked for otherwise
constexpr double kBoardPxPerMm = 2.04;   // of a 43 inch display

// In the order they depend on one another.
class RunningBoard {
 public:
  RunningBoard(const Globals& globals, const RunOptions& options) : globals_(globals), options_(options) {}

  base::Result<void> open();
  void run();

 private:
  base::Result<void> open_window();
  base::Result<void> open_automation();
  BoardTerminalParts parts();
  void saw(base::Result<HallSeen> seen);
  bool simulates_audio() const { return options_.simulates("audio") || !options_.headless.empty(); }

  const Globals& globals_;
  const RunOptions& options_;
  Loaded loaded_;
  std::unique_ptr<AppClock> clock_;
  std::unique_ptr<text::Engine> engine_;
  std::unique_ptr<paint::Window> window_;
  Size size_ = kBoardSize;
  std::unique_ptr<SpeechSet> speech_;
  std::unique_ptr<base::Mailbox<board::Event>> events_;
  std::unique_ptr<BoardTerminal> terminal_;
  std::unique_ptr<Automation> automation_;
  std::unique_ptr<AutomationServer> server_;
  std::unique_ptr<HallWatch> watch_;   // ends first: it posts to what stands above
};

base::Result<void> RunningBoard::open_window() {
  if (!options_.headless.empty()) size_ = *size_from(options_.headless);
  if (!options_.window.empty()) size_ = *size_from(options_.window);
  paint::WindowOptions wanted;
  wanted.width = size_.width;
  wanted.height = size_.height;
  wanted.fullscreen = options_.fullscreen;
  wanted.title = "Haisai";
  auto window = options_.headless.empty() ? paint::open_window(wanted) : paint::open_headless(size_.width, size_.height);
  if (!window) return window.error();
  window_ = std::move(window).value();
  if (options_.fullscreen) size_ = {window_->width(), window_->height()};
  return {};
}

BoardTerminalParts RunningBoard::parts() {
  BoardTerminalParts parts;
  parts.stage.catalogues = &loaded_.content->catalogues;
  parts.stage.themes = &loaded_.themes;
  parts.stage.panel.width_px = size_.width;
  parts.stage.panel.height_px = size_.height;
  parts.stage.panel.width_mm = size_.width / kBoardPxPerMm;
  parts.stage.panel.height_mm = size_.height / kBoardPxPerMm;
  parts.stage.engine = engine_.get();
  parts.stage.window = window_.get();
  parts.stage.clock = clock_.get();
  parts.stage.width_px = size_.width;
  parts.stage.height_px = size_.height;
  parts.speaker = &speech_->speaker();
  parts.events = events_.get();
  parts.distance_m = loaded_.content->settings.board_distance_m;
  parts.practice = options_.simulates_any();
  return parts;
}

// On the watch's thread.
void RunningBoard::saw(base::Result<HallSeen> seen) {
  if (!seen) return events_->post(board::StoreLost{seen.error().code});
  events_->post(board::QueueSeen{std::move(seen->queue)});
  events_->post(board::HelpSeen{std::move(seen->help)});
}

base::Result<void> RunningBoard::open() {
  auto loaded = load_all(globals_);
  if (!loaded) return loaded.error();
  loaded_ = std::move(loaded).value();
  clock_ = std::make_unique<AppClock>(globals_.at == "open" ? open_time(*loaded_.content, command_time({}))
                                                            : command_time(globals_));
  auto engine = text::Engine::open();
  if (!engine) return engine.error();
  engine_ = std::move(engine).value();
  if (const auto opened = open_window(); !opened) return opened;
  events_ = std::make_unique<base::Mailbox<board::Event>>(kEventsMax, [this] { window_->wake(); });
  speech_ = std::make_unique<SpeechSet>(SpeechOptions{simulates_audio(), globals_.data_folder(), {}, {}, [](bool) {}});
  terminal_ = std::make_unique<BoardTerminal>(parts());
  if (const auto opened = open_automation(); !opened) return opened;
  watch_ = std::make_unique<HallWatch>(store_sight(*loaded_.content, globals_.data_folder()), *clock_,
                                       [this](base::Result<HallSeen> seen) { saw(std::move(seen)); });
  return {};
}

base::Result<void> RunningBoard::open_automation() {
  if (options_.automation.empty()) return {};
  SimulatedDevices devices;
  devices.any = options_.has_sim;
  automation_ = std::make_unique<Automation>(*terminal_, devices, &speech_->speaker());
  auto server = AutomationServer::open(options_.automation, [this](std::shared_ptr<AutomationRequest> request) {
    automation_->take(std::move(request));
  });
  if (!server) return server.error();
  server_ = std::move(server).value();
  return {};
}

void RunningBoard::run() {
  terminal_->run([this] {
    if (automation_) automation_->between();
  });
}

}  // namespace

int run_board(const Globals& globals, const RunOptions& options) {
  guard_process();
  RunningBoard board(globals, options);
  if (const auto opened = board.open(); !opened) return fail(globals, opened.error());
  board.run();
  return kDone;
}

}  // namespace haisai::app
