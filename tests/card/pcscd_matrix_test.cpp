// Every fault at every command, through a real pcscd with a virtual reader.
#include <thread>

#include "drivers/card/vpcd_client.h"
#include "fault_matrix.h"
#include "pcscd_lab.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;

class PcscdMatrix : public testing::Test {
 protected:
  // One faulty visit to a card that lies there, and the recovery from it.
  void meet(VirtualCard& lying, const SimulatedCard& card, const std::string& fault, int delay_ms) {
    SCOPED_TRACE(fault + " with delay " + std::to_string(delay_ms));
    const int pins = card.pins_received();
    lying.set_faults(faults_of(fault, delay_ms));
    expect_sane(visit(options_, patience_for(fault)), is_silent(fault));
    EXPECT_LE(card.pins_received(), pins + 1) << "a try was spent that nobody confirmed";
    lying.set_faults({});
    expect_recovery(options_);
    EXPECT_LE(card.pins_received(), pins + 2);
  }

  // The same for a fault that only taking the card away ends.
  void meet_and_lift(const std::string& fault, int delay_ms) {
    SCOPED_TRACE(fault + " with delay " + std::to_string(delay_ms));
    const auto card = make_card("yoshio");
    {
      VirtualCard lying(card, faults_of(fault, delay_ms), 0);
      expect_sane(visit(options_, patience_for(fault)), is_silent(fault));
    }
    EXPECT_LE(card->pins_received(), 1);
    EXPECT_EQ(card->tries_left(), 3);
    VirtualCard again(card, {}, 0);
    expect_recovery(options_);
  }

  const LinkOptions options_{.program = HAISAI_WORKER};
};

TEST_F(PcscdMatrix, EveryFaultAtEveryCommandEndsWellAndIsRecoveredFrom) {
  const auto card = make_card("yoshio");
  VirtualCard lying(card, {}, 0);
  for (const int delay_ms : fault_timings()) {
    for (int n = 0; n < kReadCommands; ++n) {
      for (const auto& fault : faults_at(n)) meet(lying, *card, fault, delay_ms);
    }
  }
  EXPECT_EQ(card->tries_left(), 3);
}

TEST_F(PcscdMatrix, LiftedOrSilentAtEveryCommandEndsWellAndTheCardIsReadAgain) {
  for (const int delay_ms : fault_timings()) {
    for (int n = 0; n < kReadCommands; ++n) {
      for (const char* name : {"remove=", "mute="}) meet_and_lift(name + std::to_string(n), delay_ms);
    }
  }
}

TEST_F(PcscdMatrix, ACardThatNeverAnswersPowerIsToldAsMute) {
  VirtualCard lying(make_card("yoshio"), faults_of("dead"), 0);
  EXPECT_EQ(visit(options_, 5s).value_or(Message{}).code, base::ErrorCode::card_mute);
}

TEST_F(PcscdMatrix, CardsInBothSlotsAreToldUntilOneIsTakenAway) {
  VirtualCard first(make_card("yoshio"), {}, 0);
  {
    VirtualCard second(make_card("hanako"), {}, 1);
    std::this_thread::sleep_for(kUnseenSwap);  // both are seen
    EXPECT_EQ(visit(options_, 5s).value_or(Message{}).code, base::ErrorCode::card_two);
  }
  expect_recovery(options_);
}

}  // namespace
}  // namespace haisai::card
