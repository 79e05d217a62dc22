#include "kiosk/app/run_board.h"

#include "kiosk/app/automation.h"
#include "kiosk/app/board_terminal.h"
#include "kiosk/app/display.h"
#include "kiosk/app/process_guard.h"
#include "kiosk/app/renewal.h"
#include "kiosk/app/speech_set.h"
#include "kiosk/app/store_sight.h"

namespace haisai::app {
namespace {

constexpr std::size_t kEventsMax = 64;
constexpr Size kBoardSize{1920, 1080};   // of a display on its side, unless asked for otherwise
constexpr double kBoardPxPerMm = 2.04;   // of a 43 inch display

// What shows one content, in the order they depend on one another.
class RunningBoard {
 public:
  RunningBoard(const Globals& globals, const RunOptions& options, Display& display, Renewal& renewal, std::shared_ptr<const Loaded> loaded)
      : globals_(globals), options_(options), display_(display), renewal_(renewal), loaded_(std::move(loaded)) {}

  // kept: what was on the board before; empty at the start.
  void open(std::optional<board::State>& kept);
  std::shared_ptr<const Loaded> run();

 private:
  BoardTerminalParts parts();
  void saw(base::Result<HallSeen> seen);
  bool simulates_audio() const { return options_.simulates("audio") || !options_.headless.empty(); }

  const Globals& globals_;
  const RunOptions& options_;
  Display& display_;
  Renewal& renewal_;
  std::shared_ptr<const Loaded> loaded_;
  std::optional<board::State>* kept_ = nullptr;
  std::unique_ptr<SpeechSet> speech_;
  std::unique_ptr<base::Mailbox<board::Event>> events_;
  std::unique_ptr<BoardTerminal> terminal_;
  std::unique_ptr<Automation> automation_;
  std::unique_ptr<HallWatch> watch_;   // ends first: it posts to what stands above
};

BoardTerminalParts RunningBoard::parts() {
  BoardTerminalParts parts;
  parts.stage = stage_parts(display_, loaded_->content->catalogues, loaded_->themes);
  parts.stage.panel.width_mm = display_.size.width / kBoardPxPerMm;
  parts.stage.panel.height_mm = display_.size.height / kBoardPxPerMm;
  parts.speaker = &speech_->speaker();
  parts.events = events_.get();
  parts.distance_m = loaded_->content->settings.board_distance_m;
  parts.practice = options_.simulates_any();
  return parts;
}

// On the watch's thread.
void RunningBoard::saw(base::Result<HallSeen> seen) {
  if (!seen) return events_->post(board::StoreLost{seen.error().code});
  events_->post(board::QueueSeen{std::move(seen->queue)});
  events_->post(board::HelpSeen{std::move(seen->help)});
}

void RunningBoard::open(std::optional<board::State>& kept) {
  kept_ = &kept;
  events_ = std::make_unique<base::Mailbox<board::Event>>(kEventsMax, [this] { display_.window->wake(); });
  speech_ = std::make_unique<SpeechSet>(SpeechOptions{simulates_audio(), globals_.data_folder(), {}, {}, [](bool) {}});
  BoardTerminalParts wanted = parts();
  wanted.state = std::exchange(kept, std::nullopt);
  terminal_ = std::make_unique<BoardTerminal>(std::move(wanted));
  SimulatedDevices devices;
  devices.any = options_.has_sim;
  if (display_.port) automation_ = std::make_unique<Automation>(*terminal_, *display_.port, devices, &speech_->speaker());
  watch_ = std::make_unique<HallWatch>(store_sight(*loaded_->content, globals_.data_folder()), *display_.clock,
                                       [this](base::Result<HallSeen> seen) { saw(std::move(seen)); });
}

std::shared_ptr<const Loaded> RunningBoard::run() {
  auto next = renewal_.run(*terminal_, [this] {
    if (automation_) automation_->between();
    return automation_ == nullptr || !automation_->busy();
  });
  *kept_ = terminal_->state();
  return next;
}

}  // namespace

int run_board(const Globals& globals, const RunOptions& options) {
  guard_process();
  Renewal renewal(globals);
  auto loaded = load_all(globals);
  if (!loaded) return fail(globals, loaded.error());
  auto display = open_display(globals, options, *loaded->content, {kBoardSize, 0, false, true});
  if (!display) return fail(globals, display.error());
  renewal.start([window = display->window.get()] { window->wake(); });
  std::optional<board::State> kept;
  return run_renewed(globals, renewal, std::make_shared<const Loaded>(std::move(loaded).value()), [&](const auto& content) {
    auto board = std::make_unique<RunningBoard>(globals, options, *display, renewal, content);
    board->open(kept);
    return base::Result<std::unique_ptr<RunningBoard>>(std::move(board));
  });
}

}  // namespace haisai::app
