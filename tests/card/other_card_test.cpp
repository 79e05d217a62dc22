// Which card it is, told by its answers to SELECT alone.
#include "drivers/card/other_card.h"

#include <gtest/gtest.h>

#include "drivers/card/my_number_card.h"
#include "script.h"

namespace haisai::card {
namespace {

using model::OtherCard;

base::Bytes padded(std::string label) {
  label.resize(kTokenLabelBytes, ' ');
  return {label.begin(), label.end()};
}

TEST(OtherCardTest, LabelsAreTakenWhole) {
  EXPECT_EQ(card_of_label(padded("JPKIAPICCTOKEN")), OtherCard::juki);
  EXPECT_EQ(card_of_label(padded("JPKIAPGPSETOKEN")), OtherCard::phone_android);
  EXPECT_EQ(card_of_label(padded("JPKIAPIOSTOKEN")), OtherCard::phone_iphone);
  EXPECT_EQ(card_of_label(base::as_bytes("JPKIAPICCTOKEN")), OtherCard::juki);
  base::Bytes long_one = padded("JPKIAPIOSTOKEN");
  long_one.resize(160, 0x41);
  EXPECT_EQ(card_of_label(long_one), OtherCard::phone_iphone);
  for (const char* other : {"", " ", "JPKIAPICCTOKEN2", "JPKIAPICCTOKE", "XJPKIAPICCTOKEN", "jpkiapicctoken"}) {
    EXPECT_EQ(card_of_label(padded(other)), OtherCard::unknown) << other;
  }
  EXPECT_EQ(card_of_label({}), OtherCard::unknown);
}

struct Case {
  std::vector<std::string> answers;
  OtherCard card;
  std::size_t commands;
};

TEST(OtherCardTest, EachIsFoundByItsApplication) {
  const std::string android = base::to_hex(padded("JPKIAPGPSETOKEN")) + "9000";
  const std::string odd = base::to_hex(padded("SOMETHING")) + "9000";
  const Case cases[] = {{{"9000", android}, OtherCard::phone_android, 2},
                        {{"9000", "6a82", "9000", android}, OtherCard::phone_android, 4},  // no short ids
                        {{"9000", "6c20", android}, OtherCard::phone_android, 3},
                        {{"6a82", "9000"}, OtherCard::licence, 2},
                        {{"6a82", "6a82", "9000"}, OtherCard::residence, 3},
                        {{"9000", odd, "6a82", "9000"}, OtherCard::residence, 4},
                        {{"9000", "6982", "9000"}, OtherCard::licence, 3},
                        {{"6a82"}, OtherCard::unknown, 3},
                        {{"6d00"}, OtherCard::unknown, 3},
                        {{"6e00"}, OtherCard::unknown, 3},
                        {{"6f00"}, OtherCard::unknown, 3}};
  for (const Case& one : cases) {
    Script script;
    script.answers.assign(one.answers.begin(), one.answers.end());
    CardChannel channel(script);
    const auto card = identify_other_card(channel);
    ASSERT_TRUE(card.has_value());
    EXPECT_EQ(*card, one.card) << one.answers.back();
    EXPECT_EQ(script.sent.size(), one.commands) << one.answers.back();
  }
}

TEST(OtherCardTest, AnyRefusalOfTheFirstSelectionButAFaultMeansAnotherCard) {
  for (const char* refusal : {"6a82", "6a81", "6a86", "6700", "6d00", "6e00", "6985", "6881"}) {
    Script script;
    script.answers = {refusal};
    EXPECT_EQ(MyNumberCard(script).select().error().code, base::ErrorCode::card_not_mynumber) << refusal;
  }
}

TEST(OtherCardTest, ACardLiftedMeanwhileIsToldAsSuch) {
  for (std::size_t at = 0; at < 3; ++at) {
    Script script;
    for (std::size_t i = 0; i < at; ++i) script.answers.emplace_back("6a82");
    script.answers.emplace_back("");
    CardChannel channel(script);
    EXPECT_EQ(identify_other_card(channel).error().code, base::ErrorCode::card_removed) << at;
  }
}

}  // namespace
}  // namespace haisai::card
