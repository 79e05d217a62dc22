#include "kiosk.h"

#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include <fcntl.h>

#include <atomic>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "haisai_places.h"

extern char** environ;  // NOLINT

namespace haisai::journeys {
namespace {

std::filesystem::path fresh_folder() {
  std::string pattern = (std::filesystem::temp_directory_path() / "haisai-journey-XXXXXX").string();
  EXPECT_NE(mkdtemp(pattern.data()), nullptr);
  return pattern;
}

pid_t start(const std::vector<std::string>& arguments,
            const std::vector<std::pair<std::string, std::string>>& environment, const std::string& log) {
  std::vector<char*> argv;
  for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);
  std::vector<std::string> held;
  for (char** at = environ; *at != nullptr; ++at) held.emplace_back(*at);
  for (const auto& [name, value] : environment) held.push_back(name + "=" + value);
  std::vector<char*> envp;
  for (std::string& entry : held) envp.push_back(entry.data());
  envp.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 2, log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t pid = -1;
  EXPECT_EQ(posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), envp.data()), 0);
  posix_spawn_file_actions_destroy(&actions);
  return pid;
}

// Ends `haisai simcard`: its card leaves the virtual reader.
void take_off(pid_t& card) {
  if (card <= 0) return;
  kill(card, SIGTERM);
  waitpid(card, nullptr, 0);
  card = -1;
  usleep(700'000);  // pcscd looks every 400 ms: a card put down sooner would seem to be the old one
}

}  // namespace

std::string program() {
  const char* given = std::getenv("HAISAI_PROGRAM");
  return given != nullptr ? given : std::string(HAISAI_BINARY_DIR) + "/kiosk/app/haisai";
}

std::string assets() { return std::string(HAISAI_SOURCE_DIR) + "/assets"; }

Ran run(const std::string& command) {
  Ran ran;
  std::FILE* pipe = popen(("( " + command + " ) 2>&1").c_str(), "r");
  char bytes[4096];
  while (std::size_t n = std::fread(bytes, 1, sizeof bytes, pipe)) ran.output.append(bytes, n);
  const int status = pclose(pipe);
  ran.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ran;
}

Kiosk::Kiosk(KioskOptions options) : data_(options.data), scratch_(fresh_folder()) {
  if (data_.empty()) data_ = scratch_ / "data";
  const std::string socket = scratch_ / "socket";
  std::vector<std::string> arguments = {program(), "run", "--headless", options.size, "--automation", socket,
                                        "--data", data_, "--assets", options.assets.empty() ? assets() : options.assets.string(), "--at", options.at};
  if (has_pcscd() && options.simulated == "card,printer") options.simulated = "printer";
  if (!options.simulated.empty()) arguments.push_back("--sim=" + options.simulated);
  arguments.insert(arguments.end(), options.more.begin(), options.more.end());
  pid_ = start(arguments, options.environment, scratch_ / "log");
  auto client = app::AutomationClient::connect(socket, 20000);
  if (!client) {
    ADD_FAILURE() << "the kiosk did not start: " << client.error().detail << "\n" << log();
    return;
  }
  client_ = std::move(client).value();
  wait_page(options.home);
}

Kiosk::~Kiosk() {
  if (testing::Test::HasFailure()) std::fprintf(stderr, "kiosk's log:\n%s\n", log().c_str());
  if (client_) quit();
  take_off(card_pid_);
  std::error_code ignored;
  std::filesystem::remove_all(scratch_, ignored);
}

