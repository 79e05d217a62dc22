#include "kiosk/reservations/base45.h"

#include <gtest/gtest.h>

#include <random>

namespace haisai::reservations {
namespace {

using base::Bytes;

std::string encode(std::string_view text) { return base45_encode(base::as_bytes(text)); }

TEST(Base45, EncodesTheExamplesOfTheStandard) {
  EXPECT_EQ(encode("AB"), "BB8");
  EXPECT_EQ(encode("Hello!!"), "%69 VD92EX0");
  EXPECT_EQ(encode("base-45"), "UJCLQE7W581");
  EXPECT_EQ(encode(""), "");
}

TEST(Base45, DecodesTheExampleOfTheStandard) {
  const auto bytes = base45_decode("QED8WEX0");
  ASSERT_TRUE(bytes);
  EXPECT_EQ(base::as_text(*bytes), "ietf!");
}

TEST(Base45, EveryPairOfBytesComesBack) {
  for (unsigned value = 0; value <= 0xFFFF; ++value) {
    const Bytes bytes = {static_cast<base::Byte>(value >> 8), static_cast<base::Byte>(value & 0xFF)};
    const auto back = base45_decode(base45_encode(bytes));
    ASSERT_TRUE(back);
    ASSERT_EQ(*back, bytes);
  }
}

TEST(Base45, RandomBytesOfEveryLengthComeBack) {
  std::mt19937 random(45);
  for (std::size_t size = 0; size < 200; ++size) {
    Bytes bytes(size);
    for (auto& byte : bytes) byte = static_cast<base::Byte>(random());
    const auto back = base45_decode(base45_encode(bytes));
    ASSERT_TRUE(back);
    EXPECT_EQ(*back, bytes);
  }
}

TEST(Base45, RefusesWhatTheStandardForbids) {
  EXPECT_FALSE(base45_decode("GGX"));    // 65536 in three
  EXPECT_FALSE(base45_decode(":::"));    // 91124 in three
  EXPECT_FALSE(base45_decode("BB8B"));   // one left over
  EXPECT_TRUE(base45_decode("U5"));      // 30 + 5 × 45 = 255, the most two may say
  EXPECT_FALSE(base45_decode("V5"));     // 256
}

TEST(Base45, RefusesCharactersOutsideTheAlphabet) {
  for (const char* text : {"bb8", "BB!", "B\n8", "\xEF\xBC\xA1", "BB_"}) EXPECT_FALSE(base45_decode(text)) << text;
}

// Anything accepted encodes back to itself: there is only one text for the same bytes.
TEST(Base45, AcceptedTextsAreCanonical) {
  std::mt19937 random(9285);
  const std::string alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  int accepted = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 9, ' ');
    for (char& c : text) c = alphabet[random() % alphabet.size()];
    const auto bytes = base45_decode(text);
    if (!bytes) continue;
    ++accepted;
    ASSERT_EQ(base45_encode(*bytes), text);
  }
  EXPECT_GT(accepted, 1'000);
}

}  // namespace
}  // namespace haisai::reservations
