// What only a real card service can do: stop in the middle of a visit. Run by with_pcscd.sh.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>

#include "kiosk.h"

namespace haisai::journeys {
namespace {

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  EXPECT_NE(value, nullptr) << name << ": run this through tests/card/with_pcscd.sh";
  return value != nullptr ? value : "";
}

void stop_pcscd() { (void)std::system("pkill -TERM -x pcscd; for i in $(seq 50); do pgrep -x pcscd >/dev/null || break; sleep 0.1; done"); }

void start_pcscd() {
  const std::string start = environment("HAISAI_PCSCD_START") + " >>" + environment("HAISAI_PCSCD_LOG") + " 2>&1 &";
  (void)std::system(start.c_str());
  (void)std::system("for i in $(seq 50); do [ -S /run/pcscd/pcscd.comm ] && break; sleep 0.1; done");
}

class Pcscd : public testing::Test {
 protected:
  void TearDown() override { start_pcscd(); }
};

TEST_F(Pcscd, StoppedBeforeTheCardIsPlacedLeadsToHandInput) {
  Kiosk kiosk;
  kiosk.to_place_card();
  kiosk.wait_idle();
  const std::string waiting = kiosk.label("place_card.status");
  stop_pcscd();
  for (int i = 0; i < 100 && kiosk.page() == "place_card" && kiosk.label("place_card.status") == waiting; ++i) {
    usleep(100'000);
  }
  EXPECT_NE(kiosk.label("place_card.status"), waiting) << "the page says that cards can't be read now";
  kiosk.tap(kiosk.page() == "problem" ? "problem.by_hand" : "place_card.by_hand");
  kiosk.wait_page("question");
}

TEST_F(Pcscd, StoppedAtThePinLeadsToHandInputWithNoTrySpent) {
  Kiosk kiosk;
  kiosk.to_pin();
  kiosk.tap_text("pin.key.", "12");
  stop_pcscd();
  kiosk.wait_page("problem", 20000);
  EXPECT_TRUE(kiosk.has("problem.by_hand"));
}

// A page that waits for pcscd stands still for seconds; a slow machine is told from it by this much.
constexpr std::chrono::milliseconds kAlive{1000};

// The longest the kiosk took to tell its tree, asked again and again for so long.
std::chrono::milliseconds slowest_tree(Kiosk& kiosk, std::chrono::milliseconds watched) {
  using Clock = std::chrono::steady_clock;
  Clock::duration slowest{};
  for (const auto until = Clock::now() + watched; Clock::now() < until; usleep(10'000)) {
    const auto asked = Clock::now();
    kiosk.ask({{"do", "tree"}});
    slowest = std::max(slowest, Clock::now() - asked);
  }
  return std::chrono::duration_cast<std::chrono::milliseconds>(slowest);
}

TEST_F(Pcscd, FrozenWhileReadingThePageStaysAliveAndTheNextTryReads) {
  Kiosk kiosk;
  kiosk.to_pin();
  (void)std::system("pkill -STOP -x pcscd");
  kiosk.enter_pin("1234");
  kiosk.wait_page("reading");
  EXPECT_LT(slowest_tree(kiosk, std::chrono::seconds(2)), kAlive);
  kiosk.advance(31);  // as long as one reading may take
  kiosk.wait_page("problem");
  EXPECT_LT(slowest_tree(kiosk, std::chrono::milliseconds(2500)), kAlive)
      << "while the frozen worker is killed";
  (void)std::system("pkill -CONT -x pcscd");
  kiosk.remove_card();
  kiosk.tap("problem.retry");
  kiosk.wait_page("place_card");
  kiosk.insert("yoshio");
  kiosk.wait_page("pin");
  kiosk.enter_pin("1234");
  kiosk.wait_page("card_check");
}

TEST_F(Pcscd, KilledAndStartedAgainThePageStaysAlive) {
  Kiosk kiosk;
  kiosk.to_place_card();
  kiosk.wait_idle();
  (void)std::system("pkill -KILL -x pcscd");
  EXPECT_LT(slowest_tree(kiosk, std::chrono::seconds(1)), kAlive);
  start_pcscd();
  EXPECT_LT(slowest_tree(kiosk, std::chrono::seconds(1)), kAlive);
  if (kiosk.page() == "problem") kiosk.tap("problem.retry");
  kiosk.wait_page("place_card");
  kiosk.insert("yoshio");
  kiosk.wait_page("pin");
}

}  // namespace
}  // namespace haisai::journeys
