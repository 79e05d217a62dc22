// The worker process through the link, with the simulated reader.
#include <gtest/gtest.h>

#include <filesystem>

#include "lab.h"
#include "link_watch.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using Kind = Message::Kind;

class Link : public testing::Test {
 protected:
  void start(bool allow_last_try = false) {
    auto started =
        CardLink::start({.program = HAISAI_WORKER, .simulated = &reader, .allow_last_try = allow_last_try});
    ASSERT_TRUE(started.has_value());
    link = std::move(*started);
  }
  // Kinds of all messages until the worker is gone.
  std::vector<Kind> rest() {
    std::vector<Kind> kinds;
    while (const auto message = next_message(*link, 10s)) {
      kinds.push_back(message->kind);
      if (message->kind == Kind::ended) break;
    }
    return kinds;
  }

  SimulatedReader reader;
  std::unique_ptr<CardLink> link;
};

TEST_F(Link, AWholeVisit) {
  start();
  ASSERT_TRUE(await(*link, Kind::waiting));
  const auto card = make_card("yoshio");
  reader.insert(card);
  EXPECT_EQ(next_message(*link, 10s)->kind, Kind::checking);
  EXPECT_EQ(await(*link, Kind::ready).value_or(Message{}).tries_left, 3);
  ASSERT_TRUE(link->send_secret(secret("1234")));
  const auto read = await(*link, Kind::read);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->four.name.reveal(), "髙橋　𠮷男");
  EXPECT_EQ(read->apdus, 5);
  reader.remove();
  EXPECT_EQ(rest(), (std::vector{Kind::removed, Kind::ended}));
  EXPECT_FALSE(link->receive().has_value()) << "ended is told once";
  EXPECT_EQ(card->pins_received(), 1);
}

TEST_F(Link, AfterReadingTheCardHasNoPower) {
  start();
  const auto card = make_card("hanako");
  reader.insert(card);
  ASSERT_TRUE(await(*link, Kind::ready));
  ASSERT_TRUE(link->send_secret(secret("1234")));
  ASSERT_TRUE(await(*link, Kind::read));
  link->stop();
  ASSERT_EQ(rest(), (std::vector{Kind::ended}));
  EXPECT_TRUE(comes_true([&] { return !card->is_verified(); }));
}

TEST_F(Link, AWrongPinKeepsTheCardAndWaitsForAnother) {
  start();
  reader.insert(make_card("hanako"));
  ASSERT_TRUE(await(*link, Kind::ready));
  ASSERT_TRUE(link->send_secret(secret("0000")));
  const auto wrong = await(*link, Kind::failed);
  ASSERT_TRUE(wrong);
  EXPECT_EQ(wrong->code, ErrorCode::card_pin_wrong);
  EXPECT_EQ(wrong->tries_left, 2);
  ASSERT_TRUE(link->send_secret(secret("1234")));
  EXPECT_TRUE(await(*link, Kind::read));
}

TEST_F(Link, TheCounterOutlivesTheWorker) {
  const auto card = make_card("hanako");
  for (const int expected : {2, 1}) {
    start();
    reader.insert(card);
    ASSERT_TRUE(await(*link, Kind::ready));
    ASSERT_TRUE(link->send_secret(secret("0000")));
    EXPECT_EQ(await(*link, Kind::failed).value_or(Message{}).tries_left, expected);
    reader.remove();
    EXPECT_EQ(rest().back(), Kind::ended);
  }
  start();
  reader.insert(card);
  const auto refused = await(*link, Kind::failed);
  EXPECT_EQ(refused->code, ErrorCode::card_pin_last_try);
  EXPECT_EQ(refused->tries_left, 1);
}

TEST_F(Link, WithConsentTheLastTryIsOffered) {
  start(true);
  reader.insert(make_card("last-try"));
  EXPECT_EQ(await(*link, Kind::ready)->tries_left, 1);
}

