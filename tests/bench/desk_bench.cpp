// From the scan of a form's last QR to the form on the clerk's page: milliseconds and keys pressed. A desk off-screen, its
// scanner a keyboard wedge (the text as it types it, then Return), a worst-case form sealed once a round. Prints one JSON
// object; ends 1 beyond 3 s.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "kiosk/app/automation_client.h"

namespace {

using Json = nlohmann::json;
using haisai::app::AutomationClient;
using Clock = std::chrono::steady_clock;

constexpr const char* kPassphrase = "seven brown horses";
constexpr double kLimitMs = 3000;

int run(const std::vector<std::string>& words) {
  const pid_t pid = fork();
  if (pid == 0) {
    std::vector<char*> args;
    for (const std::string& word : words) args.push_back(const_cast<char*>(word.c_str()));
    args.push_back(nullptr);
    if (std::freopen("/dev/null", "w", stdout) == nullptr) _exit(126);
    execv(args[0], args.data());
    _exit(127);
  }
  int status = 0;
  waitpid(pid, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

void must(bool fine, const char* what) {
  if (fine) return;
  std::fprintf(stderr, "desk_bench: %s\n", what);
  std::exit(1);
}

struct Place {
  std::string program, assets, folder;
  std::string data() const { return folder + "/data"; }
};

// The texts of a sealed form, one a symbol.
std::vector<std::string> sealed_form(const Place& place) {
  std::ofstream(place.folder + "/answers.json") << R"({"v.name":"比嘉　美咲","v.kana":"ヒガ　ミサキ","v.birth":"1995-11-30",)"
      R"("v.addr":"沖縄県那覇市首里石嶺町４丁目３７３番地１　那覇市営首里東団地第三期共同住宅北棟エレベーター東側　七３号室",)"
      R"("v.tel":"09012345678","j.kind":"setai_all"})";
  const std::string file = place.folder + "/sealed.txt";
  must(run({place.program, "form", "fill", "juminhyo", "--answers", place.folder + "/answers.json", "--sealed", file, "--data",
            place.data(), "--assets", place.assets}) == 0, "the form was not sealed");
  std::vector<std::string> texts;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) texts.push_back(line);
  return texts;
}

class DeskProcess {
 public:
  explicit DeskProcess(const Place& place) {
    pid_ = fork();
    const std::string socket = place.folder + "/socket", data = place.data();
    if (pid_ == 0) {
      execl(place.program.c_str(), place.program.c_str(), "run", "--profile", "desk", "--headless", "1280x960", "--automation",
            socket.c_str(), "--data", data.c_str(), "--assets", place.assets.c_str(), nullptr);
      _exit(127);
    }
    auto client = AutomationClient::connect(socket, 10'000);
    must(client.has_value(), "the desk did not start");
    client_ = std::move(client).value();
    type(kPassphrase);
    page("home");
  }
  ~DeskProcess() {
    (void)client_->ask({{"do", "quit"}});
    client_.reset();
    waitpid(pid_, nullptr, 0);
  }
  DeskProcess(const DeskProcess&) = delete;
  DeskProcess& operator=(const DeskProcess&) = delete;

  void type(const std::string& text) {   // as a scanner does
    (void)client_->ask({{"do", "type"}, {"text", text}});
    (void)client_->ask({{"do", "key"}, {"key", "Return"}});
  }
  void tap(const std::string& id) {
    (void)client_->ask({{"do", "clock"}, {"advance_s", 1}});
    (void)client_->ask({{"do", "tap"}, {"id", id}});
  }
  void page(const char* name) {
    auto reply = client_->ask({{"do", "wait"}, {"page", name}, {"ms", 15'000}});
    must(reply && reply->value("ok", false), name);
  }

 private:
  pid_t pid_ = -1;
  std::unique_ptr<AutomationClient> client_;
};

double scan_ms(DeskProcess& desk, const std::vector<std::string>& texts) {
  for (std::size_t i = 0; i + 1 < texts.size(); ++i) desk.type(texts[i]);
  const auto since = Clock::now();
  desk.type(texts.back());
  desk.page("form");
  return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

}  // namespace

// desk_bench PROGRAM ASSETS [ROUNDS, default 20]
int main(int argc, char** argv) {
  if (argc < 3) return std::fprintf(stderr, "usage: desk_bench PROGRAM ASSETS [ROUNDS]\n"), 2;
  const int rounds = argc > 3 ? std::atoi(argv[3]) : 20;
  std::string folder = (std::filesystem::temp_directory_path() / "haisai-desk-XXXXXX").string();
  must(mkdtemp(folder.data()) != nullptr, "no folder");
  const Place place{argv[1], argv[2], folder};
  setenv("HAISAI_PASSPHRASE", kPassphrase, 1);
  must(run({place.program, "keys", "create-desk", place.data() + "/keys", "--assets", place.assets}) == 0, "no desk key");
  std::vector<double> times;
  std::size_t symbols = 0;
  {
    std::vector<std::vector<std::string>> forms;
    for (int i = 0; i < rounds; ++i) forms.push_back(sealed_form(place));
    DeskProcess desk(place);
    for (const auto& texts : forms) {
      symbols = std::max(symbols, texts.size());
      times.push_back(scan_ms(desk, texts));
      desk.tap("page.back");
      desk.page("home");
    }
  }
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
  std::sort(times.begin(), times.end());
  const Json figures{{"rounds", times.size()},           {"symbols", symbols},       {"scan_to_form_ms_median", times[times.size() / 2]},
                     {"scan_to_form_ms_most", times.back()}, {"limit_ms", kLimitMs}, {"keys_pressed_by_the_clerk", 0}};
  std::printf("%s\n", figures.dump(2).c_str());
  return times.back() <= kLimitMs ? 0 : 1;
}
