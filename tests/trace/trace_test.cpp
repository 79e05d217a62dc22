// After a visit, however it ended, nothing of the resident is left in memory or on disk.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>

#include "rig.h"

namespace haisai::trace {
namespace {

bool found(const Scan& scan, const std::string& needle) {
  return std::any_of(scan.hits.begin(), scan.hits.end(), [&](const Hit& hit) { return hit.needle == needle; });
}

TEST(Trace, NothingIsLeftAfterAnyVisit) {
  Rig rig;
  for (const Visit& visit : all_visits()) {
    visit.make(rig);
    rig.expect_clean(visit.name);
    if (HasFailure()) return;   // what is left would be found again after each further visit
  }
  std::printf("%zu visits: %s\n", all_visits().size(), rig.total().summary().c_str());
}

// The PIN lives from the first digit to the card's answer, and nowhere longer.
TEST(Trace, PinIsGoneFromKioskAndWorkerOnceTheCardHasAnswered) {
  Rig rig;
  to_pin(rig);
  const std::size_t of_the_card = rig.scan_pin().hits.size();   // a simulated card lies in this very process
  EXPECT_EQ(of_the_card == 0, journeys::Kiosk::has_pcscd()) << rig.scan_pin().summary();
  rig.kiosk().tap_text("pin.key.", kPin);
  EXPECT_EQ(rig.scan_pin().hits.size(), of_the_card + 1) << "one copy, in the locked page:\n" << rig.scan_pin().summary();
  rig.kiosk().tap("pin.submit");
  rig.kiosk().wait_page("card_check");
  EXPECT_EQ(rig.scan_pin().hits.size(), of_the_card) << rig.scan_pin().summary();
}

// The worker stays until the card is taken away; what it has handed over it does not keep.
TEST(Trace, WorkerKeepsNothingOfWhatItHasHandedOver) {
  Rig rig;
  to_card_check(rig);
  const auto workers = descendants(rig.kiosk().pid());
  ASSERT_EQ(workers.size(), 1U);
  const Scan scan = scan_process(workers[0], all_needles());
  EXPECT_TRUE(scan.hits.empty() && scan.failure.empty()) << scan.summary();
}

// The scan can find what it looks for: while the name is on screen it is in memory, in several forms.
TEST(Trace, ScanFindsTheResidentWhileTheVisitLasts) {
  Rig rig;
  to_review(rig);
  const Scan scan = rig.scan_memory();
  for (const char* needle : {"雅歌鳥 in UTF-8", "雅歌鳥 as glyphs", "1937-08-23 in UTF-8", "0988123 in UTF-8"}) {
    EXPECT_TRUE(found(scan, needle)) << needle << "\n" << scan.summary();
  }
}

// The control: the same program with one wipe left out is caught.
TEST(Trace, ProgramThatDoesNotZeroWhatItFreesIsCaught) {
  const Environment control = {{"LD_PRELOAD", HAISAI_KEEP_FREED}};
  Rig rig(control);
  to_review(rig);
  rig.kiosk().remove_card();
  rig.to_welcome();
  EXPECT_TRUE(found(rig.scan_memory(), "麻呂左衛門 in UTF-8")) << "a copy that was freed and not zeroed must be found";
}

}  // namespace
}  // namespace haisai::trace
