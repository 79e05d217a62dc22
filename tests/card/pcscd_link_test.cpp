// The worker process against a real pcscd with virtual readers, and pcscd itself in trouble.
#include <gtest/gtest.h>
#include <signal.h>

#include <cstdlib>

#include "drivers/card/pcsc_readers.h"
#include "fault_matrix.h"
#include "link_watch.h"
#include "pcscd_lab.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using Kind = Message::Kind;

pid_t pcscd() { return std::atoi(std::getenv("HAISAI_PCSCD_PID")); }

std::unique_ptr<CardLink> start(const std::string& reader = {}) {
  auto link = CardLink::start({.program = HAISAI_WORKER, .reader = reader});
  return link ? std::move(*link) : nullptr;
}

TEST(PcscdLink, AWholeVisit) {
  const auto link = start();
  ASSERT_TRUE(await(*link, Kind::waiting));
  auto card = std::make_unique<VirtualCard>(make_card("yoshio"), Faults{}, 0);
  EXPECT_EQ(await(*link, Kind::ready).value_or(Message{}).tries_left, 3);
  ASSERT_TRUE(link->send_secret(secret("0000")));
  EXPECT_EQ(await(*link, Kind::failed).value_or(Message{}).tries_left, 2);
  ASSERT_TRUE(link->send_secret(secret("1234")));
  const auto read = await(*link, Kind::read);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->four.name.reveal(), "髙橋　𠮷男");
  EXPECT_EQ(read->apdus, 7);  // the wrong PIN costs two: itself, and what takes its place in the service's buffer
  EXPECT_FALSE(next_message(*link, 1500ms)) << "powered down, the card still counts as lying there";
  card.reset();
  EXPECT_TRUE(await(*link, Kind::removed));
  EXPECT_TRUE(await(*link, Kind::ended));
}

TEST(PcscdLink, TheReaderWithTheCardIsFoundWhicheverItIs) {
  const auto link = start();
  VirtualCard card(make_card("hanako"), {}, 1);
  ASSERT_TRUE(await(*link, Kind::ready));
  const auto readers = list_readers();
  ASSERT_TRUE(readers.has_value());
  ASSERT_EQ(readers->size(), 2u);
  EXPECT_FALSE((*readers)[0].card_present);
  EXPECT_TRUE((*readers)[1].card_present);
  EXPECT_TRUE((*readers)[1].exclusive);
}

TEST(PcscdLink, ANamedReaderIsTheOnlyOneLookedAt) {
  const auto link = start("00 00");
  ASSERT_TRUE(await(*link, Kind::waiting));
  VirtualCard card(make_card("hanako"), {}, 1);
  EXPECT_FALSE(next_message(*link, 1500ms));
}

TEST(PcscdLink, ACardThatIsTakenIsToldAsBusy) {
  VirtualCard card(make_card("hanako"), {}, 0);
  const auto first = start();
  ASSERT_TRUE(await(*first, Kind::ready));
  const auto second = start();
  EXPECT_EQ(await(*second, Kind::failed)->code, ErrorCode::card_busy);
}

TEST(PcscdLink, AFrozenPcscdCostsTheWorkerNotTheTerminal) {
  const auto link = start();
  VirtualCard card(make_card("yoshio"), {}, 0);
  ASSERT_TRUE(await(*link, Kind::ready));
  ASSERT_EQ(kill(pcscd(), SIGSTOP), 0);
  ASSERT_TRUE(link->send_secret(secret("1234")));
  EXPECT_FALSE(next_message(*link, 300ms));
  const auto before = std::chrono::steady_clock::now();
  link->stop();
  EXPECT_LT(std::chrono::steady_clock::now() - before, 10ms);
  EXPECT_TRUE(await(*link, Kind::ended, 3s));
  kill(pcscd(), SIGCONT);
  expect_recovery({.program = HAISAI_WORKER});
}

TEST(PcscdLink, APcscdFrozenBeforeTheCardIsPutDownIsWaitedOut) {
  const auto link = start();
  ASSERT_TRUE(await(*link, Kind::waiting));
  ASSERT_EQ(kill(pcscd(), SIGSTOP), 0);
  VirtualCard card(make_card("yoshio"), {}, 0);
  EXPECT_FALSE(next_message(*link, 1s));
  kill(pcscd(), SIGCONT);
  EXPECT_TRUE(await(*link, Kind::ready, 5s));
}

void start_pcscd() {
  const std::string start = std::string(std::getenv("HAISAI_PCSCD_START")) + " >/dev/null 2>&1 &";
  ASSERT_EQ(std::system(start.c_str()), 0);
  const std::string listens = "for i in $(seq 100); do grep -qi :$(printf %04X " + std::to_string(vpcd_port() + 1) +
                              ") /proc/net/tcp && break; sleep 0.05; done";
  ASSERT_EQ(std::system(("bash -c '" + listens + "'").c_str()), 0);
}

// Afterwards the daemon is another one than with_pcscd.sh started: tests that signal it come before.
TEST(PcscdRestart, AStoppedPcscdIsToldAndRecoveredFrom) {
  const auto link = start();
  ASSERT_TRUE(await(*link, Kind::waiting));
  ASSERT_EQ(kill(pcscd(), SIGKILL), 0);
  ASSERT_TRUE(await(*link, Kind::service_down));
  EXPECT_EQ(list_readers().error().code, ErrorCode::card_service_down);
  start_pcscd();
  EXPECT_TRUE(await(*link, Kind::waiting));
}

TEST(PcscdRestart, KilledWhileACardIsHeldItEndsTheVisitAndTheNextOneReads) {
  auto card = std::make_unique<VirtualCard>(make_card("yoshio"), Faults{}, 0);
  const auto link = start();
  ASSERT_TRUE(await(*link, Kind::ready));
  ASSERT_EQ(std::system("pkill -KILL -x pcscd"), 0);  // of this process namespace only
  const auto failed = await(*link, Kind::failed);
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->code, ErrorCode::card_service_down);
  link->stop();
  card.reset();  // its reader is gone, too
  start_pcscd();
  VirtualCard again(make_card("yoshio"), {}, 0);
  expect_recovery({.program = HAISAI_WORKER});
}

}  // namespace
}  // namespace haisai::card