TEST_F(Link, CardsThatCannotBeReadFailBeforeAnyPin) {
  const std::pair<const char*, ErrorCode> cases[] = {{"locked", ErrorCode::card_pin_locked},
                                                     {"pinless", ErrorCode::card_pin_unset},
                                                     {"licence", ErrorCode::card_not_mynumber}};
  for (const auto& [person, code] : cases) {
    start();
    reader.insert(make_card(person));
    const auto failed = await(*link, Kind::failed);
    ASSERT_TRUE(failed) << person;
    EXPECT_EQ(failed->code, code) << person;
    reader.remove();
    EXPECT_EQ(rest(), (std::vector{Kind::removed, Kind::ended})) << person;
  }
}

TEST_F(Link, ACardLiftedAtThePinPageEndsTheVisit) {
  start();
  reader.insert(make_card("hanako"));
  ASSERT_TRUE(await(*link, Kind::ready));
  reader.remove();
  EXPECT_EQ(rest(), (std::vector{Kind::removed, Kind::ended}));
}

TEST_F(Link, ASwappedCardEndsTheVisit) {
  start();
  reader.insert(make_card("hanako"));
  ASSERT_TRUE(await(*link, Kind::ready));
  const auto other = make_card("yoshio");
  reader.insert(other);
  (void)link->send_secret(secret("1234"));
  EXPECT_EQ(rest().back(), Kind::ended);
  EXPECT_EQ(other->pins_received(), 0);
}

TEST_F(Link, LiftedAtEachCommandItNeverSpendsASecondTry) {
  for (int at = 0; at < 5; ++at) {
    start();
    reader.set_faults({.remove_at = at});
    const auto card = make_card("hanako");
    reader.insert(card);
    if (at >= 2) {
      ASSERT_TRUE(await(*link, Kind::ready)) << at;
      ASSERT_TRUE(link->send_secret(secret("1234")));
    }
    const auto kinds = rest();
    ASSERT_GE(kinds.size(), 2u);
    EXPECT_EQ(kinds.back(), Kind::ended);
    EXPECT_EQ(kinds[kinds.size() - 2], Kind::removed) << at;
    EXPECT_LE(card->pins_received(), 1);
  }
}

TEST_F(Link, NoReaderIsToldAndWaitedOut) {
  reader.set_plugged(false);
  start();
  ASSERT_TRUE(await(*link, Kind::no_reader));
  reader.set_plugged(true);
  ASSERT_TRUE(await(*link, Kind::waiting));
}

TEST_F(Link, AFrozenWorkerIsKilledWithoutWaiting) {
  start();
  reader.set_faults({.mute_at = 2});
  reader.insert(make_card("hanako"));
  ASSERT_TRUE(await(*link, Kind::ready));
  ASSERT_TRUE(link->send_secret(secret("1234")));
  const auto before = std::chrono::steady_clock::now();
  link->stop();
  EXPECT_LT(std::chrono::steady_clock::now() - before, 10ms);
  const auto ended = next_message(*link, 3s);
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->kind, Kind::ended);
}

TEST_F(Link, AWorkerThatSpeaksNonsenseIsKilled) {
  auto hostile = CardLink::start({.program = HAISAI_HOSTILE_WORKER});
  ASSERT_TRUE(hostile.has_value());
  const auto failed = next_message(**hostile, 5s);
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->kind, Kind::failed);
  EXPECT_EQ(failed->code, ErrorCode::card_worker_lost);
  EXPECT_EQ(next_message(**hostile, 5s)->kind, Kind::ended);
}

TEST_F(Link, AMissingProgramIsToldAtOnce) {
  EXPECT_EQ(CardLink::start({.program = "/nowhere/haisai"}).error().code, ErrorCode::card_worker_lost);
}

TEST_F(Link, OnlyFourBytesAreSent) {
  start();
  EXPECT_FALSE(link->send_secret(secret("123")));
  EXPECT_FALSE(link->send_secret(secret("12345")));
}

TEST_F(Link, TwentyVisitsLeaveNoDescriptorBehind) {
  const auto descriptors = [] {
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd")) ++count;
    return count;
  };
  const std::size_t before = descriptors();
  for (int i = 0; i < 20; ++i) {
    start();
    ASSERT_TRUE(await(*link, Kind::waiting));
    link.reset();
  }
  const auto longer_than_the_grace = CardLink::kGrace + 200ms;
  EXPECT_TRUE(comes_true([&] { return descriptors() <= before; }, longer_than_the_grace)) << descriptors() << " of " << before;
}

}  // namespace
}  // namespace haisai::card
