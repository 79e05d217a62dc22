#include "drivers/card/simulated_reader.h"

#include <gtest/gtest.h>

#include "drivers/card/simulated_transport.h"
#include "haisai_places.h"
#include "lab.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using Kind = Presence::Kind;

TEST(SimulatedReader, TellsEveryConnectionWhatLiesOnIt) {
  SimulatedReader reader;
  SimulatedTransport one(reader.open_connection());
  SimulatedTransport two(reader.open_connection());
  EXPECT_EQ(one.presence().kind, Kind::empty);
  reader.insert(make_card("hanako"));
  EXPECT_TRUE(wait_for(one, Kind::card, 1s));
  EXPECT_TRUE(wait_for(two, Kind::card, 1s));
  reader.set_plugged(false);
  EXPECT_TRUE(wait_for(one, Kind::no_reader, 1s));
}

TEST(SimulatedReader, ASwappedCardHasAnotherGeneration) {
  SimulatedReader reader;
  SimulatedTransport transport(reader.open_connection());
  reader.insert(make_card("hanako"));
  ASSERT_TRUE(wait_for(transport, Kind::card, 1s));
  const auto first = transport.presence().generation;
  reader.insert(make_card("yoshio"));
  pollfd polled = {transport.presence_fd(), POLLIN, 0};
  ASSERT_EQ(poll(&polled, 1, 1000), 1);
  EXPECT_NE(transport.presence().generation, first);
}

TEST(SimulatedReader, OneConnectionHoldsTheCard) {
  SimulatedReader reader;
  SimulatedTransport one(reader.open_connection());
  SimulatedTransport two(reader.open_connection());
  EXPECT_EQ(one.connect(false).error().code, ErrorCode::card_no_card);
  reader.insert(make_card("hanako"));
  ASSERT_TRUE(one.connect(false).has_value());
  EXPECT_EQ(two.connect(false).error().code, ErrorCode::card_busy);
  one.power_down();
  EXPECT_TRUE(two.connect(false).has_value());
}

TEST(SimulatedReader, AWorkerThatDiesLetsTheCardGo) {
  SimulatedReader reader;
  reader.insert(make_card("hanako"));
  { SimulatedTransport(reader.open_connection()).connect(false).has_value(); }
  SimulatedTransport next(reader.open_connection());
  bool connected = false;
  for (int i = 0; i < 100 && !connected; ++i) {
    connected = next.connect(false).has_value();
    if (!connected) std::this_thread::sleep_for(5ms);
  }
  EXPECT_TRUE(connected);
}

TEST(SimulatedReader, TheSameFileIsTheSameCard) {
  SimulatedReader reader;
  SimulatedTransport transport(reader.open_connection());
  const std::string file = HAISAI_SOURCE_DIR "/assets/cards/hanako.toml";
  const base::Bytes wrong = base::from_hex("002000910439393939");
  for (const char* expected : {"63c2", "63c1"}) {
    ASSERT_TRUE(reader.insert_file(file).has_value());
    ASSERT_TRUE(transport.connect(false).has_value());
    ASSERT_TRUE(transport.transmit(select_application(Application::text)).has_value());
    EXPECT_EQ(base::to_hex(*transport.transmit(wrong)), expected);
    transport.power_down();
    reader.remove();
  }
  EXPECT_EQ(reader.insert_file("/nowhere.toml").error().code, ErrorCode::file_unreadable);
}

TEST(SimulatedReader, ADelayedAnswerComesLateAndARemovalCutsItShort) {
  SimulatedReader reader;
  SimulatedTransport transport(reader.open_connection());
  reader.set_faults({.delay = 30ms});
  reader.insert(make_card("hanako"));
  ASSERT_TRUE(transport.connect(false).has_value());
  const auto start = std::chrono::steady_clock::now();
  EXPECT_TRUE(transport.transmit(select_application(Application::text)).has_value());
  EXPECT_GE(std::chrono::steady_clock::now() - start, 30ms);
  reader.set_faults({.delay = 50s});
  std::thread lifting([&reader] {
    std::this_thread::sleep_for(20ms);
    reader.remove();
  });
  EXPECT_EQ(transport.transmit(ask_tries(model::CardSecret::pin)).error().code, ErrorCode::card_removed);
  lifting.join();
}

}  // namespace
}  // namespace haisai::card
