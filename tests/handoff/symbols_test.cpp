// One to four symbols, read in any order, more than once, or not at all.
#include "kiosk/handoff/symbols.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace haisai::handoff {
namespace {

using base::ErrorCode;

base::Bytes some(std::size_t size, unsigned seed = 1) {
  std::mt19937 random(seed);
  base::Bytes bytes(size);
  for (base::Byte& byte : bytes) byte = static_cast<base::Byte>(random());
  return bytes;
}

std::vector<std::string> symbols(std::size_t size, unsigned seed = 1) { return symbols_of(some(size, seed)).value(); }

TEST(Symbols, AsFewAsItTakesAndNeverMoreThanFour) {
  EXPECT_EQ(symbols(1).size(), 1U);
  EXPECT_EQ(symbols(634).size(), 1U);
  EXPECT_EQ(symbols(636).size(), 2U);
  EXPECT_EQ(symbols(2500).size(), 4U);
  EXPECT_EQ(symbols_of(some(2537)).error().code, ErrorCode::handoff_too_large);
  EXPECT_EQ(symbols_of({}).error().code, ErrorCode::handoff_too_large);
}

TEST(Symbols, EachFitsVersion20AndHasOnlyAlphanumericCharacters) {
  for (std::size_t size = 1; size <= 2536; size += 7) {
    for (const std::string& text : symbols(size)) {
      EXPECT_LE(text.size(), kSymbolCharactersMost) << size;
      EXPECT_EQ(text.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"), std::string::npos);
    }
  }
}

TEST(Symbols, AnyOrderAndTwiceTheSameGiveTheWhole) {
  std::mt19937 random(7);
  for (const std::size_t size : {1U, 635U, 1269U, 1903U, 2536U}) {
    std::vector<std::string> texts = symbols(size);
    std::vector<std::string> order = texts;
    order.insert(order.end(), texts.begin(), texts.end() - 1);
    std::shuffle(order.begin(), order.end(), random);
    Collector collector;
    for (const std::string& text : order) ASSERT_TRUE(collector.take(text + "\n"));
    ASSERT_TRUE(collector.whole());
    EXPECT_EQ(collector.sealed(), some(size));
  }
}

TEST(Symbols, AMissingPartIsNamed) {
  const auto texts = symbols(2500);
  Collector collector;
  ASSERT_TRUE(collector.take(texts[2]));
  ASSERT_TRUE(collector.take(texts[0]));
  EXPECT_FALSE(collector.whole());
  EXPECT_EQ(collector.missing(), (std::vector<int>{2, 4}));
}

TEST(Symbols, TheSymbolOfAnotherFormBeginsAnew) {
  Collector collector;
  ASSERT_TRUE(collector.take(symbols(2500, 1)[0]));
  ASSERT_TRUE(collector.take(symbols(700, 2)[1]));
  EXPECT_EQ(collector.of(), 2);
  EXPECT_EQ(collector.missing(), std::vector<int>{1});
}

TEST(Symbols, AMisreadCharacterNeverGoesThrough) {
  const std::string good = symbols(60).front();
  for (std::size_t at = 0; at < good.size(); ++at) {
    std::string bad = good;
    bad[at] = bad[at] == 'A' ? 'B' : 'A';
    Collector collector;
    EXPECT_FALSE(collector.take(bad) && collector.whole()) << at;
  }
}

TEST(Symbols, OtherCodesAreToldFromOurs) {
  Collector collector;
  for (const char* text : {"", "NK1:ABCDEF", "https://www.city.naha.okinawa.jp/", "HS1", "hs1:1/1:00000000:AA"}) {
    EXPECT_EQ(collector.take(text).error().code, ErrorCode::handoff_foreign) << text;
  }
  EXPECT_EQ(collector.take("HS2:1/1:00000000:AAA").error().code, ErrorCode::handoff_newer);
  for (const char* text : {"HS1:", "HS1:0/1:00000000:AAA", "HS1:2/1:00000000:AAA", "HS1:1/5:00000000:AAA",
                           "HS1:1/1:0000000g:AAA", "HS1:1/1:00000000:", "HS1:1/1:00000000:A"}) {
    EXPECT_EQ(collector.take(text).error().code, ErrorCode::handoff_damaged) << text;
  }
  EXPECT_EQ(collector.take("HS1:" + std::string(2000, 'A')).error().code, ErrorCode::handoff_foreign);
}

}  // namespace
}  // namespace haisai::handoff