void Kiosk::quit() {
  if (!client_) return;
  (void)client_->ask({{"do", "quit"}});
  client_.reset();
  int status = 0;
  waitpid(pid_, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "the kiosk ended with status " << status << "\n" << log();
}

int Kiosk::end_by(int signal) {
  kill(pid_, signal);
  int status = 0;
  waitpid(pid_, &status, 0);
  client_.reset();
  return status;
}

Kiosk::Json Kiosk::ask_any(const Json& request) {
  if (!client_) return Json{{"ok", false}};
  auto reply = client_->ask(request);
  if (!reply) {
    ADD_FAILURE() << request.dump() << ": " << reply.error().detail << "\n" << log();
    client_.reset();
    return Json{{"ok", false}};
  }
  return *reply;
}

Kiosk::Json Kiosk::ask(const Json& request) {
  Json reply = ask_any(request);
  EXPECT_TRUE(reply.value("ok", false)) << request.dump() << " -> " << reply.dump() << " on page " << page();
  return reply;
}

void Kiosk::tap(const std::string& id) { ask({{"do", "tap"}, {"id", id}}); }

void Kiosk::tap_text(const std::string& prefix, const std::string& digits) {
  for (char digit : digits) tap(prefix + digit);
}

std::string Kiosk::label(const std::string& id) {
  const Json tree = ask_any({{"do", "tree"}});
  for (const Json& node : tree.value("nodes", Json::array())) {
    if (node.at("id") == id) return node.at("label");
  }
  return "";
}

bool Kiosk::has(const std::string& id) {
  const Json tree = ask_any({{"do", "tree"}});
  for (const Json& node : tree.value("nodes", Json::array())) {
    if (node.at("id") == id) return true;
  }
  return false;
}

std::string Kiosk::page() { return ask_any({{"do", "tree"}}).value("page", ""); }
void Kiosk::wait_page(const std::string& page, int ms) { ask({{"do", "wait"}, {"page", page}, {"ms", ms}}); }
void Kiosk::wait_idle() { ask({{"do", "wait"}, {"idle", true}, {"ms", 60000}}); }
void Kiosk::advance(double seconds) { ask({{"do", "clock"}, {"advance_s", seconds}}); }

void Kiosk::insert(const std::string& card) {
  const std::string file = card.find('/') == std::string::npos ? assets() + "/cards/" + card + ".toml" : card;
  if (!has_pcscd()) {
    ask({{"do", "sim"}, {"card", "insert"}, {"file", file}});
    return;
  }
  take_off(card_pid_);
  card_pid_ = start({program(), "simcard", "--card", file, "--vpcd",
                     std::string("localhost:") + std::getenv("HAISAI_VPCD_PORT")},
                    {}, scratch_ / "simcard.log");
}

void Kiosk::remove_card() {
  if (has_pcscd()) {
    take_off(card_pid_);
  } else {
    ask({{"do", "sim"}, {"card", "remove"}});
  }
}

bool Kiosk::has_pcscd() { return std::getenv("HAISAI_VPCD_PORT") != nullptr; }
void Kiosk::printer(const std::string& status) { ask({{"do", "sim"}, {"printer", status}}); }

void Kiosk::to_place_card() {
  tap("welcome.procedures");
  wait_page("procedure");
  tap("procedure.juminhyo");
  wait_page("purpose");
  if (!has("purpose.card")) tap("page.next"), wait_idle();   // large letters need a second screen
  tap("purpose.card");
  wait_page("place_card");
}

void Kiosk::to_pin(const std::string& card) {
  to_place_card();
  insert(card);
  wait_page("pin");
}

void Kiosk::enter_pin(const std::string& pin) {
  tap_text("pin.key.", pin);
  tap("pin.submit");
}

void Kiosk::to_card_check(const std::string& card) {
  to_pin(card);
  enter_pin("1234");
  wait_page("card_check");
}

void Kiosk::to_telephone(const std::string& card) {
  to_card_check(card);
  tap("card_check.next");
  wait_page("question");
  tap("question.choice.setai_all");
  tap("question.next");
  ask({{"do", "wait"}, {"node", "question.key.0"}});
}

void Kiosk::to_review(const std::string& card) {
  to_telephone(card);
  tap_text("question.key.", "0988670111");
  tap("question.next");
  wait_page("review");
}

void Kiosk::to_finish(const std::string& card) {
  to_review(card);
  while (has("page.next")) tap("page.next");   // the answers may need more than one screen
  tap("review.next");
  wait_page("finish");
}

void Kiosk::to_take_card(const std::string& card) {
  to_finish(card);
  tap("finish.print");
  wait_page("take_card");
}

int Kiosk::printed_count(const std::string& prefix) const {
  int count = 0;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(out(), ignored)) {
    if (entry.path().filename().string().rfind(prefix, 0) == 0) ++count;
  }
  return count;
}

std::filesystem::path Kiosk::printed(const std::string& prefix) const {
  EXPECT_EQ(printed_count(prefix), 1) << "printed files that begin with " << prefix;
  std::error_code ignored;
  for (const auto& entry : std::filesystem::directory_iterator(out(), ignored)) {
    if (entry.path().filename().string().rfind(prefix, 0) == 0) return entry.path();
  }
  return {};
}

std::string Kiosk::log() const {
  std::ifstream file(log_file());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace haisai::journeys
