// Memory and frames over a long day: a kiosk off-screen, driven by touches through its automation socket. Every language and
// size once, then visit after visit with a made-up card. Prints one JSON object; run by hand on a release build.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>
#include <vector>

#include "kiosk/app/automation_client.h"

namespace {

using Json = nlohmann::json;
using haisai::app::AutomationClient;

constexpr const char* kLanguages[] = {"ja", "ja-easy", "en", "zh-Hans", "zh-Hant", "ko", "ne", "vi"};
constexpr const char* kSizes[] = {"standard", "large", "extra-large", "max"};
constexpr int kSwitchRounds = 5;

// The running kiosk; its folder goes with it.
class Kiosk {
 public:
  Kiosk(const std::string& program, const std::string& assets) {
    std::string folder = (std::filesystem::temp_directory_path() / "haisai-visits-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) std::abort();
    folder_ = folder;
    assets_ = assets;
    pid_ = fork();
    if (pid_ == 0) {
      const std::string socket = folder_ + "/socket", data = folder_ + "/data";
      execl(program.c_str(), program.c_str(), "run", "--headless", "1080x1920", "--sim", "--automation", socket.c_str(), "--data",
            data.c_str(), "--assets", assets.c_str(), "--at", "open", nullptr);
      _exit(127);
    }
    auto client = AutomationClient::connect(folder_ + "/socket", 10'000);
    if (!client) {
      std::fprintf(stderr, "the kiosk did not start\n");
      std::exit(1);
    }
    client_ = std::move(client).value();
  }
  ~Kiosk() {
    (void)client_->ask({{"do", "quit"}});
    client_.reset();
    waitpid(pid_, nullptr, 0);
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  Kiosk(const Kiosk&) = delete;
  Kiosk& operator=(const Kiosk&) = delete;

  Json ask(const Json& request) {
    auto reply = client_->ask(request);
    return reply ? *reply : Json::object();
  }
  void tap(const std::string& id) {
    advance(1);  // the guards against a second touch are over
    (void)ask({{"do", "tap"}, {"id", id}});
  }
  void advance(int seconds) { (void)ask({{"do", "clock"}, {"advance_s", seconds}}); }
  void page(const char* name) {
    if (!ask({{"do", "wait"}, {"page", name}, {"ms", 10'000}}).value("ok", false)) ++lost_;
  }
  int lost() const { return lost_; }
  std::string card(const char* name) const { return assets_ + "/cards/" + name + ".toml"; }
  Json stats() {
    (void)ask({{"do", "wait"}, {"idle", true}, {"ms", 5000}});
    return ask({{"do", "stats"}});
  }

 private:
  std::string folder_, assets_;
  pid_t pid_ = -1;
  std::unique_ptr<AutomationClient> client_;
  int lost_ = 0;  // pages that did not come
};

// A visit up to what the card says, then やめる by taking the card: all that is held is wiped.
void visit(Kiosk& kiosk) {
  kiosk.tap("welcome.procedures");
  kiosk.tap("procedure.juminhyo");
  kiosk.tap("purpose.card");
  kiosk.page("place_card");
  (void)kiosk.ask({{"do", "sim"}, {"card", "insert"}, {"file", kiosk.card("yoshio")}});
  kiosk.page("pin");
  for (const char* key : {"pin.key.1", "pin.key.2", "pin.key.3", "pin.key.4", "pin.submit"}) kiosk.tap(key);
  kiosk.page("card_check");
  (void)kiosk.ask({{"do", "sim"}, {"card", "remove"}});
  kiosk.page("erased");
  kiosk.tap("erased.end");
  kiosk.page("welcome");
}

double paint_ms(Kiosk& kiosk, const std::string& id) {
  kiosk.tap(id);
  return kiosk.ask({{"do", "stats"}}).value("last_input_to_paint_ms", -1.0);
}

// Every language and size, several times: the first meets new characters, later ones do not.
void switch_everything(Kiosk& kiosk, Json& figures) {
  std::vector<double> languages, sizes;
  for (int round = 0; round < kSwitchRounds; ++round) {
    for (const char* lang : kLanguages) {
      kiosk.tap("header.language");
      languages.push_back(paint_ms(kiosk, std::string("languages.") + lang));
      kiosk.tap("page.back");
      kiosk.tap("header.letters");
      for (const char* size : kSizes) sizes.push_back(paint_ms(kiosk, std::string("settings.text.") + size));
      kiosk.tap("settings.text.large");
      kiosk.tap("page.back");
    }
  }
  figures["switch_language_ms_max"] = *std::max_element(languages.begin(), languages.end());
  figures["switch_size_ms_max"] = *std::max_element(sizes.begin(), sizes.end());
  figures["pss_kib_after_all_languages"] = kiosk.stats().value("pss_kb", -1);
}

}  // namespace

// visits_bench PROGRAM ASSETS [VISITS, default 1000]
int main(int argc, char** argv) {
  if (argc < 3) return std::fprintf(stderr, "usage: visits_bench PROGRAM ASSETS [VISITS]\n"), 2;
  const int visits = argc > 3 ? std::atoi(argv[3]) : 1000;
  Json figures = Json::object();
  Kiosk kiosk(argv[1], argv[2]);
  figures["pss_kib_at_welcome"] = kiosk.stats().value("pss_kb", -1);
  switch_everything(kiosk, figures);
  for (int thousand = 1; thousand <= 2; ++thousand) {
    for (int i = 0; i < visits; ++i) visit(kiosk);
    figures["pss_kib_after_" + std::to_string(thousand * visits) + "_visits"] = kiosk.stats().value("pss_kb", -1);
  }
  const Json before = kiosk.stats();
  std::this_thread::sleep_for(std::chrono::seconds(4));
  const Json after = kiosk.ask({{"do", "stats"}});
  figures["idle_frames_in_4_s"] = after.value("frames", 0) - before.value("frames", 0);
  figures["idle_wakeups_in_4_s"] = after.value("wakeups", 0) - before.value("wakeups", 0) - 1;
  figures["pages_that_did_not_come"] = kiosk.lost();
  std::printf("%s\n", figures.dump(2).c_str());
  return kiosk.lost() == 0 ? 0 : 1;
}
