// Every fault at every command on the simulated reader, and a thousand visits that leave nothing behind.
#include "fault_matrix.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <thread>

namespace haisai::card {
namespace {

using namespace std::chrono_literals;

class FaultMatrix : public testing::Test {
 protected:
  // One faulty visit and the recovery from it; the card lies there anew.
  void meet(const std::string& fault, int delay_ms) {
    SCOPED_TRACE(fault + " with delay " + std::to_string(delay_ms));
    const auto card = make_card("yoshio");
    reader_.set_faults(faults_of(fault, delay_ms));
    reader_.insert(card);
    expect_sane(visit(options_, patience_for(fault)), is_silent(fault));
    EXPECT_LE(card->pins_received(), 1) << "a try was spent that nobody confirmed";
    EXPECT_EQ(card->tries_left(), 3);
    reader_.set_faults({});
    if (!reader_.has_card()) reader_.insert(card);
    expect_recovery(options_);
    EXPECT_LE(card->pins_received(), 2);
    reader_.remove();
  }

  SimulatedReader reader_;
  const LinkOptions options_{.program = HAISAI_WORKER, .simulated = &reader_};
};

TEST_F(FaultMatrix, EveryFaultAtEveryCommandEndsWellAndIsRecoveredFrom) {
  for (const int delay_ms : fault_timings()) {
    for (int n = 0; n < kReadCommands; ++n) {
      auto faults = faults_at(n);
      for (const char* name : {"remove=", "mute=", "unplug="}) faults.push_back(name + std::to_string(n));
      for (const auto& fault : faults) meet(fault, delay_ms);
    }
  }
  meet("dead", 0);
  meet("two", 0);
}

TEST_F(FaultMatrix, ADeadCardAndASecondCardAreToldByName) {
  reader_.set_faults(faults_of("dead"));
  reader_.insert(make_card("yoshio"));
  EXPECT_EQ(visit(options_, 5s).value_or(Message{}).code, base::ErrorCode::card_mute);
  reader_.set_faults(faults_of("two"));
  EXPECT_EQ(visit(options_, 5s).value_or(Message{}).code, base::ErrorCode::card_two);
}

TEST_F(FaultMatrix, AHangingCardCostsTheNextVisitNothing) {
  reader_.set_faults(faults_of("delay=60000"));
  reader_.insert(make_card("yoshio"));
  EXPECT_FALSE(visit(options_, 300ms)) << "killed while its command hung";
  const auto start = std::chrono::steady_clock::now();
  EXPECT_FALSE(visit(options_, 300ms)) << "met the same slow card, not the hanging first command";
  EXPECT_LT(std::chrono::steady_clock::now() - start, 3s);
  reader_.set_faults({});
  expect_recovery(options_);
}

// A retrying transport would spend a second try: the check above can see one.
TEST_F(FaultMatrix, ASecondPinWouldBeSeen) {
  const auto card = make_card("yoshio");
  reader_.insert(card);
  ASSERT_TRUE(visit(options_, 5s));
  ASSERT_TRUE(visit(options_, 5s));
  EXPECT_EQ(card->pins_received(), 2);
}

struct Footprint {
  long descriptors = 0, threads = 0, children = 0;
  bool operator==(const Footprint&) const = default;
};

long entries(const std::filesystem::path& folder) {
  long count = 0;
  std::error_code failed;
  for (std::filesystem::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) ++count;
  return count;
}

Footprint footprint() {
  std::ifstream file("/proc/thread-self/children");
  return {entries("/proc/self/fd"), entries("/proc/self/task"),
          std::distance(std::istream_iterator<int>(file), std::istream_iterator<int>())};
}

TEST_F(FaultMatrix, AThousandVisitsLeaveNothingBehind) {
  const auto card = make_card("yoshio");
  (void)visit(options_, 100ms);  // what is made once is made now
  std::this_thread::sleep_for(100ms);
  const Footprint before = footprint();
  std::mt19937 random(20261122);
  const char* names[] = {"remove", "mute", "short", "garbage", "loop61", "swap", "unplug", "status", "wrong6C", "long"};
  const int visits = nightly() ? 1000 : 120;
  for (int i = 0; i < visits; ++i) {
    const std::string fault = std::string(names[random() % std::size(names)]) + "=" + std::to_string(random() % 8);
    SCOPED_TRACE("visit " + std::to_string(i) + " " + fault);
    reader_.set_faults(faults_of(fault));
    reader_.insert(card);
    const int pins = card->pins_received();
    expect_sane(visit(options_, is_silent(fault) ? 100ms : 5000ms), is_silent(fault));
    EXPECT_LE(card->pins_received(), pins + 1);
  }
  Footprint after = footprint();
  for (int i = 0; i < 200 && after != before; ++i) {  // the last worker is reaped in the background
    std::this_thread::sleep_for(20ms);
    after = footprint();
  }
  EXPECT_EQ(after.descriptors, before.descriptors);
  EXPECT_EQ(after.threads, before.threads);
  EXPECT_EQ(after.children, before.children);
  reader_.set_faults({});
  expect_recovery(options_);
}

}  // namespace
}  // namespace haisai::card
