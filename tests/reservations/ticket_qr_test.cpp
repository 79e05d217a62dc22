#include "kiosk/reservations/ticket_qr.h"

#include <gtest/gtest.h>

#include "kiosk/reservations/base45.h"
#include "temp_folder.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;

class TicketQrTest : public ::testing::Test {
 protected:
  TicketQrTest() {
    keys_.add(key_.public_key());
    claim_.branch = 1;
    claim_.service_group = 1;
    claim_.date = base::Date{std::chrono::year{2026} / 11 / 20};
    claim_.minute_of_day = 600;
    claim_.number = 41;
    claim_.kiosk = 1;
    claim_.id = {9, 8, 7, 6, 5};
    text_ = sign_claim(claim_, key_);
  }
  ErrorCode error_of(const std::string& text) const {
    const auto claim = verify_qr(text, keys_);
    return claim ? ErrorCode::not_yet : claim.error().code;
  }

  test::TempFolder temp_;
  TicketKey key_ = *TicketKey::make(temp_.path() / "keys");
  PublicKeys keys_;
  Claim claim_;
  std::string text_;
};

TEST_F(TicketQrTest, Is124CharactersOfTheAlphanumericMode) {
  EXPECT_EQ(text_.size(), 124u);
  EXPECT_TRUE(text_.starts_with("NK1:"));
  EXPECT_EQ(text_.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"), std::string::npos);
}

TEST_F(TicketQrTest, SaysWhatWasSigned) {
  const auto claim = verify_qr(text_, keys_);
  ASSERT_TRUE(claim);
  Claim expected = claim_;
  expected.key_id = key_.id();
  EXPECT_EQ(*claim, expected);
}

TEST_F(TicketQrTest, TheSameClaimGivesTheSameText) { EXPECT_EQ(sign_claim(claim_, key_), text_); }

TEST_F(TicketQrTest, NamesWhatIsWrong) {
  EXPECT_EQ(error_of(""), ErrorCode::ticket_malformed);
  EXPECT_EQ(error_of("https://example.jp/"), ErrorCode::ticket_malformed);
  EXPECT_EQ(error_of(text_ + " "), ErrorCode::ticket_malformed);
  EXPECT_EQ(error_of("NK2:" + text_.substr(4)), ErrorCode::ticket_malformed);
  EXPECT_EQ(error_of("NK1:" + std::string(120, ':')), ErrorCode::ticket_malformed);
  EXPECT_EQ(error_of("NK1:" + std::string(120, 'a')), ErrorCode::ticket_malformed);
  EXPECT_EQ(error_of("NK1:" + std::string(120, '0')), ErrorCode::ticket_malformed);  // version 0
}

TEST_F(TicketQrTest, AKeyThatIsNotInTheListIsUnknown) {
  const auto claim = verify_qr(text_, PublicKeys());
  ASSERT_FALSE(claim);
  EXPECT_EQ(claim.error().code, ErrorCode::ticket_unknown_key);
}

// Every bit of claim and signature counts.
TEST_F(TicketQrTest, NoChangedBitIsAccepted) {
  const base::Bytes bytes = *base45_decode(text_.substr(4));
  ASSERT_EQ(bytes.size(), 80u);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    base::Bytes forged = bytes;
    forged[bit / 8] = static_cast<base::Byte>(forged[bit / 8] ^ (1u << bit % 8));
    const ErrorCode code = error_of("NK1:" + base45_encode(forged));
    if (bit < 8) {
      EXPECT_EQ(code, ErrorCode::ticket_malformed) << bit;
    } else if (bit < 16) {
      EXPECT_EQ(code, ErrorCode::ticket_unknown_key) << bit;
    } else {
      EXPECT_EQ(code, ErrorCode::ticket_bad_signature) << bit;
    }
  }
}

TEST_F(TicketQrTest, AnotherTerminalsTicketIsReadWithBothKeysInTheList) {
  const TicketKey other = *TicketKey::make(temp_.path() / "other");
  const std::string text = sign_claim(claim_, other);
  keys_.add(other.public_key());
  EXPECT_TRUE(verify_qr(text, keys_));
  EXPECT_TRUE(verify_qr(text_, keys_));
}

}  // namespace
}  // namespace haisai::reservations
