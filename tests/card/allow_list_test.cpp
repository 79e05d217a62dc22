#include "drivers/card/allow_list.h"

#include <gtest/gtest.h>

#include <set>

#include "drivers/card/apdu.h"
#include "drivers/card/card_channel.h"
#include "drivers/card/simulated_reader.h"
#include "drivers/card/simulated_transport.h"

namespace haisai::card {
namespace {

TEST(AllowList, TakesWhatReadingNeeds) {
  const base::Bytes digits = {'0', '9', '1', '2'};
  for (const base::Bytes& command :
       {select_text_application(), select_file(0x0011), select_file(0x0002), select_file(0x0004),
        ask_tries(true), ask_tries(false), verify(digits, true), verify(digits, false), read_short_id(0x0002),
        read_short_id(0x0004), read_at(0), read_at(256), read_at(4095), get_response(0x10)}) {
    EXPECT_TRUE(is_allowed(command)) << base::to_hex(command);
  }
}

// Every class, instruction and parameter, in each form a command can have: only the listed ones pass.
TEST(AllowList, OfAllHeadersOnlyTheListedPass) {
  std::set<std::uint32_t> short_form;  // 4 bytes
  std::set<std::uint32_t> le_form;     // 5 bytes with Le
  for (std::uint32_t header = 0; header < 1u << 24; ++header) {
    const auto ins = static_cast<base::Byte>(header >> 16);
    const auto p1 = static_cast<base::Byte>(header >> 8);
    const auto p2 = static_cast<base::Byte>(header);
    const std::array<base::Byte, 5> command = {0x00, ins, p1, p2, 0x00};
    if (is_allowed(base::ByteView(command).first(4))) short_form.insert(header);
    if (is_allowed(command)) le_form.insert(header);
  }
  EXPECT_EQ(short_form, (std::set<std::uint32_t>{0x200091, 0x200080}));
  std::set<std::uint32_t> expected = {0xB08200, 0xB08400, 0xC00000};
  for (std::uint32_t offset = 0; offset < kMaxFileBytes; ++offset) expected.insert(0xB00000 | offset);
  EXPECT_EQ(le_form, expected);
}

TEST(AllowList, EveryOtherClassIsRefused) {
  for (int cla = 1; cla < 256; ++cla) {
    base::Bytes command = select_text_application();
    command[0] = static_cast<base::Byte>(cla);
    EXPECT_FALSE(is_allowed(command)) << cla;
  }
}

TEST(AllowList, NoFileButThreeCanBeSelected) {
  for (std::uint32_t file = 0; file <= 0xFFFF; ++file) {
    const bool wanted = file == 0x0002 || file == 0x0004 || file == 0x0011;
    ASSERT_EQ(is_allowed(select_file(static_cast<std::uint16_t>(file))), wanted) << file;
  }
}

TEST(AllowList, NoOtherApplicationCanBeSelected) {
  const base::Bytes select = select_text_application();
  for (std::size_t at = 0; at < select.size(); ++at) {
    for (int change = 1; change < 256; ++change) {
      base::Bytes other = select;
      other[at] = static_cast<base::Byte>(other[at] ^ change);
      ASSERT_FALSE(is_allowed(other)) << base::to_hex(other);
    }
  }
  EXPECT_FALSE(is_allowed(base::ByteView(select).first(14)));
  base::Bytes with_le = select;
  with_le.push_back(0);
  EXPECT_FALSE(is_allowed(with_le));
}

TEST(AllowList, VerifyTakesFourDigitsForThePinAlone) {
  for (int reference = 0; reference < 256; ++reference) {
    const base::Bytes command = {0x00, 0x20, 0x00, static_cast<base::Byte>(reference), 4, '1', '2', '3', '4'};
    EXPECT_EQ(is_allowed(command), reference == 0x91 || reference == 0x80) << reference;
  }
  for (const char* tail : {"0400000000", "0431323334 00", "0331323334", "03313233", "0531323334 35",
                           "0C313233343536373839303132", "043132332F", "043132333A"}) {
    base::Bytes command = {0x00, 0x20, 0x00, 0x91};
    for (const base::Byte byte : base::from_hex(tail)) command.push_back(byte);
    EXPECT_FALSE(is_allowed(command)) << tail;
  }
}

TEST(AllowListDeathTest, AForbiddenCommandStopsTheProgram) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_DEATH(
      {
        SimulatedReader reader;
        SimulatedTransport transport(reader.open_connection());
        CardChannel channel(transport);
        (void)channel.exchange(base::from_hex("00B0810000"));  // EF 0001 by short id
      },
      "is_allowed");
}

}  // namespace
}  // namespace haisai::card
