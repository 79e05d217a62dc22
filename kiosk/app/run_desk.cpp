#include "kiosk/app/run_desk.h"

#include "drivers/printer/cups_printer.h"
#include "drivers/printer/simulated_printer.h"
#include "kiosk/app/automation.h"
#include "kiosk/app/child_process.h"
#include "kiosk/app/desk_terminal.h"
#include "kiosk/app/display.h"
#include "kiosk/app/help_duty.h"
#include "kiosk/app/process_guard.h"
#include "kiosk/app/renewal.h"
#include "kiosk/app/review_duty.h"
#include "kiosk/app/store_sight.h"

namespace haisai::app {
namespace {

constexpr std::size_t kEventsMax = 256;
constexpr Size kDeskSize{1280, 960};          // of a window, unless asked for otherwise
constexpr double kDeskPxPerMm = 3.78;         // of an office display: 96 dots an inch

// What stays while content is read anew.
struct DeskKept {
  std::unique_ptr<printer::FormPrinter> paper;   // where it is simulated
  std::optional<handoff::DeskKey> key;
  std::optional<desk::State> state;
};

// What shows one content, in the order they depend on one another.
class RunningDesk {
 public:
  RunningDesk(const Globals& globals, const RunOptions& options, Display& display, Renewal& renewal, DeskKept& kept,
              std::shared_ptr<const Loaded> loaded)
      : globals_(globals), options_(options), display_(display), renewal_(renewal), kept_(kept), loaded_(std::move(loaded)) {}

  void open();
  std::shared_ptr<const Loaded> run();

 private:
  void open_threads();
  DeskDutyTools duty_tools();
  DeskTerminalParts parts();

  const Globals& globals_;
  const RunOptions& options_;
  Display& display_;
  Renewal& renewal_;
  DeskKept& kept_;
  std::shared_ptr<const Loaded> loaded_;
  std::shared_ptr<const flow::World> world_;
  std::unique_ptr<printer::FormPrinter> cups_;
  std::unique_ptr<base::Mailbox<desk::Event>> events_;
  std::unique_ptr<JobThread<DeskJob>> duty_;
  std::unique_ptr<JobThread<HelpJob>> bell_;
  std::unique_ptr<JobThread<QueueJob>> queue_;
  std::unique_ptr<JobThread<desk::ReadReview>> review_;
  std::unique_ptr<DeskTerminal> terminal_;
  std::unique_ptr<Automation> automation_;
  std::unique_ptr<HallWatch> watch_;   // ends first: it posts to what stands above
};

DeskDutyTools RunningDesk::duty_tools() {
  const std::string& queue = world_->settings.form_printer;
  if (!kept_.paper && !queue.empty()) cups_ = std::make_unique<printer::CupsPrinter>(printer::CupsQueue{{}, 631, queue});
  DeskDutyTools tools;
  tools.content = loaded_->content.get();
  tools.clock = display_.clock.get();
  tools.data = globals_.data_folder();
  tools.program = own_program();
  tools.assets = globals_.assets_folder();
  tools.config = globals_.config_file();
  tools.printer = kept_.paper ? kept_.paper.get() : cups_.get();
  tools.practice = world_->simulated;
  tools.versions = {world_->content_id(HAISAI_VERSION), world_->content_id(loaded_->content->version)};
  tools.events = events_.get();
  tools.key = &kept_.key;
  return tools;
}

void RunningDesk::open_threads() {
  const DeskDutyTools tools = duty_tools();
  duty_ = std::make_unique<JobThread<DeskJob>>([tools] { return std::make_unique<DeskDutyWork>(tools); });
  bell_ = std::make_unique<JobThread<HelpJob>>(
      [this] { return std::make_unique<HelpDuty>(*loaded_->content, *display_.clock, globals_.data_folder()); });
  queue_ = std::make_unique<JobThread<QueueJob>>(
      [this] { return std::make_unique<QueueDuty>(*loaded_->content, *display_.clock, globals_.data_folder(), *events_); });
  review_ = std::make_unique<JobThread<desk::ReadReview>>(
      [this] { return std::make_unique<ReviewDuty>(globals_, *loaded_->content, *display_.clock, *events_); });
}

DeskTerminalParts RunningDesk::parts() {
  DeskTerminalParts parts;
  parts.stage = stage_parts(display_, loaded_->content->catalogues, loaded_->themes);
  parts.stage.panel.width_mm = display_.size.width / kDeskPxPerMm;
  parts.stage.panel.height_mm = display_.size.height / kDeskPxPerMm;
  parts.world = world_;
  parts.duty = duty_.get();
  parts.bell = bell_.get();
  parts.queue = queue_.get();
  parts.review = review_.get();
  parts.events = events_.get();
  parts.state = std::exchange(kept_.state, std::nullopt);
  return parts;
}

void RunningDesk::open() {
  world_ = world_of(*loaded_, options_.simulates_any(), false);
  events_ = std::make_unique<base::Mailbox<desk::Event>>(kEventsMax, [this] { display_.window->wake(); });
  open_threads();
  terminal_ = std::make_unique<DeskTerminal>(parts());
  SimulatedDevices devices;
  devices.any = options_.has_sim;
  if (display_.port) automation_ = std::make_unique<Automation>(*terminal_, *display_.port, devices);
  watch_ = std::make_unique<HallWatch>(store_sight(*loaded_->content, globals_.data_folder()), *display_.clock,
                                       [this](base::Result<HallSeen> seen) {
                                         if (!seen) return;
                                         events_->post(desk::HelpSeen{std::move(seen->help)});
                                         events_->post(desk::QueueSeen{std::move(seen->queue)});
                                       });
}

std::shared_ptr<const Loaded> RunningDesk::run() {
  auto next = renewal_.run(*terminal_, [this] {
    if (automation_) automation_->between();
    return automation_ == nullptr || !automation_->busy();
  });
  if (next != nullptr) kept_.state = terminal_->state();
  return next;
}

}  // namespace

int run_desk(const Globals& globals, const RunOptions& options) {
  guard_process();
  Renewal renewal(globals);
  auto loaded = load_all(globals);
  if (!loaded) return fail(globals, loaded.error());
  auto display = open_display(globals, options, *loaded->content, {kDeskSize, options.resident, true, false});
  if (!display) return fail(globals, display.error());
  renewal.start([window = display->window.get()] { window->wake(); });
  DeskKept kept;
  if (options.simulates("printer")) kept.paper = std::make_unique<printer::SimulatedPrinter>(globals.data_folder() / "out");
  return run_renewed(globals, renewal, std::make_shared<const Loaded>(std::move(loaded).value()), [&](const auto& content) {
    auto desk = std::make_unique<RunningDesk>(globals, options, *display, renewal, kept, content);
    desk->open();
    return base::Result<std::unique_ptr<RunningDesk>>(std::move(desk));
  });
}

}  // namespace haisai::app
