// A form sealed at a terminal says the same at the desk; whatever is wrong with it is refused with its own error.
#include "lab.h"

namespace haisai::handoff {
namespace {

using base::ErrorCode;
using namespace std::chrono_literals;

struct RoundTrip : ::testing::Test {
  Lab lab;
  const model::Procedure& form() const { return lab.content().procedures.front(); }
  base::Bytes sealed() const { return lab.sealed(lab.application(form(), Size::longest)); }
};

TEST_F(RoundTrip, EveryFormInItsShortestAndItsLongestWayIsTheSameAtTheDesk) {
  for (const model::Procedure& procedure : lab.content().procedures) {
    for (const Size size : {Size::shortest, Size::longest}) {
      const Application application = lab.application(procedure, size);
      const auto opened = lab.handed_over(application);
      ASSERT_TRUE(opened) << procedure.id << ": " << opened.error().detail;
      EXPECT_EQ(said(opened->application.submission), said(application.submission)) << procedure.id;
      EXPECT_EQ(opened->application.receipt.id, application.receipt.id);
      EXPECT_EQ(opened->application.submission.fee_yen, application.submission.fee_yen);
      EXPECT_EQ(opened->application.ticket_number, "A-041");
      EXPECT_TRUE(opened->signed_by_terminal);
    }
  }
}

TEST_F(RoundTrip, AFormOfAnotherTerminalIsOpenedAndToldToBeOfNobodyKnown) {
  const auto opened = open(sealed(), lab.desk(), reservations::PublicKeys(), lab.content().procedures, lab.now());
  ASSERT_TRUE(opened);
  EXPECT_FALSE(opened->signed_by_terminal);
}

TEST_F(RoundTrip, WhatWasSignedForOneDeskIsNoSignatureForAnother) {
  const auto other = DeskKey::make(lab.folder() / "other", base::as_bytes("another desk"), {1, 8192});
  ASSERT_TRUE(other);
  const auto unsealed = unseal(sealed(), lab.desk(), lab.terminals());
  ASSERT_TRUE(unsealed);
  // A desk that seals on what it has opened has no terminal's signature over it.
  const auto stranger = reservations::TicketKey::make(lab.folder() / "stranger");
  ASSERT_TRUE(stranger);
  const auto again = unseal(seal(unsealed->json, *stranger, other->public_key()), *other, lab.terminals());
  ASSERT_TRUE(again);
  EXPECT_FALSE(again->signed_by_terminal);
}

TEST_F(RoundTrip, AnotherDesksKeyIsToldFromDamage) {
  const auto other = DeskKey::make(lab.folder() / "other", base::as_bytes("another desk"), {1, 8192});
  ASSERT_TRUE(other);
  const auto opened = open(sealed(), *other, lab.terminals(), lab.content().procedures, lab.now());
  EXPECT_EQ(opened.error().code, ErrorCode::handoff_wrong_key);
}

TEST_F(RoundTrip, EveryFlippedBitIsRefused) {
  const base::Bytes good = sealed();
  for (std::size_t at = 0; at < good.size(); ++at) {
    base::Bytes bad = good;
    bad[at] = static_cast<base::Byte>(bad[at] ^ (1 << at % 8));
    const auto opened = lab.opened(bad);
    ASSERT_FALSE(opened) << at;
    const ErrorCode code = opened.error().code;
    EXPECT_EQ(code, at == 0 ? ErrorCode::handoff_newer : at < 3 ? ErrorCode::handoff_wrong_key : ErrorCode::handoff_damaged);
  }
}

TEST_F(RoundTrip, CutOffAnywhereIsRefused) {
  const base::Bytes good = sealed();
  for (std::size_t size = 0; size < good.size(); ++size) EXPECT_FALSE(lab.opened(base::ByteView(good).first(size))) << size;
}

TEST_F(RoundTrip, AFormIsOpenedForADayAndNotBeforeItWasMade) {
  const base::Bytes good = sealed();
  EXPECT_TRUE(lab.opened(good, 23h + 59min));
  EXPECT_EQ(lab.opened(good, 24h).error().code, ErrorCode::handoff_expired);
  EXPECT_TRUE(lab.opened(good, -30min)) << "clocks differ a little";
  EXPECT_EQ(lab.opened(good, -2h).error().code, ErrorCode::handoff_expired);
}

TEST_F(RoundTrip, AnExpiryTheSealerMadeUpIsRefused) {
  Application application = lab.application(form(), Size::shortest);
  application.receipt.expires_at = lab.now() + 24h * 365;
  EXPECT_EQ(lab.opened(lab.sealed(application)).error().code, ErrorCode::handoff_expired);
}

TEST_F(RoundTrip, AReceiptWhoseCheckDigitIsWrongIsRefused) {
  Application application = lab.application(form(), Size::shortest);
  application.receipt.check = application.receipt.check == '9' ? '0' : '9';
  EXPECT_EQ(lab.opened(lab.sealed(application)).error().code, ErrorCode::handoff_invalid);
}

TEST_F(RoundTrip, ABombIsNotBlownUp) {
  const std::string zeros(50 << 20, ' ');
  const base::Bytes bomb = seal(zeros, lab.terminal(), lab.desk().public_key());
  EXPECT_EQ(lab.opened(bomb).error().code, ErrorCode::handoff_too_large);
  const base::Bytes small_bomb = seal(std::string(4 << 20, ' '), lab.terminal(), lab.desk().public_key());
  ASSERT_LT(small_bomb.size(), kSealedBytesMost);
  EXPECT_EQ(lab.opened(small_bomb).error().code, ErrorCode::handoff_too_large);
}

TEST_F(RoundTrip, WhatIsNoFormOfOursIsRefused) {
  const auto open_json = [&](const std::string& json) {
    return lab.opened(seal(json, lab.terminal(), lab.desk().public_key())).error().code;
  };
  EXPECT_EQ(open_json("not JSON"), ErrorCode::handoff_invalid);
  EXPECT_EQ(open_json("{}"), ErrorCode::handoff_invalid);
  EXPECT_EQ(open_json(R"({"schema":"kiosk-application/1"})"), ErrorCode::handoff_invalid);
  EXPECT_EQ(open_json(R"({"schema":"kiosk-application/2"})"), ErrorCode::handoff_newer);
  std::string json = to_json(lab.application(form(), Size::shortest), lab.words(form()));
  const std::string version = "\"formVersion\":" + std::to_string(form().form_version);
  json.replace(json.find(version), version.size(), "\"formVersion\":999");
  EXPECT_EQ(open_json(json), ErrorCode::handoff_invalid) << "a version of the form that is not known here";
}

TEST_F(RoundTrip, ANumberNoFormCanHoldIsRefusedAndNotTurnedIntoAnother) {
  Application application = lab.application(form(), Size::shortest);
  application.submission.fee_yen = 300;
  const std::string good = to_json(application, lab.words(form()));
  for (const char* name : {"formVersion", "yen"}) {
    const std::string key = std::string("\"") + name + "\":";
    const std::size_t begin = good.find(key) + key.size();
    ASSERT_GE(begin, key.size()) << name;
    const std::string number = good.substr(begin, good.find_first_not_of("0123456789", begin) - begin);
    // 2^32 stands for 2^32 and the number itself, which is what its lower 32 bits say.
    for (const std::string bad : {"1.3e120", "-1e300", "-1", "0.5", "\"1\"", "4294967296", "18446744073709551615"}) {
      std::string json = good;
      json.replace(begin, number.size(), bad == "4294967296" ? std::to_string(4294967296 + std::stol(number)) : bad);
      const auto opened = lab.opened(seal(json, lab.terminal(), lab.desk().public_key()));
      ASSERT_FALSE(opened) << name << " " << bad;
      EXPECT_EQ(opened.error().code, ErrorCode::handoff_invalid) << name << " " << bad;
    }
  }
}

TEST_F(RoundTrip, TwoReceiptsAreNeverTheSameAndOneFingerprintIsOfOneForm) {
  const auto one = lab.handed_over(lab.application(form(), Size::shortest));
  const auto two = lab.handed_over(lab.application(form(), Size::shortest));
  ASSERT_TRUE(one && two);
  EXPECT_NE(one->application.receipt.id, two->application.receipt.id);
  EXPECT_NE(one->fingerprint, two->fingerprint);
}

}  // namespace
}  // namespace haisai::handoff
