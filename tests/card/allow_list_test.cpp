#include "drivers/card/allow_list.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "drivers/card/apdu.h"
#include "drivers/card/card_channel.h"
#include "drivers/card/simulated_reader.h"
#include "drivers/card/simulated_transport.h"
#include "script.h"

namespace haisai::card {
namespace {

constexpr Application kEverywhere[] = {Application::none,   Application::text,    Application::jpki,
                                       Application::common, Application::licence, Application::residence};

// VERIFY with this many digits, all 1.
base::Bytes with_digits(int reference, int count) {
  base::Bytes command = {0x00, 0x20, 0x00, static_cast<base::Byte>(reference), static_cast<base::Byte>(count)};
  command.insert(command.end(), static_cast<std::size_t>(count), '1');
  return command;
}

TEST(AllowList, TakesWhatReadingNeeds) {
  using model::CardSecret;
  const base::ByteView pin = base::as_bytes("0912");
  const base::ByteView face_code = base::as_bytes("25062320354172");
  for (const base::Bytes& command :
       {select_file(0x0011), select_file(0x0002), select_file(0x0004), ask_tries(CardSecret::pin, true),
        ask_tries(CardSecret::pin, false), verify(CardSecret::pin, pin, true), verify(CardSecret::pin, pin, false),
        ask_tries(CardSecret::face_code), verify(CardSecret::face_code, face_code), read_short_id(0x0002),
        read_short_id(0x0004), read_at(0), read_at(256), read_at(4095)}) {
    EXPECT_TRUE(is_allowed(Application::text, command)) << base::to_hex(command);
  }
  for (const base::Bytes& command :
       {select_file(0x0006), select_file(0x000A), read_short_id(0x0006, 32), read_short_id(0x000A), read_at(256)}) {
    EXPECT_TRUE(is_allowed(Application::jpki, command)) << base::to_hex(command);
  }
  for (const base::Bytes& command : {select_file(0x0001), read_first_record(true), read_first_record(false)}) {
    EXPECT_TRUE(is_allowed(Application::common, command)) << base::to_hex(command);
  }
  for (const Application current : kEverywhere) {
    EXPECT_TRUE(is_allowed(current, get_response(0x10)));
    for (const Application next : kApplications) EXPECT_TRUE(is_allowed(current, select_application(next)));
  }
}

// Every instruction and parameter, in each form a command can have: only the listed ones pass.
TEST(AllowList, OfAllHeadersOnlyTheListedPass) {
  std::set<std::uint32_t> offsets;
  for (std::uint32_t offset = 0; offset < kMaxFileBytes; ++offset) offsets.insert(0xB00000 | offset);
  std::map<Application, std::set<std::uint32_t>> expected;
  for (const Application current : kEverywhere) expected[current] = {0xC00000};
  expected[Application::text].insert({0xB08200, 0xB08400});
  expected[Application::text].insert(offsets.begin(), offsets.end());
  expected[Application::jpki].insert({0xB08600, 0xB08A00});
  expected[Application::jpki].insert(offsets.begin(), offsets.end());
  expected[Application::common].insert({0xB20104, 0xB2010C});
  for (const Application current : kEverywhere) {
    std::set<std::uint32_t> short_form;  // 4 bytes
    std::set<std::uint32_t> le_form;     // 5 bytes with Le
    for (std::uint32_t instruction = 0; instruction < 256; ++instruction) {
      for (std::uint32_t parameters = 0; parameters < 1u << 16; ++parameters) {
        const std::array<base::Byte, 5> command = {0x00, static_cast<base::Byte>(instruction),
                                                   static_cast<base::Byte>(parameters >> 8),
                                                   static_cast<base::Byte>(parameters), 0x00};
        if (is_allowed(current, base::ByteView(command).first(4))) short_form.insert(instruction << 16 | parameters);
        if (is_allowed(current, command)) le_form.insert(instruction << 16 | parameters);
        // Instructions the list does not know are refused before their parameters are looked at: a few will do.
        const bool known = instruction == 0xA4 || instruction == 0x20 || (instruction & 0xF0) == 0xB0;
        if (!known) parameters += 250;
      }
    }
    const bool in_text = current == Application::text;
    EXPECT_EQ(short_form, in_text ? (std::set<std::uint32_t>{0x200091, 0x200080, 0x200095}) : std::set<std::uint32_t>{});
    EXPECT_EQ(le_form, expected[current]) << static_cast<int>(current);
  }
}

TEST(AllowList, EveryOtherClassIsRefused) {
  for (int cla = 1; cla < 256; ++cla) {
    base::Bytes command = select_application(Application::text);
    command[0] = static_cast<base::Byte>(cla);
    EXPECT_FALSE(is_allowed(Application::text, command)) << cla;
  }
}

TEST(AllowList, NoOtherFileCanBeSelected) {
  const std::map<Application, std::set<std::uint32_t>> wanted = {{Application::text, {0x0002, 0x0004, 0x0011}},
                                                                 {Application::jpki, {0x0006, 0x000A}},
                                                                 {Application::common, {0x0001}}};
  for (const Application current : kEverywhere) {
    for (std::uint32_t file = 0; file <= 0xFFFF; ++file) {
      const bool listed = wanted.contains(current) && wanted.at(current).contains(file);
      ASSERT_EQ(is_allowed(current, select_file(static_cast<std::uint16_t>(file))), listed) << file;
    }
  }
}

TEST(AllowList, NoOtherApplicationCanBeSelected) {
  for (const Application application : kApplications) {
    const base::Bytes select = select_application(application);
    for (std::size_t at = 0; at < select.size(); ++at) {
      for (int change = 1; change < 256; ++change) {
        base::Bytes other = select;
        other[at] = static_cast<base::Byte>(other[at] ^ change);
        const bool listed = std::any_of(std::begin(kApplications), std::end(kApplications),
                                        [&](Application a) { return select_application(a) == other; });
        ASSERT_EQ(is_allowed(Application::text, other), listed) << base::to_hex(other);
      }
    }
    for (std::size_t size = 0; size < select.size(); ++size) {
      EXPECT_FALSE(is_allowed(Application::text, base::ByteView(select).first(size))) << size;
    }
    base::Bytes with_le = select;
    with_le.push_back(0);
    EXPECT_FALSE(is_allowed(Application::text, with_le));
  }
}

TEST(AllowList, VerifyTakesFourDigitsForThePinAndFourteenForTheFaceCodeAlone) {
  for (const Application current : kEverywhere) {
    for (int reference = 0; reference < 256; ++reference) {
      for (int count = 1; count <= 20; ++count) {
        const bool pin = count == 4 && (reference == 0x91 || reference == 0x80);
        const bool face_code = count == 14 && reference == 0x95;
        ASSERT_EQ(is_allowed(current, with_digits(reference, count)), current == Application::text && (pin || face_code))
            << reference << " " << count;
      }
    }
  }
}

TEST(AllowList, VerifyTakesDigitsAlone) {
  for (const auto& [reference, count] : {std::pair{0x91, 4}, std::pair{0x80, 4}, std::pair{0x95, 14}}) {
    const base::Bytes good = with_digits(reference, count);
    ASSERT_TRUE(is_allowed(Application::text, good));
    for (std::size_t at = 5; at < good.size(); ++at) {
      for (int byte = 0; byte < 256; ++byte) {
        base::Bytes command = good;
        command[at] = static_cast<base::Byte>(byte);
        ASSERT_EQ(is_allowed(Application::text, command), byte >= '0' && byte <= '9') << at << " " << byte;
      }
    }
    for (int length = 0; length < 256; ++length) {  // Lc that is not the length
      base::Bytes command = good;
      command[4] = static_cast<base::Byte>(length);
      ASSERT_EQ(is_allowed(Application::text, command), length == count) << length;
    }
    base::Bytes with_le = good;
    with_le.push_back(0);
    EXPECT_FALSE(is_allowed(Application::text, with_le));
    base::Bytes other_p1 = good;
    other_p1[2] = 0x01;
    EXPECT_FALSE(is_allowed(Application::text, other_p1));
  }
}

// Commands that would stop the program at once: the number, and anything where no application is selected.
TEST(AllowListDeathTest, AForbiddenCommandStopsTheProgram) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  for (const char* command : {"00B0810000", "00B0820000", "00B2010C00", "002000910431323334"}) {
    EXPECT_DEATH(
        {
          SimulatedReader reader;
          SimulatedTransport transport(reader.open_connection());
          CardChannel channel(transport);
          (void)channel.exchange(base::from_hex(command));
        },
        "is_allowed")
        << command;
  }
}

TEST(AllowListDeathTest, AfterARefusedSelectionNothingOfTheFormerApplicationPasses) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_DEATH(
      {
        Script card;
        card.answers.emplace_back("9000");
        card.answers.emplace_back("6a82");
        CardChannel channel(card);
        (void)channel.select(Application::text).has_value();
        (void)channel.select(Application::licence).has_value();
        (void)channel.exchange(read_short_id(kFileAttributes));
      },
      "is_allowed");
}

}  // namespace
}  // namespace haisai::card
