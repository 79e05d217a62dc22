#include "rig.h"

#include <unistd.h>

#include <chrono>
#include <fstream>
#include <thread>

namespace haisai::trace {

namespace fs = std::filesystem;

Folder::Folder() {
  std::string pattern = (fs::temp_directory_path() / "haisai-trace-XXXXXX").string();
  EXPECT_NE(mkdtemp(pattern.data()), nullptr);
  path_ = pattern;
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

Rig::Rig(Environment environment)
    : card_(write_card(cards_.path()).string()), needles_(all_needles()), digits_(pin_digits()) {
  EXPECT_EQ(geteuid(), 0U) << "this test reads the memory of other processes: run it as root";
  fs::create_directories(watched_.path() / "tmp");
  journeys::KioskOptions options;
  options.data = watched_.path() / "data";
  options.environment = std::move(environment);
  options.environment.emplace_back("TMPDIR", (watched_.path() / "tmp").string());
  kiosk_ = std::make_unique<journeys::Kiosk>(options);
}

void Rig::to_welcome() {
  using Json = journeys::Kiosk::Json;
  for (int i = 0; i < 20; ++i) {
    kiosk_->wait_idle();
    const std::string page = kiosk_->page();
    if (page == "welcome") break;
    if (page == "take_card") kiosk_->remove_card();
    if (page == "ticket" || page == "erased") kiosk_->tap(kiosk_->has("page.next") ? "page.next" : page + ".end");
    if (page == "survey") kiosk_->tap("survey.skip");
    if (page == "idle") kiosk_->tap("idle.end");
    (void)kiosk_->ask_any(Json{{"do", "wait"}, {"page", "welcome"}, {"ms", 300}});
  }
  EXPECT_EQ(kiosk_->page(), "welcome");
  kiosk_->remove_card();
  for (int i = 0; i < 3; ++i) kiosk_->advance(60);   // neutral frames: the clock's minute
  kiosk_->wait_idle();
}

Scan Rig::scan_memory() const {
  Scan scan = scan_process(kiosk_->pid(), needles_);
  for (const pid_t child : descendants(kiosk_->pid())) scan += scan_process(child, needles_);
  return scan;
}

Scan Rig::scan_pin() const {
  Scan scan = scan_process(kiosk_->pid(), digits_);
  for (const pid_t child : descendants(kiosk_->pid())) scan += scan_process(child, digits_);
  return scan;
}

Scan Rig::scan_written() const {
  Scan scan = scan_files(watched_.path(), needles_, kiosk_->out());
  scan += scan_files(kiosk_->log_file(), needles_);
  return scan;
}

void Rig::expect_no_children() const {
  using namespace std::chrono_literals;
  const auto end = std::chrono::steady_clock::now() + 1s;
  while (!descendants(kiosk_->pid()).empty() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(10ms);
  for (const pid_t child : descendants(kiosk_->pid())) {
    ADD_FAILURE() << "a second after the visit process " << child << " (" << status_of(child, "Name") << ") lives";
  }
}

void Rig::expect_clean(const std::string& after) {
  expect_no_children();
  Scan scan = scan_memory();
  scan += scan_pin();
  scan += scan_written();
  EXPECT_TRUE(scan.hits.empty() && scan.failure.empty()) << "after " << after << ":\n" << scan.summary();
  total_ += scan;
}

}  // namespace haisai::trace
