#include "drivers/card/apdu.h"

#include <gtest/gtest.h>

namespace haisai::card {
namespace {

TEST(Apdu, CommandsAreTheBytesOfTheStandard) {
  using model::CardSecret;
  EXPECT_EQ(base::to_hex(select_application(Application::text)), "00a4040c0ad3921000310001010408");
  EXPECT_EQ(base::to_hex(select_application(Application::jpki)), "00a4040c0ad392f000260100000001");
  EXPECT_EQ(base::to_hex(select_application(Application::common)), "00a4040c0ad3921000310001010100");
  EXPECT_EQ(base::to_hex(select_application(Application::licence)), "00a4040c10a0000002310100000000000000000000");
  EXPECT_EQ(base::to_hex(select_application(Application::residence)), "00a4040c10d392f0004f0200000000000000000000");
  EXPECT_EQ(base::to_hex(select_file(kFilePin)), "00a4020c020011");
  EXPECT_EQ(base::to_hex(ask_tries(CardSecret::pin)), "00200091");
  EXPECT_EQ(base::to_hex(ask_tries(CardSecret::pin, false)), "00200080");
  EXPECT_EQ(base::to_hex(ask_tries(CardSecret::face_code)), "00200095");
  EXPECT_EQ(base::to_hex(verify(CardSecret::pin, base::as_bytes("1234"))), "002000910431323334");
  EXPECT_EQ(base::to_hex(verify(CardSecret::face_code, base::as_bytes("25062320354172"))),
            "002000950e3235303632333230333534313732");
  EXPECT_EQ(base::to_hex(read_short_id(kFileAttributes)), "00b0820000");
  EXPECT_EQ(base::to_hex(read_short_id(kFileTokenInfo, kTokenLabelBytes)), "00b0860020");
  EXPECT_EQ(base::to_hex(read_at(0x0123)), "00b0012300");
  EXPECT_EQ(base::to_hex(read_first_record(true)), "00b2010c00");
  EXPECT_EQ(base::to_hex(read_first_record(false)), "00b2010400");
}

TEST(Apdu, StatusWordsMeanWhatTheySay) {
  EXPECT_TRUE(StatusWord{0x9000}.ok());
  EXPECT_TRUE(StatusWord{0x63C2}.tries());
  EXPECT_EQ(StatusWord{0x63C2}.tries_left(), 2);
  EXPECT_FALSE(StatusWord{0x6300}.tries());
  for (const std::uint16_t word : {std::uint16_t{0x63C0}, std::uint16_t{0x6984}, std::uint16_t{0x6983}})
    EXPECT_TRUE(StatusWord{word}.blocked()) << word;
  EXPECT_FALSE(StatusWord{0x63C1}.blocked());
  // After a wrong PIN there is no second way to try.
  for (std::uint16_t word = 0x63C0; word <= 0x63CF; ++word) EXPECT_FALSE(StatusWord{word}.wants_selection());
}

TEST(Apdu, AnswersAreSplitOrRefused) {
  const auto response = split_response(base::from_hex("4142 9000"));
  ASSERT_TRUE(response.has_value());
  EXPECT_EQ(base::as_text(response->data), "AB");
  EXPECT_EQ(response->status.value, 0x9000);
  EXPECT_TRUE(split_response(base::Bytes(258)).has_value());
  for (const std::size_t size : {0u, 1u, 259u})
    EXPECT_FALSE(split_response(base::Bytes(size)).has_value()) << size;
}

}  // namespace
}  // namespace haisai::card
