#include "kiosk/app/run_desk.h"

#include "drivers/printer/cups_printer.h"
#include "drivers/printer/simulated_printer.h"
#include "kiosk/app/automation.h"
#include "kiosk/app/child_process.h"
#include "kiosk/app/desk_terminal.h"
#include "kiosk/app/help_duty.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/process_guard.h"
#include "kiosk/app/review_duty.h"
#include "kiosk/app/store_sight.h"

namespace haisai::app {
namespace {

constexpr std::size_t kEventsMax = 256;
constexpr Size kDeskSize{1280, 960};          // of a window, unless asked for otherwise
constexpr double kDeskPxPerMm = 3.78;         // of an office display: 96 dots an inch

// In the order they depend on one another.
class RunningDesk {
 public:
  RunningDesk(const Globals& globals, const RunOptions& options) : globals_(globals), options_(options) {}

  base::Result<void> open();
  void run();

 private:
  base::Result<void> open_window();
  base::Result<void> open_automation();
  DeskDutyTools duty_tools();
  model::Panel panel() const;

  const Globals& globals_;
  const RunOptions& options_;
  Loaded loaded_;
  std::shared_ptr<const flow::World> world_;
  std::unique_ptr<AppClock> clock_;
  std::unique_ptr<text::Engine> engine_;
  std::unique_ptr<paint::Window> window_;
  Size size_ = kDeskSize;
  std::unique_ptr<printer::FormPrinter> printer_;
  std::unique_ptr<base::Mailbox<desk::Event>> events_;
  std::unique_ptr<JobThread<DeskJob>> duty_;
  std::unique_ptr<JobThread<HelpJob>> bell_;
  std::unique_ptr<JobThread<QueueJob>> queue_;
  std::unique_ptr<JobThread<desk::ReadReview>> review_;
  std::unique_ptr<DeskTerminal> terminal_;
  std::unique_ptr<Automation> automation_;
  std::unique_ptr<AutomationServer> server_;
  std::unique_ptr<HallWatch> watch_;   // ends first: it posts to what stands above
};

model::Panel RunningDesk::panel() const {
  model::Panel panel;
  panel.width_px = size_.width;
  panel.height_px = size_.height;
  panel.width_mm = size_.width / kDeskPxPerMm;
  panel.height_mm = size_.height / kDeskPxPerMm;
  return panel;
}

base::Result<void> RunningDesk::open_window() {
  if (!options_.headless.empty()) size_ = *size_from(options_.headless);
  if (!options_.window.empty()) size_ = *size_from(options_.window);
  paint::WindowOptions wanted;
  wanted.width = size_.width + options_.resident;
  wanted.height = size_.height;
  wanted.fullscreen = options_.fullscreen;
  wanted.show_cursor = true;
  wanted.title = "Haisai";
  auto window = options_.headless.empty() ? paint::open_window(wanted) : paint::open_headless(wanted.width, size_.height);
  if (!window) return window.error();
  window_ = std::move(window).value();
  return {};
}

DeskDutyTools RunningDesk::duty_tools() {
  const std::string& queue = world_->settings.form_printer;
  if (options_.simulates("printer")) {
    printer_ = std::make_unique<printer::SimulatedPrinter>(globals_.data_folder() / "out");
  } else if (!queue.empty()) {
    printer_ = std::make_unique<printer::CupsPrinter>(printer::CupsQueue{{}, 631, queue});
  }
  DeskDutyTools tools;
  tools.content = loaded_.content.get();
  tools.clock = clock_.get();
  tools.data = globals_.data_folder();
  tools.program = own_program();
  tools.assets = globals_.assets_folder();
  tools.config = globals_.config_file();
  tools.printer = printer_.get();
  tools.practice = world_->simulated;
  tools.versions = {world_->content_id(HAISAI_VERSION), world_->content_id(loaded_.content->version)};
  tools.events = events_.get();
  return tools;
}

base::Result<void> RunningDesk::open() {
  auto loaded = load_all(globals_);
  if (!loaded) return loaded.error();
  loaded_ = std::move(loaded).value();
  world_ = world_of(loaded_, options_.simulates_any(), false);
  clock_ = std::make_unique<AppClock>(globals_.at == "open" ? open_time(*loaded_.content, command_time({}))
                                                            : command_time(globals_));
  auto engine = text::Engine::open();
  if (!engine) return engine.error();
  engine_ = std::move(engine).value();
  if (const auto opened = open_window(); !opened) return opened;
  events_ = std::make_unique<base::Mailbox<desk::Event>>(kEventsMax, [this] { window_->wake(); });
  const DeskDutyTools tools = duty_tools();
  duty_ = std::make_unique<JobThread<DeskJob>>([tools] { return std::make_unique<DeskDutyWork>(tools); });
  bell_ = std::make_unique<JobThread<HelpJob>>(
      [this] { return std::make_unique<HelpDuty>(*loaded_.content, *clock_, globals_.data_folder()); });
  queue_ = std::make_unique<JobThread<QueueJob>>(
      [this] { return std::make_unique<QueueDuty>(*loaded_.content, *clock_, globals_.data_folder(), *events_); });
  review_ = std::make_unique<JobThread<desk::ReadReview>>(
      [this] { return std::make_unique<ReviewDuty>(globals_, *loaded_.content, *clock_, *events_); });
  DeskTerminalParts parts;
  parts.stage.catalogues = &loaded_.content->catalogues;
  parts.stage.themes = &loaded_.themes;
  parts.stage.panel = panel();
  parts.stage.engine = engine_.get();
  parts.stage.window = window_.get();
  parts.stage.clock = clock_.get();
  parts.stage.width_px = size_.width;
  parts.stage.height_px = size_.height;
  parts.stage.extra_width_px = options_.resident;
  parts.world = world_;
  parts.duty = duty_.get();
  parts.bell = bell_.get();
  parts.queue = queue_.get();
  parts.review = review_.get();
  parts.events = events_.get();
  terminal_ = std::make_unique<DeskTerminal>(std::move(parts));
  if (const auto opened = open_automation(); !opened) return opened;
  watch_ = std::make_unique<HallWatch>(store_sight(*loaded_.content, globals_.data_folder()), *clock_,
                                       [this](base::Result<HallSeen> seen) {
                                         if (!seen) return;
                                         events_->post(desk::HelpSeen{std::move(seen->help)});
                                         events_->post(desk::QueueSeen{std::move(seen->queue)});
                                       });
  return {};
}

base::Result<void> RunningDesk::open_automation() {
  if (options_.automation.empty()) return {};
  SimulatedDevices devices;
  devices.any = options_.has_sim;
  automation_ = std::make_unique<Automation>(*terminal_, devices);
  auto server = AutomationServer::open(options_.automation, [this](std::shared_ptr<AutomationRequest> request) {
    automation_->take(std::move(request));
  });
  if (!server) return server.error();
  server_ = std::move(server).value();
  return {};
}

void RunningDesk::run() {
  terminal_->run([this] {
    if (automation_) automation_->between();
  });
}

}  // namespace

int run_desk(const Globals& globals, const RunOptions& options) {
  guard_process();
  RunningDesk desk(globals, options);
  if (const auto opened = desk.open(); !opened) return fail(globals, opened.error());
  desk.run();
  return kDone;
}

}  // namespace haisai::app
