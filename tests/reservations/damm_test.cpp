#include "kiosk/reservations/damm.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace haisai::reservations {
namespace {

bool is_mistyped(const std::string& typed) {
  const auto code = parse_ticket_code(typed);
  return !code && code.error().code == base::ErrorCode::ticket_code_mistyped;
}

TEST(Damm, HasTheCheckDigitOfTheThesis) { EXPECT_EQ(damm_check_digit("572"), '4'); }

TEST(Damm, ReadsACodeHoweverItIsWritten) {
  const std::string code = std::string("41382075") + damm_check_digit("41382075");
  for (const std::string& typed :
       {code, show_ticket_code(code), " " + code.substr(0, 3) + " " + code.substr(3) + " ",
        code.substr(0, 3) + "ー" + code.substr(3, 3) + "－" + code.substr(6), code.substr(0, 4) + "　‐−" + code.substr(4)}) {
    const auto read = parse_ticket_code(typed);
    ASSERT_TRUE(read) << typed;
    EXPECT_EQ(*read, code);
  }
}

TEST(Damm, ReadsFullWidthDigits) {
  const std::string code = std::string("00000000") + damm_check_digit("00000000");
  EXPECT_EQ(code, "000000000");
  const auto read = parse_ticket_code("０００-０００-０００");
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, code);
}

TEST(Damm, RefusesWhatIsNoCode) {
  for (const std::string& typed : {std::string(), std::string("12345678"), std::string("0000000000"),
                                   std::string("00000000a"), std::string("一二三"), std::string("000\xFF" "000000"),
                                   std::string(1'000, '0'), std::string("000,000,000")}) {
    EXPECT_TRUE(is_mistyped(typed)) << typed;
  }
}

TEST(Damm, CatchesEverySingleErrorAndEveryNeighbourSwap) {
  std::mt19937 random(2004);
  for (int i = 0; i < 500; ++i) {
    std::string digits;
    for (int d = 0; d < 8; ++d) digits.push_back(static_cast<char>('0' + random() % 10));
    const std::string code = digits + damm_check_digit(digits);
    ASSERT_TRUE(parse_ticket_code(code));
    for (std::size_t at = 0; at < code.size(); ++at) {
      for (char wrong = '0'; wrong <= '9'; ++wrong) {
        std::string typed = code;
        typed[at] = wrong;
        ASSERT_EQ(is_mistyped(typed), wrong != code[at]) << code << " " << typed;
      }
      if (at + 1 == code.size()) continue;
      std::string swapped = code;
      std::swap(swapped[at], swapped[at + 1]);
      ASSERT_EQ(is_mistyped(swapped), swapped != code) << code << " " << swapped;
    }
  }
}

TEST(Damm, RandomCodesAreValidAndSpreadOut) {
  std::set<std::string> codes;
  std::string all;
  for (int i = 0; i < 2'000; ++i) {
    const std::string code = random_ticket_code();
    ASSERT_TRUE(parse_ticket_code(code)) << code;
    codes.insert(code);
    all += code.substr(0, 8);
  }
  EXPECT_GE(codes.size(), 1'998u);
  for (char digit = '0'; digit <= '9'; ++digit) {  // 1600 expected, standard deviation 38
    EXPECT_NEAR(static_cast<double>(std::count(all.begin(), all.end(), digit)), 1'600, 230) << digit;
  }
}

}  // namespace
}  // namespace haisai::reservations
