// What a card tells besides the four items, wherever it lies: which one it is, its dates, its face code.
#include "contract.h"

#include "drivers/card/my_number_card.h"

namespace haisai::card {
namespace {

using namespace std::chrono_literals;
using base::ErrorCode;
using model::CardSecret;
using model::OtherCard;
using std::chrono::year_month_day;

class ContractSight : public Contract {
 protected:
  void take_away() {
    lifted();
    ASSERT_TRUE(wait_for(lab->transport(), Presence::Kind::empty, 5s));
  }
};

TEST_F(ContractSight, EachOtherCardIsKnownByItsApplications) {
  const std::tuple<const char*, OtherCard, int> cards[] = {
      {"licence", OtherCard::licence, 3},   {"residence_card", OtherCard::residence, 4},
      {"juki_card", OtherCard::juki, 3},    {"android_phone", OtherCard::phone_android, 3},
      {"iphone", OtherCard::phone_iphone, 3}, {"transit", OtherCard::unknown, 4}};
  for (const auto& [person, other, apdus] : cards) {
    put_down(person);
    MyNumberCard reader(lab->transport());
    EXPECT_EQ(reader.select().error().code, ErrorCode::card_not_mynumber) << person;
    const auto found = reader.what_else();
    ASSERT_TRUE(found.has_value()) << person;
    EXPECT_EQ(*found, other) << person;
    EXPECT_EQ(reader.cost().apdus, apdus) << person;
    take_away();
  }
}

TEST_F(ContractSight, AResidenceCardThatIsAMyNumberCardReadsLikeOne) {
  put_down("specified_residence");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  ASSERT_TRUE(reader.tries_left().has_value());
  const auto four = reader.read(secret("4093"));
  ASSERT_TRUE(four.has_value());
  EXPECT_EQ(four->name.reveal(), "NGUYEN THI HOA");
  EXPECT_EQ(reader.dates().card, year_month_day(2029y / 10 / 15));
}

TEST_F(ContractSight, FourCommandsMoreTellBothDates) {
  put_down("yoshio");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  ASSERT_TRUE(reader.tries_left().has_value());
  ASSERT_TRUE(reader.read(secret("1234")).has_value());
  const ReadCost without = reader.cost();
  const model::CardDates dates = reader.dates();
  EXPECT_EQ(dates.card, year_month_day(2033y / 11 / 3));
  EXPECT_EQ(dates.certificate, year_month_day(2031y / 11 / 3));
  EXPECT_EQ(without.apdus, 5);
  EXPECT_EQ(reader.cost().apdus, 9);
  RecordProperty("bytes_without_dates", without.bytes);
  RecordProperty("bytes_with_dates", reader.cost().bytes);
  EXPECT_EQ(reader.cost().bytes - without.bytes, 15 + 2 + 5 + 32 + 15 + 2 + 5 + 258);
  const auto lines = trace();
  EXPECT_EQ((std::vector<std::string>{lines.begin() + 5, lines.end()}),
            (std::vector<std::string>{"00a4040c0ad3921000310001010100", "00b2010c00",
                                      "00a4040c0ad392f000260100000001", "00b08a0000"}));
}

TEST_F(ContractSight, ACardLiftedWhileItsDatesAreAskedLeavesThemUnknown) {
  for (int at = 5; at < 9; ++at) {
    put_down("yoshio", Faults{.remove_at = at});
    MyNumberCard reader(lab->transport());
    ASSERT_TRUE(reader.select().has_value());
    ASSERT_TRUE(reader.tries_left().has_value());
    ASSERT_TRUE(reader.read(secret("1234")).has_value()) << at;
    const model::CardDates dates = reader.dates();
    EXPECT_EQ(dates.card.has_value(), at >= 7) << at;
    EXPECT_FALSE(dates.certificate) << at;
    take_away();
  }
}

TEST_F(ContractSight, TheFaceCodeReadsACardWhosePinIsLocked) {
  put_down("face_code");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  EXPECT_EQ(reader.tries_left().error().code, ErrorCode::card_pin_locked);
  EXPECT_EQ(reader.tries_left(CardSecret::face_code).value(), 10);
  const auto four = reader.read(secret("22080220339364"), CardSecret::face_code);
  ASSERT_TRUE(four.has_value()) << four.error().detail;
  EXPECT_EQ(four->name.reveal(), "喜屋武　トシ");
  EXPECT_EQ(trace(), (std::vector<std::string>{kSelectText, "00200091", "00200095", "002000950e", "00b0820000",
                                               "00b0840000"}));
}

TEST_F(ContractSight, TheFaceCodeReadsACardWithoutAPin) {
  put_down("pinless");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  EXPECT_EQ(reader.tries_left().error().code, ErrorCode::card_pin_unset);
  ASSERT_TRUE(reader.tries_left(CardSecret::face_code).has_value());
  EXPECT_TRUE(reader.read(secret("19101020341967"), CardSecret::face_code).has_value());
}

TEST_F(ContractSight, AWrongFaceCodeCostsOneOfItsOwnTries) {
  put_down("hanako");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  EXPECT_EQ(reader.tries_left().value(), 3);
  EXPECT_EQ(reader.tries_left(CardSecret::face_code).value(), 10);
  const auto wrong = reader.read(secret("25062320354173"), CardSecret::face_code);
  EXPECT_EQ(wrong.error().code, ErrorCode::card_pin_wrong);
  EXPECT_EQ(wrong.error().tries_left, 9);
  EXPECT_TRUE(reader.read(secret("1234")).has_value()) << "the PIN is still good";
  EXPECT_EQ(lifted().tries_left(), 3);
  EXPECT_EQ(card->tries_left(CardSecret::face_code), 9);
  EXPECT_EQ(card->pins_received(), 2);
}

TEST_F(ContractSight, TheLastTryOfTheFaceCodeIsNotSpentByDefault) {
  put_down("hanako");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  ASSERT_TRUE(reader.tries_left(CardSecret::face_code).has_value());
  for (int left = 9; left >= 1; --left) {
    EXPECT_EQ(reader.read(secret("00000000000000"), CardSecret::face_code).error().tries_left, left);
  }
  const auto refused = reader.read(secret("25062320354172"), CardSecret::face_code);
  EXPECT_EQ(refused.error().code, ErrorCode::card_pin_last_try);
  EXPECT_EQ(reader.tries_left(CardSecret::face_code).error().code, ErrorCode::card_pin_last_try);
  EXPECT_EQ(lifted().tries_left(CardSecret::face_code), 1);
  EXPECT_EQ(card->tries_left(), 3);
}

TEST_F(ContractSight, DigitsThatAreNoFaceCodeNeverReachTheCard) {
  put_down("hanako");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  ASSERT_TRUE(reader.tries_left(CardSecret::face_code).has_value());
  for (const char* digits : {"", "1234", "2506232035417", "250623203541722", "2506232035417x"}) {
    EXPECT_EQ(reader.read(secret(digits), CardSecret::face_code).error().code, ErrorCode::card_pin_format) << digits;
  }
  EXPECT_EQ(lifted().pins_received(), 0);
}

TEST_F(ContractSight, ACardWithoutAFaceCodeSaysSo) {
  put_down("child");
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  EXPECT_EQ(reader.tries_left(CardSecret::face_code).error().code, ErrorCode::card_pin_unset);
  EXPECT_EQ(reader.read(secret("25062320354172"), CardSecret::face_code).error().code,
            ErrorCode::card_unknown_outcome);
  EXPECT_EQ(lifted().pins_received(), 0);
}

}  // namespace
}  // namespace haisai::card
