// What only a reader or a pcscd of the test's own making can do: SAM slots, two readers, refusals, codes at will.
#include <gtest/gtest.h>
#include <sys/socket.h>

#include <thread>

#include "drivers/card/pcsc_readers.h"
#include "drivers/card/pcsc_transport.h"
#include "drivers/card/worker.h"
#include "drivers/card/worker_protocol.h"
#include "lab.h"
#include "stand_in_pcsc.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using PresenceKind = Presence::Kind;

constexpr char kPicc[] = "ACS ACR1251 Dual Reader [ACR1251 Dual Reader PICC] 00 00";
constexpr char kSam[] = "ACS ACR1251 Dual Reader [ACR1251 Dual Reader SAM] 01 00";
constexpr char kContact[] = "SCR3310-NTTCom USB SmartCard Reader (51611) 02 00";

// Arranges readers anew for each test; at its end no context may be left and every card must be without power.
class Readers : public testing::Test {
 protected:
  Readers() {
    stand_in().with([](StandIn& self) {
      self.readers.clear();
      self.connected.clear();
      self.disconnects.clear();
      self.establish_code = self.wait_code = self.transmit_code = SCARD_S_SUCCESS;
      self.contexts_made = 0;
      self.cut_off = 0;
    });
  }
  ~Readers() override {
    const std::lock_guard lock(stand_in().mutex);
    EXPECT_EQ(stand_in().contexts, 0) << "a context was never released";
    for (const DWORD how : stand_in().disconnects) EXPECT_EQ(how, static_cast<DWORD>(SCARD_UNPOWER_CARD));
  }
  std::size_t disconnects() const {
    const std::lock_guard lock(stand_in().mutex);
    return stand_in().disconnects.size();
  }
};

// A worker in this process, with the terminal's end of its socket.
class RunningWorker {
 public:
  RunningWorker() {
    int ends[2] = {-1, -1};
    EXPECT_EQ(socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends), 0);
    ours_ = UniqueFd(ends[0]);
    theirs_ = UniqueFd(ends[1]);
    thread_ = std::thread([this] {
      PcscTransport transport;
      Worker(transport, theirs_.get(), {}).run();
      theirs_ = UniqueFd();
    });
  }
  ~RunningWorker() {
    (void)send(ours_.get(), &kStopMessage, 1, MSG_NOSIGNAL);
    thread_.join();
  }

  // The first message of this kind; others before it are dropped.
  std::optional<Message> await(Message::Kind kind, int limit_ms = 8000) {
    std::array<base::Byte, kMaxPacketBytes> packet{};
    pollfd polled = {ours_.get(), POLLIN, 0};
    while (poll(&polled, 1, limit_ms) > 0) {
      const ssize_t size = recv(ours_.get(), packet.data(), packet.size(), MSG_DONTWAIT);
      if (size <= 0) return std::nullopt;
      auto message = decode_message({packet.data(), static_cast<std::size_t>(size)});
      if (message && message->kind == kind) return message;
    }
    return std::nullopt;
  }

 private:
  UniqueFd ours_;
  UniqueFd theirs_;
  std::thread thread_;
};

TEST_F(Readers, ASamThatAlwaysLiesInItsSlotIsNeverTakenForACard) {
  stand_in().put(kSam, true);
  stand_in().put(kPicc, false);
  PcscTransport transport;
  ASSERT_TRUE(wait_for(transport, PresenceKind::empty, 3s));
  stand_in().put(kPicc, true);
  ASSERT_TRUE(wait_for(transport, PresenceKind::card, 3s));
  EXPECT_EQ(transport.reader_with_card(), kPicc);
  ASSERT_TRUE(transport.connect(false).has_value());
  transport.power_down();
  EXPECT_EQ(stand_in().connected, std::vector<std::string>{kPicc});
}

TEST_F(Readers, OnlyASamSlotIsNoReader) {
  stand_in().put(kSam, true);
  PcscTransport transport;
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(transport.presence().kind, PresenceKind::no_reader);
}

TEST_F(Readers, CardsOnTwoReadersAreToldUntilOneIsTakenAway) {
  stand_in().put(kContact, true);
  stand_in().put(kPicc, true);
  {
    RunningWorker worker;
    const auto failed = worker.await(Message::Kind::failed);
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->code, ErrorCode::card_two);
    stand_in().put(kPicc, false);
    EXPECT_TRUE(worker.await(Message::Kind::removed));
  }
  EXPECT_TRUE(stand_in().connected.empty()) << "neither of the two was touched";
  RunningWorker next;
  EXPECT_TRUE(next.await(Message::Kind::ready));
  EXPECT_EQ(stand_in().connected, std::vector<std::string>{kContact});
}

