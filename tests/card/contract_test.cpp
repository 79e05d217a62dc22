// What must hold wherever the card lies: in the simulated reader and behind a real pcscd.
#include "contract.h"

#include "drivers/card/my_number_card.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;

TEST_F(Contract, FiveCommandsReadAShortRecord) {
  put_down("hanako");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  EXPECT_EQ(reader.tries_left().value(), 3);
  const auto four = reader.read(secret("1234"));
  ASSERT_TRUE(four.has_value()) << four.error().detail;
  EXPECT_EQ(four->name.reveal(), "那覇　花子");
  EXPECT_EQ(four->address.reveal(), "沖縄県那覇市泉崎１丁目１番１号 なは荘２０３");
  EXPECT_EQ(four->birth_date.reveal(), "1950-06-23");
  EXPECT_EQ(four->sex.reveal(), "2");
  EXPECT_EQ(reader.cost().apdus, 5);
  // SELECT, empty VERIFY, VERIFY, READ EF 0002, closing READ EF 0004; nothing else, never EF 0001 or 0003.
  EXPECT_EQ(trace(),
            (std::vector<std::string>{kSelectText, "00200091", "0020009104", "00b0820000", "00b0840000"}));
}

TEST_F(Contract, OneCommandMoreForEach256Bytes) {
  put_down("long-address");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  ASSERT_TRUE(reader.tries_left().has_value());
  const auto four = reader.read(secret("6174"));
  ASSERT_TRUE(four.has_value()) << four.error().detail;
  EXPECT_GT(four->address.reveal().size(), 256u);
  EXPECT_EQ(trace(), (std::vector<std::string>{kSelectText, "00200091", "0020009104", "00b0820000", "00b0010000",
                                               "00b0840000"}));
}

TEST_F(Contract, RareCharactersComeByteForByte) {
  put_down("ivs");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  ASSERT_TRUE(reader.tries_left().has_value());
  const auto four = reader.read(secret("4649"));
  ASSERT_TRUE(four.has_value());
  EXPECT_EQ(four->name.reveal(), "辻\U000E0100　邉\U000E0101葛\U000E0100");
}

TEST_F(Contract, AWrongPinCostsOneTryAndTheRightOneGivesThemBack) {
  put_down("hanako");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  ASSERT_TRUE(reader.tries_left().has_value());
  const auto wrong = reader.read(secret("9999"));
  ASSERT_FALSE(wrong.has_value());
  EXPECT_EQ(wrong.error().code, ErrorCode::card_pin_wrong);
  EXPECT_EQ(wrong.error().tries_left, 2);
  EXPECT_TRUE(reader.read(secret("1234")).has_value());
  EXPECT_EQ(lifted().tries_left(), 3);
  EXPECT_EQ(card->pins_received(), 2);
}

TEST_F(Contract, TheLastTryIsNotSpentByDefault) {
  put_down("hanako");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  ASSERT_TRUE(reader.tries_left().has_value());
  EXPECT_EQ(reader.read(secret("9999")).error().tries_left, 2);
  EXPECT_EQ(reader.read(secret("9998")).error().tries_left, 1);
  const auto refused = reader.read(secret("1234"));
  EXPECT_EQ(refused.error().code, ErrorCode::card_pin_last_try);
  EXPECT_EQ(refused.error().tries_left, 1);
  EXPECT_EQ(lifted().tries_left(), 1);
}

TEST_F(Contract, WithConsentTheLastTryLocks) {
  put_down("last-try");
  MyNumberCard reader(lab->transport(), true);
  ASSERT_TRUE(reader.select().has_value());
  EXPECT_EQ(reader.tries_left().value(), 1);
  EXPECT_EQ(reader.read(secret("0000")).error().code, ErrorCode::card_pin_locked);
  EXPECT_EQ(lifted().tries_left(), 0);
}

struct Refusal {
  const char* person;
  ErrorCode code;
};

TEST_F(Contract, CardsThatCannotBeReadAreToldBeforeAnyPin) {
  for (const Refusal& refusal :
       {Refusal{"locked", ErrorCode::card_pin_locked}, Refusal{"last-try", ErrorCode::card_pin_last_try},
        Refusal{"pinless", ErrorCode::card_pin_unset}, Refusal{"licence", ErrorCode::card_not_mynumber}}) {
    put_down(refusal.person);
    MyNumberCard reader(lab->transport());
    const auto selected = reader.select();
    const auto tries = selected ? reader.tries_left() : base::Result<int>(selected.error());
    ASSERT_FALSE(tries.has_value()) << refusal.person;
    EXPECT_EQ(tries.error().code, refusal.code) << refusal.person;
    EXPECT_EQ(lifted().pins_received(), 0) << refusal.person;
    ASSERT_TRUE(wait_for(lab->transport(), Presence::Kind::empty, 5s));
  }
}

TEST_F(Contract, WithoutPowerTheCardForgetsThePin) {
  put_down("hanako");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  ASSERT_TRUE(reader.tries_left().has_value());
  ASSERT_TRUE(reader.read(secret("1234")).has_value());
  lab->transport().power_down();
  ASSERT_TRUE(lab->transport().connect(false).has_value());
  ASSERT_TRUE(lab->transport().transmit(select_application(Application::text)).has_value());
  const auto answer = lab->transport().transmit(read_short_id(kFileAttributes));
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(base::to_hex(*answer), "6982");
}

TEST_F(Contract, ACardLiftedAtAnyCommandEndsTheReading) {
  for (int at = 0; at < 5; ++at) {
    put_down("hanako", Faults{.remove_at = at});
    MyNumberCard reader(lab->transport());
    base::Result<model::BasicFour> four = base::Error{};
    const auto selected = reader.select();
    const auto tries = selected ? reader.tries_left() : base::Result<int>(selected.error());
    if (tries) four = reader.read(secret("1234"));
    const ErrorCode code = four ? ErrorCode::not_yet : tries ? four.error().code : tries.error().code;
    // 0, 1: before the PIN; 2: nobody knows whether it arrived; 4: only the closing read was lost.
    const ErrorCode expected[] = {ErrorCode::card_removed, ErrorCode::card_removed,
                                  ErrorCode::card_unknown_outcome, ErrorCode::card_removed,
                                  ErrorCode::not_yet};
    EXPECT_EQ(code, expected[at]) << at << ": "
                                  << (four    ? ""
                                      : tries ? four.error().detail
                                              : tries.error().detail);
    EXPECT_LE(lifted().pins_received(), 1) << at;
    ASSERT_TRUE(wait_for(lab->transport(), Presence::Kind::empty, 5s)) << at;
  }
}

}  // namespace
}  // namespace haisai::card
