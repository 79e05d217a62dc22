#include <gtest/gtest.h>

#include "kiosk/board/update.h"

namespace haisai::board {
namespace {

using std::chrono::seconds;

constexpr base::WallTime kMorning{base::Milliseconds(1'774'832'400'000)};

model::CalledNumber call(const std::string& number, int counter, base::WallTime at, int calls = 1) {
  model::CalledNumber called;
  called.number = number;
  called.counter = "honcho-" + std::to_string(counter);
  called.counter_number = counter;
  called.service = "jumin";
  called.called_at = at;
  called.calls = calls;
  return called;
}

model::HelpCall help(base::WallTime asked_at, model::HelpState state = model::HelpState::asked) {
  model::HelpCall asked;
  asked.request.id = {1, 2, 3};
  asked.request.place = "K01";
  asked.asked_at = asked_at;
  asked.state = state;
  return asked;
}

// A board driven by hand.
struct Hand {
  State state = start(kMorning);
  std::vector<Effect> last;

  void give(const Event& event) {
    Step step = update(state, event);
    state = std::move(step.next);
    last = std::move(step.effects);
  }
  void see(std::vector<model::CalledNumber> calls) {
    model::QueueView queue;
    queue.calls = std::move(calls);
    give(QueueSeen{queue});
  }
  // Fires every timer up to `at`, as the shell does; collects what happened.
  void pass_until(base::WallTime at) {
    std::vector<Effect> all;
    while (state.now < at) {
      give(Tick{std::min(next_deadline(state), at)});
      all.insert(all.end(), last.begin(), last.end());
    }
    last = all;
  }
  std::vector<std::string> said() const {
    std::vector<std::string> numbers;
    for (const Effect& effect : last) {
      if (const auto* said = std::get_if<Announce>(&effect)) numbers.push_back(said->call.number);
    }
    return numbers;
  }
  std::vector<int> rings() const {
    std::vector<int> rings;
    for (const Effect& effect : last) {
      if (const auto* ring = std::get_if<RingHelp>(&effect)) rings.push_back(ring->ring);
    }
    return rings;
  }
};

using Numbers = std::vector<std::string>;
using Rings = std::vector<int>;

TEST(Board, ANewNumberIsSaidOnceAndStandsOutForTenSeconds) {
  Hand hand;
  hand.see({});
  hand.see({call("A-041", 3, kMorning)});
  EXPECT_EQ(hand.said(), Numbers{"A-041"});
  EXPECT_TRUE(is_lit(hand.state, "A-041"));
  hand.see({call("A-041", 3, kMorning)});
  EXPECT_EQ(hand.said(), Numbers{});
  hand.pass_until(kMorning + kLit - base::Milliseconds(1));
  EXPECT_TRUE(is_lit(hand.state, "A-041"));
  hand.pass_until(kMorning + kLit);
  EXPECT_FALSE(is_lit(hand.state, "A-041"));
  EXPECT_GE(kLit, seconds(5));
}

TEST(Board, CalledAgainIsSaidAgain) {
  Hand hand;
  hand.see({call("A-041", 3, kMorning)});
  hand.pass_until(kMorning + seconds(60));
  hand.see({call("A-041", 3, kMorning + seconds(60), 2)});
  EXPECT_EQ(hand.said(), Numbers{"A-041"});
  EXPECT_TRUE(is_lit(hand.state, "A-041"));
}

TEST(Board, TheSameNumberAtAnotherCounterIsNew) {
  Hand hand;
  hand.see({call("A-041", 3, kMorning)});
  hand.see({call("A-041", 4, kMorning + seconds(1))});
  EXPECT_EQ(hand.said(), Numbers{"A-041"});
}

TEST(Board, SeveralAtOnceAreSaidInTheOrderTheyWereCalled) {
  Hand hand;
  hand.see({});
  hand.see({call("B-002", 2, kMorning + seconds(2)), call("A-041", 3, kMorning + seconds(1))});
  EXPECT_EQ(hand.said(), (Numbers{"A-041", "B-002"}));
}

TEST(Board, AfterARestartOnlyWhatWasJustCalledIsSaid) {
  Hand hand;
  hand.see({call("A-042", 3, kMorning - seconds(3)), call("A-041", 4, kMorning - seconds(90))});
  EXPECT_EQ(hand.said(), Numbers{"A-042"});
}

TEST(Board, HelpRingsAtOnceAndAtSixtyAndAHundredAndTwentySeconds) {
  Hand hand;
  hand.give(HelpSeen{{help(kMorning)}});
  EXPECT_EQ(hand.rings(), Rings{1});
  hand.pass_until(kMorning + seconds(59));
  EXPECT_EQ(hand.rings(), Rings{});
  hand.pass_until(kMorning + seconds(60));
  EXPECT_EQ(hand.rings(), Rings{2});
  hand.pass_until(kMorning + seconds(120));
  EXPECT_EQ(hand.rings(), Rings{3});
  hand.pass_until(kMorning + seconds(3600));
  EXPECT_EQ(hand.rings(), Rings{});
  EXPECT_EQ(hand.state.help.size(), 1U) << "it stays on the board until somebody has come";
}

TEST(Board, SeenAgainAndAgainItRingsNoOftener) {
  Hand hand;
  Rings all;
  for (int second = 0; second <= 180; ++second) {
    hand.pass_until(kMorning + seconds(second));
    for (int ring : hand.rings()) all.push_back(ring);
    hand.give(HelpSeen{{help(kMorning)}});
    for (int ring : hand.rings()) all.push_back(ring);
  }
  EXPECT_EQ(all, (Rings{1, 2, 3}));
}

TEST(Board, OnceSomebodyIsComingItRingsNoMore) {
  Hand hand;
  hand.give(HelpSeen{{help(kMorning)}});
  hand.give(HelpSeen{{help(kMorning, model::HelpState::coming)}});
  hand.pass_until(kMorning + seconds(300));
  EXPECT_EQ(hand.rings(), Rings{});
}

TEST(Board, ARestartLosesNoCall) {
  Hand hand;
  hand.give(HelpSeen{{help(kMorning - seconds(70))}});
  EXPECT_EQ(hand.rings(), Rings{2});
  hand.pass_until(kMorning + seconds(50));
  EXPECT_EQ(hand.rings(), Rings{3});
}

TEST(Board, WithoutTheStoreItSaysSoUntilItSeesTheQueueAgain) {
  Hand hand;
  hand.see({call("A-041", 3, kMorning)});
  hand.give(StoreLost{base::ErrorCode::store_unavailable});
  EXPECT_TRUE(hand.state.lost);
  EXPECT_TRUE(hand.state.queue) << "the last numbers stay";
  hand.see({call("A-041", 3, kMorning)});
  EXPECT_FALSE(hand.state.lost);
  EXPECT_EQ(hand.said(), Numbers{});
}

TEST(Board, TheNextDeadlineIsAlwaysAhead) {
  Hand hand;
  hand.see({call("A-041", 3, kMorning)});
  hand.give(HelpSeen{{help(kMorning)}});
  for (int i = 0; i < 20; ++i) {
    const base::WallTime next = next_deadline(hand.state);
    ASSERT_GT(next, hand.state.now);
    ASSERT_LE(next, hand.state.now + seconds(60));
    hand.give(Tick{next});
  }
}

}  // namespace
}  // namespace haisai::board
