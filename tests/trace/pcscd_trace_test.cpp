// The card service keeps buffers of its own; nothing of the resident may stay in them. Run by with_pcscd.sh.
#include <gtest/gtest.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "rig.h"

namespace haisai::trace {
namespace {

using std::chrono::steady_clock;

pid_t pcscd() {
  const char* pid = std::getenv("HAISAI_PCSCD_PID");
  EXPECT_NE(pid, nullptr) << "run this through tests/card/with_pcscd.sh";
  return pid != nullptr ? std::atoi(pid) : -1;
}

// Scans until nothing is found, for at most a minute; returns the last scan.
Scan scan_pcscd(const Needles& needles, double& seconds) {
  const auto began = steady_clock::now();
  for (;;) {
    Scan scan = scan_process(pcscd(), needles);
    seconds = std::chrono::duration<double>(steady_clock::now() - began).count();
    if (scan.hits.empty() || !scan.failure.empty() || seconds > 60) return scan;
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
}

TEST(PcscdTrace, CardServiceKeepsNothing) {
  Rig rig;
  for (const Visit& visit : all_visits()) {
    visit.make(rig);
    rig.expect_clean(visit.name);
    double seconds = 0;
    Scan scan = scan_pcscd(all_needles(), seconds);
    EXPECT_TRUE(scan.hits.empty() && scan.failure.empty()) << "after " << visit.name << ":\n" << scan.summary();
    const Scan digits = scan_process(pcscd(), pin_digits());
    std::printf("%s: pcscd clean after %.2f s; digits: %s\n", visit.name, seconds, digits.summary().c_str());
    if (HasFailure()) return;
  }
  std::printf("%s\n", rig.total().summary().c_str());
}

// Another try may come after minutes; the digits of the wrong one do not wait for it in the card service.
TEST(PcscdTrace, WrongPinIsGoneBeforeTheNextOneIsTyped) {
  Rig rig;
  to_pin(rig);
  rig.kiosk().enter_pin(kWrongPin);
  rig.kiosk().ask({{"do", "wait"}, {"node", "pin.error"}, {"ms", 10000}});
  const Scan scan = scan_process(pcscd(), pin_digits());
  EXPECT_TRUE(scan.hits.empty() && scan.failure.empty()) << scan.summary();
  EXPECT_TRUE(rig.scan_pin().hits.empty()) << rig.scan_pin().summary();
  rig.kiosk().enter_pin(kPin);
  rig.kiosk().wait_page("card_check");
}

// The card is still there; the read is over for a moment only.
TEST(PcscdTrace, CardServiceKeepsNothingOnceTheCardIsRead) {
  Rig rig;
  to_card_check(rig);
  double seconds = 0;
  const Scan scan = scan_pcscd(all_needles(), seconds);
  EXPECT_TRUE(scan.hits.empty() && scan.failure.empty()) << scan.summary();
  EXPECT_LT(seconds, 1.0);
  for (const pid_t worker : descendants(rig.kiosk().pid())) {
    const Scan kept = scan_process(worker, all_needles());
    EXPECT_TRUE(kept.hits.empty() && kept.failure.empty()) << kept.summary();
  }
}

}  // namespace
}  // namespace haisai::trace
