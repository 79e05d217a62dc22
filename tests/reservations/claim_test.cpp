#include "kiosk/reservations/claim.h"

#include <gtest/gtest.h>

#include <random>

namespace haisai::reservations {
namespace {

using base::Date;
using base::ErrorCode;

Claim example() {
  Claim claim;
  claim.key_id = 7;
  claim.branch = 1;
  claim.service_group = 3;
  claim.date = Date{std::chrono::year{2026} / 11 / 20};
  claim.minute_of_day = 10 * 60;
  claim.number = 41;
  claim.kiosk = 2;
  claim.id = {1, 2, 3, 4, 5};
  return claim;
}

// By hand: 2026-11-20 is day 2515 = 0x09D3 after 2020-01-01 (seven years with leap days in 2020 and 2024 to
// 2027-01-01 = 2557, minus 42); 600 minutes << 5 = 19200 = 0x4B00.
constexpr const char* kExampleHex = "11 07 01 03 09D3 4B00 0029 02 0102030405";

TEST(Claim, HasTheBytesWrittenDown) {
  const auto bytes = encode_claim(example());
  EXPECT_EQ(base::to_hex(bytes), base::to_hex(base::from_hex(kExampleHex)));
}

TEST(Claim, TheLargestValuesFit) {
  Claim claim = example();
  claim.key_id = claim.branch = claim.service_group = claim.kiosk = 255;
  claim.date = Date{std::chrono::sys_days{std::chrono::year{2020} / 1 / 1} + std::chrono::days{65535}};
  claim.minute_of_day = 1439;  // 1439 << 5 = 46048 = 0xB3E0, kind 2 << 3 = 0x10
  claim.kind = TicketKind::lesson;
  claim.number = 65535;
  const auto bytes = encode_claim(claim);
  EXPECT_EQ(base::to_hex(bytes), "11ffffffffffb3f0ffffff0102030405");
  const auto back = decode_claim(bytes);
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, claim);
  EXPECT_EQ(base::iso_date(back->date), "2199-06-06");
}

TEST(Claim, RandomClaimsComeBack) {
  std::mt19937 random(16);
  for (int i = 0; i < 5'000; ++i) {
    Claim claim;
    claim.key_id = 1 + static_cast<int>(random() % 255);
    claim.branch = 1 + static_cast<int>(random() % 255);
    claim.service_group = 1 + static_cast<int>(random() % 255);
    claim.kiosk = 1 + static_cast<int>(random() % 255);
    claim.date = Date{std::chrono::sys_days{std::chrono::year{2020} / 1 / 1} + std::chrono::days{random() % 65536}};
    claim.minute_of_day = static_cast<int>(random() % 1440);
    claim.kind = static_cast<TicketKind>(random() % 3);
    claim.number = 1 + static_cast<int>(random() % 65535);
    for (auto& byte : claim.id) byte = static_cast<base::Byte>(random());
    const auto back = decode_claim(encode_claim(claim));
    ASSERT_TRUE(back);
    ASSERT_EQ(*back, claim);
  }
}

TEST(Claim, RefusesWhatItDoesNotKnow) {
  const base::Bytes good = base::from_hex(kExampleHex);
  ASSERT_TRUE(decode_claim(good));
  const auto refused = [&](std::size_t at, base::Byte value) {
    base::Bytes bytes = good;
    bytes[at] = value;
    const auto claim = decode_claim(bytes);
    return !claim && claim.error().code == ErrorCode::ticket_malformed;
  };
  EXPECT_TRUE(refused(0, 0x21));  // version 2
  EXPECT_TRUE(refused(0, 0x12));  // algorithm 2
  EXPECT_TRUE(refused(1, 0));     // key
  EXPECT_TRUE(refused(2, 0));     // branch
  EXPECT_TRUE(refused(3, 0));     // group
  EXPECT_TRUE(refused(6, 0xB4));  // minute 1440
  EXPECT_TRUE(refused(7, 0x18));  // kind 3
  EXPECT_TRUE(refused(7, 0x01));  // spare bit
  EXPECT_TRUE(refused(10, 0));    // kiosk
  base::Bytes none = good;
  none[8] = none[9] = 0;
  EXPECT_FALSE(decode_claim(none));
  EXPECT_FALSE(decode_claim(base::ByteView(good).first(15)));
}

TEST(Claim, KnowsWhichDatesItCanHold) {
  EXPECT_TRUE(is_claim_date(Date{std::chrono::year{2020} / 1 / 1}));
  EXPECT_FALSE(is_claim_date(Date{std::chrono::year{2019} / 12 / 31}));
  EXPECT_TRUE(is_claim_date(Date{std::chrono::year{2199} / 6 / 6}));
  EXPECT_FALSE(is_claim_date(Date{std::chrono::year{2199} / 6 / 7}));
}

}  // namespace
}  // namespace haisai::reservations