TEST_F(Readers, ASecondCardEndsTheVisitOfTheFirst) {
  stand_in().put(kContact, false);
  stand_in().put(kPicc, true);
  RunningWorker worker;
  ASSERT_TRUE(worker.await(Message::Kind::ready));
  stand_in().put(kContact, true);
  EXPECT_TRUE(worker.await(Message::Kind::removed));
  EXPECT_EQ(disconnects(), 1u);
}

TEST_F(Readers, ASilentCardBesideOneThatAnswersDoesNotCount) {
  stand_in().put(kContact, true, true);
  stand_in().put(kPicc, true);
  PcscTransport transport;
  ASSERT_TRUE(wait_for(transport, PresenceKind::card, 3s));
  EXPECT_EQ(transport.reader_with_card(), kPicc);
}

TEST_F(Readers, ACardThatStaysSilentIsToldAsMuteAfterSomeTries) {
  stand_in().put(kContact, true, true);
  RunningWorker worker;
  const auto failed = worker.await(Message::Kind::failed);
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->code, ErrorCode::card_mute);
  EXPECT_GT(stand_in().connected.size(), 2u) << "it may only not have lain still";
}

TEST_F(Readers, PluggedInLaterIsSeen) {
  PcscTransport transport;
  ASSERT_TRUE(wait_for(transport, PresenceKind::no_reader, 3s));
  stand_in().put(kPicc, false);
  ASSERT_TRUE(wait_for(transport, PresenceKind::empty, 3s));
  stand_in().unplug(kPicc);
  ASSERT_TRUE(wait_for(transport, PresenceKind::no_reader, 3s));
}

TEST_F(Readers, TornOffInTheMiddleOfACommandEndsTheVisitAndTheNextOneReads) {
  stand_in().put(kPicc, true);
  {
    RunningWorker worker;
    ASSERT_TRUE(worker.await(Message::Kind::ready));
    stand_in().with([](StandIn& self) { self.transmit_code = SCARD_E_READER_UNAVAILABLE; });
    stand_in().unplug(kPicc);
    EXPECT_TRUE(worker.await(Message::Kind::removed));
  }
  stand_in().with([](StandIn& self) { self.transmit_code = SCARD_S_SUCCESS; });
  stand_in().put(kPicc, true);
  RunningWorker next;
  EXPECT_TRUE(next.await(Message::Kind::ready, 5000));
}

TEST_F(Readers, ARefusalByPolkitIsToldAndOverWhenTheRuleIsThere) {
  stand_in().put(kPicc, false);
  stand_in().with([](StandIn& self) { self.establish_code = SCARD_W_SECURITY_VIOLATION; });
  RunningWorker worker;
  const auto failed = worker.await(Message::Kind::failed);
  ASSERT_TRUE(failed);
  EXPECT_EQ(failed->code, ErrorCode::card_refused);
  stand_in().with([](StandIn& self) { self.establish_code = SCARD_S_SUCCESS; });
  EXPECT_TRUE(worker.await(Message::Kind::waiting, 5000));
}

TEST_F(Readers, ADaemonThatWasJustKilledIsToldAsDownNotAsRefused) {
  stand_in().with([](StandIn& self) {
    self.cut_off = 1;
    self.establish_code = SCARD_E_NO_SERVICE;
  });
  EXPECT_EQ(list_readers().error().code, ErrorCode::card_service_down);
}

TEST_F(Readers, ALostServiceIsAskedAgainAndAgainMoreSlowly) {
  stand_in().put(kPicc, false);
  stand_in().with([](StandIn& self) { self.establish_code = SCARD_E_NO_SERVICE; });
  PcscTransport transport;
  std::this_thread::sleep_for(1200ms);  // at 0, 0.2 and 0.7 s; the next one comes at 1.7 s
  stand_in().with([](StandIn& self) {
    EXPECT_EQ(self.contexts_made, 3);
    self.establish_code = SCARD_S_SUCCESS;
  });
  EXPECT_EQ(transport.presence().kind, PresenceKind::service_down);
  EXPECT_TRUE(wait_for(transport, PresenceKind::empty, 2s));
}

TEST_F(Readers, ACodeNobodyKnowsCostsTheContextNotTheTerminal) {
  stand_in().put(kPicc, false);
  PcscTransport transport;
  ASSERT_TRUE(wait_for(transport, PresenceKind::empty, 3s));
  stand_in().with([](StandIn& self) { self.wait_code = static_cast<LONG>(0x80109999); });
  ASSERT_TRUE(wait_for(transport, PresenceKind::service_down, 3s));
  stand_in().with([](StandIn& self) { self.wait_code = SCARD_S_SUCCESS; });
  EXPECT_TRUE(wait_for(transport, PresenceKind::empty, 3s));
  EXPECT_GE(stand_in().contexts_made, 2);
}

}  // namespace
}  // namespace haisai::card
