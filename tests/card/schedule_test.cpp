// Ten thousand residents at the PIN while everything goes wrong: no try is ever spent that nobody confirmed, the
// last one never without consent, and every visit ends on a page that leads on. HAISAI_SEED repeats a run.
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "schedule_visit.h"
#include "tests/fuzz/no_waiting.h"

namespace haisai::card {
namespace {

constexpr int kSchedules = 2'500;  // a part; four parts, so that they run side by side

std::uint64_t first_seed() {
  const char* given = std::getenv("HAISAI_SEED");
  const std::uint64_t seed = given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
  std::cout << "HAISAI_SEED=" << seed << "\n";
  return seed;
}

class Schedules : public testing::TestWithParam<int> {};

TEST_P(Schedules, NoPinIsSentThatNobodyConfirmed) {
  const std::uint64_t seed = first_seed() + static_cast<std::uint64_t>(GetParam()) * kSchedules;
  ScheduleResult all;
  for (std::uint64_t i = seed; i < seed + kSchedules; ++i) {
    const ScheduleResult one = ScheduleVisit(i, i % 2 == 0, false).run();
    ASSERT_EQ(one.broken, "") << "HAISAI_SEED=" << i;
    ASSERT_FALSE(testing::Test::HasFailure()) << "HAISAI_SEED=" << i;
    ASSERT_LE(one.pins, one.taps);
    all.taps += one.taps;
    all.pins += one.pins;
    all.face_codes += one.face_codes;
    all.reads += one.reads;
    all.agreed += one.agreed;
    all.last_tries += one.last_tries;
  }
  std::cout << kSchedules << " schedules, " << all.taps << " PINs confirmed, " << all.pins << " received by a card ("
            << all.face_codes << " face codes), " << all.reads << " read; the last try agreed to " << all.agreed << " times, spent " << all.last_tries << "\n";
  // A walk that never gets to the PIN would prove nothing.
  EXPECT_GT(all.pins, kSchedules / 2);
  EXPECT_GT(all.taps, all.pins);  // some were confirmed and never arrived
  EXPECT_GT(all.reads, kSchedules / 10);
  EXPECT_GT(all.face_codes, kSchedules / 100);
  EXPECT_GT(all.last_tries, kSchedules / 100);
}

INSTANTIATE_TEST_SUITE_P(Parts, Schedules, testing::Range(0, 4));

// The control: a transport that repeats what got no answer, as some clients' do, burns tries and is caught.
TEST(ScheduleControl, ATransportThatSendsAPinAgainIsCaught) {
  int caught = 0;
  for (std::uint64_t seed = 0; seed < 500; ++seed) {
    const std::string broken = ScheduleVisit(seed, seed % 2 == 0, true).run().broken;
    caught += broken.find("nobody confirmed") != std::string::npos || broken.find("without consent") != std::string::npos;
  }
  std::cout << caught << " of 500 schedules caught the transport that sends a PIN again\n";
  EXPECT_GT(caught, 5);
}

}  // namespace
}  // namespace haisai::card
