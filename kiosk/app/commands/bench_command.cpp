// haisai bench: the figures of design §8 as one JSON object, within 15 seconds.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <thread>

#include <spawn.h>

#include "kiosk/app/automation_client.h"
#include "kiosk/app/child_process.h"
#include "kiosk/app/command.h"
#include "kiosk/app/form_child.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/sample_states.h"
#include "screens/imgui/screen.h"
#include "screens/pages/pages.h"

extern char** environ;  // NOLINT: POSIX

namespace haisai::app {
namespace {

using Json = nlohmann::json;
using std::chrono::steady_clock;

constexpr int kStarts = 7;
constexpr int kTaps = 60;
constexpr int kFrames = 40;
constexpr auto kIdleTime = std::chrono::seconds(4);
constexpr auto kSettleTime = std::chrono::milliseconds(200);

double ms_since(steady_clock::time_point time) {
  return std::chrono::duration<double, std::milli>(steady_clock::now() - time).count();
}

double at_quantile(std::vector<double> values, double q) {
  if (values.empty()) return -1;
  std::sort(values.begin(), values.end());
  return values[static_cast<std::size_t>(std::floor(q * static_cast<double>(values.size() - 1) + 0.5))];
}

double rounded(double value) { return std::round(value * 1000) / 1000; }

// A kiosk of its own, off-screen, in a folder that goes with it.
class Running {
 public:
  explicit Running(const Globals& globals) {
    std::string folder = (std::filesystem::temp_directory_path() / "haisai-bench-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) return;
    folder_ = folder;
    const std::string socket = folder + "/socket";
    std::vector<std::string> words = {own_program(), "run", "--headless", "1080x1920", "--sim", "--automation", socket,
                                      "--data", folder + "/data", "--assets", globals.assets_folder(), "--config",
                                      globals.config_file(), "--at", "open"};
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    started_ = steady_clock::now();
    if (posix_spawn(&pid_, argv[0], nullptr, nullptr, argv.data(), environ) != 0) pid_ = -1;
    auto client = AutomationClient::connect(socket, 5000);
    if (client) client_ = std::move(client).value();
  }
  ~Running() {
    if (client_) (void)client_->ask({{"do", "quit"}});
    client_.reset();
    if (pid_ > 0) waitpid(pid_, nullptr, 0);
    std::error_code ignored;
    if (!folder_.empty()) std::filesystem::remove_all(folder_, ignored);
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  bool alive() const { return client_ != nullptr; }
  Json ask(const Json& request) {
    if (!client_) return Json::object();
    auto reply = client_->ask(request);
    return reply ? *reply : Json::object();
  }
  void tap(const char* id) { (void)ask({{"do", "tap"}, {"id", id}}); }
  void wait_page(const char* page) { (void)ask({{"do", "wait"}, {"page", page}, {"ms", 5000}}); }
  steady_clock::time_point started() const { return started_; }
  // Processor time of the kiosk so far, without asking it: an answer takes more than ten seconds of waiting. Not a
  // number where the system does not tell it.
  double cpu_ms() const {
    clockid_t clock{};
    timespec time{};
    if (clock_getcpuclockid(pid_, &clock) != 0 || clock_gettime(clock, &time) != 0) return std::nan("");
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  }

 private:
  std::string folder_;
  pid_t pid_ = -1;
  steady_clock::time_point started_;
  std::unique_ptr<AutomationClient> client_;
};

void measure_starts(const Globals& globals, Json& figures) {
  std::vector<double> starts;
  for (int i = 0; i < kStarts; ++i) {
    Running kiosk(globals);
    if (!kiosk.alive()) continue;
    const Json stats = kiosk.ask({{"do", "stats"}});
    // The kernel knows a start only to 10 ms; the parent's own clock, less the time since the first frame, is finer.
    starts.push_back(ms_since(kiosk.started()) - stats.value("since_first_frame_ms", 0.0));
  }
  figures["start_to_first_frame_ms"] = rounded(at_quantile(starts, 0.5));
}

void measure_idle(Running& kiosk, Json& figures) {
  (void)kiosk.ask({{"do", "wait"}, {"idle", true}, {"ms", 5000}});
  const Json before = kiosk.ask({{"do", "stats"}});
  figures["pss_kib_at_welcome"] = before.value("pss_kb", -1);
  std::this_thread::sleep_for(kSettleTime);   // what answering began is over
  const double cpu_before = kiosk.cpu_ms();
  std::this_thread::sleep_for(kIdleTime);
  const double cpu_after = kiosk.cpu_ms();
  const Json after = kiosk.ask({{"do", "stats"}});
  const double seconds = std::chrono::duration<double>(kIdleTime + kSettleTime).count();
  // One of the wake-ups is the question itself.
  figures["idle_wakeups_per_s"] = rounded((after.value("wakeups", 0.0) - before.value("wakeups", 0.0) - 1) / seconds);
  figures["idle_cpu_percent"] = rounded((cpu_after - cpu_before) / 10 / static_cast<double>(kIdleTime.count()));
  figures["idle_frames"] = after.value("frames", 0) - before.value("frames", 0);
}

// Touch to changed pixel, by going to and fro between pages and by pressing keys.
void measure_touch(Running& kiosk, Json& figures) {
  std::vector<double> pages;
  for (int i = 0; i < kTaps / 2; ++i) {
    for (const char* id : {"welcome.procedures", "page.back"}) {
      kiosk.tap(id);
      pages.push_back(kiosk.ask({{"do", "stats"}}).value("last_input_to_paint_ms", -1.0));
    }
  }
  figures["touch_to_next_page_ms_p50"] = rounded(at_quantile(pages, 0.5));
  figures["touch_to_next_page_ms_p99"] = rounded(at_quantile(pages, 0.99));
}

void measure_visit(Running& kiosk, const Globals& globals, Json& figures) {
  kiosk.tap("welcome.procedures");
  kiosk.tap("procedure.juminhyo");
  kiosk.tap("purpose.card");
  kiosk.wait_page("place_card");
  (void)kiosk.ask({{"do", "sim"}, {"card", "insert"}, {"file", (globals.assets_folder() / "cards/hanako.toml").string()}});
  kiosk.wait_page("pin");
  std::vector<double> keys;
  for (int i = 0; i < kTaps / 4; ++i) {
    for (const char* id : {"pin.key.1", "pin.erase", "pin.key.2", "pin.erase"}) {
      kiosk.tap(id);
      keys.push_back(kiosk.ask({{"do", "stats"}}).value("last_input_to_paint_ms", -1.0));
    }
  }
  figures["touch_to_paint_ms_p50"] = rounded(at_quantile(keys, 0.5));
  figures["touch_to_paint_ms_p99"] = rounded(at_quantile(keys, 0.99));
  for (const char* id : {"pin.key.1", "pin.key.2", "pin.key.3", "pin.key.4", "pin.submit"}) kiosk.tap(id);
  kiosk.wait_page("card_check");
  // The simulated card answers at once, so all of the time of its read is our own.
  figures["card_read_own_ms"] = kiosk.ask({{"do", "stats"}}).value("card_read_ms", -1);
  figures["card_apdus"] = kiosk.ask({{"do", "stats"}}).value("card_apdus", -1);
}

// Full and damaged frames of one page, in this process.
void measure_frames(const Loaded& loaded, text::Engine& engine, base::WallTime now, Json& figures) {
  const model::Panel& panel = loaded.content->settings.panel;
  paint::Screen screen(engine, panel.width_px, panel.height_px, static_cast<float>(panel.px_per_mm()));
  const ui::Theme& theme = loaded.themes.at("standard");
  std::vector<double> full;
  std::vector<double> damaged;
  for (const SampleState& sample : sample_states(world_of(loaded, false, true), now, {})) {
    if (sample.name != "review") continue;
    const ui::View view = pages::view_of(sample.state, loaded.content->catalogues.at("ja"));
    const ui::LaidOut page = ui::lay_out(view, panel.width_px, panel.height_px, 0, panel, {}, theme, screen.measure());
    (void)screen.paint(page, {}, "ja", theme);
    for (int i = 0; i < kFrames; ++i) {
      screen.resize(panel.width_px, panel.height_px);
      auto began = steady_clock::now();
      (void)screen.paint(page, {}, "ja", theme);
      full.push_back(ms_since(began));
      began = steady_clock::now();
      (void)screen.paint(page, {i % 2 == 0 ? "review.next" : "", ""}, "ja", theme);
      damaged.push_back(ms_since(began));
    }
  }
  figures["full_frame_ms_p50"] = rounded(at_quantile(full, 0.5));
  figures["damaged_frame_ms_p50"] = rounded(at_quantile(damaged, 0.5));
}

int bench(const Globals& globals) {
  Json figures = Json::object();
  auto loaded = load_all(globals);
  if (!loaded) return fail(globals, loaded.error());
  auto engine = text::Engine::open();
  if (!engine) return fail(globals, engine.error());
  measure_frames(*loaded, **engine, open_time(*loaded->content, command_time(globals)), figures);
  measure_starts(globals, figures);
  Running kiosk(globals);
  if (!kiosk.alive()) return fail(globals, {base::ErrorCode::automation_refused, "the kiosk to measure did not start"});
  measure_idle(kiosk, figures);
  measure_touch(kiosk, figures);
  measure_visit(kiosk, globals, figures);
  figures["pss_kib_after_a_visit"] = kiosk.ask({{"do", "stats"}}).value("pss_kb", -1);
  std::printf("%s\n", figures.dump(2).c_str());
  return kDone;
}

}  // namespace

void add_bench_command(CLI::App& app, Globals& globals) {
  CLI::App* command = app.add_subcommand("bench", "start, memory, idle, touch, frame and card figures as JSON");
  add_globals(*command, globals);
  add_json(*command, globals);
  command->callback([&globals] { globals.exit_code = bench(globals); });
}

}  // namespace haisai::app
