// Cards that answer what a simulated card never would: a script of answers, hostile or odd.
#include <gtest/gtest.h>

#include "drivers/card/my_number_card.h"
#include "drivers/card/simulated_files.h"
#include "lab.h"
#include "script.h"

namespace haisai::card {
namespace {

using base::ErrorCode;

CardPerson person() {
  return {CardPerson::Kind::mynumber, "試験　太郎", "沖縄県那覇市", "2000-02-29", "1", "1234", 3, true};
}

std::string record_hex() {
  base::Bytes file = encode_attributes(person());
  file.resize(256);
  return base::to_hex(file);
}

base::Result<model::BasicFour> converse(Script& script) {
  MyNumberCard card(script);
  if (const auto selected = card.select(); !selected) return selected.error();
  if (const auto tries = card.tries_left(); !tries) return tries.error();
  return card.read(secret("1234"));
}

TEST(Conversation, ACardFaultAtTheFirstSelectionIsTriedOnceMore) {
  Script script;
  script.answers = {"6f00", "9000", "63c3", "9000", record_hex() + "9000", "9000"};
  EXPECT_TRUE(converse(script).has_value());
  Script dead;
  dead.answers = {"6f00"};
  EXPECT_EQ(converse(dead).error().code, ErrorCode::card_unreadable);
  EXPECT_EQ(dead.sent.size(), 2u);
}

TEST(Conversation, AnswersInPartsAreCollected) {
  Script script;
  const std::string record = record_hex();
  script.answers = {"9000", "63c3", "9000", record.substr(0, 200) + "6110", record.substr(200) + "9000",
                    "9000"};
  EXPECT_TRUE(converse(script).has_value());
  EXPECT_EQ(script.sent[4], "00c0000010");
}

TEST(Conversation, ACorrectedLengthIsAskedOnce) {
  Script script;
  script.answers = {"9000", "63c3", "9000", "6c00", record_hex() + "9000", "9000"};
  EXPECT_TRUE(converse(script).has_value());
  Script stubborn;
  stubborn.answers = {"9000", "63c3", "9000", "6c10"};
  EXPECT_EQ(converse(stubborn).error().code, ErrorCode::card_unreadable);
  EXPECT_EQ(stubborn.sent.size(), 5u);
}

TEST(Conversation, EndlessAnswersEnd) {
  Script script;
  script.answers = {"9000", "63c3", "9000", "ff2082030000006101"};
  EXPECT_EQ(converse(script).error().code, ErrorCode::card_unreadable);
  EXPECT_LT(script.sent.size(), 45u);
}

TEST(Conversation, ARecordGivenInDropsEnds) {
  Script script;
  script.answers = {"9000", "63c3", "9000", "ff20820f00009000"};
  EXPECT_EQ(converse(script).error().code, ErrorCode::card_unreadable);
  EXPECT_LT(script.sent.size(), 45u);
}

// Each byte of the record behind a row of GET RESPONSE: over a thousand commands, while a resident waited.
TEST(Conversation, ACardThatDripsItsAnswersIsLeftAfterAWhile) {
  Script script;
  script.answers = {"9000", "63c3", "9000", "ff20820f00009000"};
  for (int read = 0; read < 32; ++read) {
    script.answers.insert(script.answers.end(), 31, "6101");
    script.answers.push_back("009000");
  }
  EXPECT_EQ(converse(script).error().code, ErrorCode::card_unreadable);
  EXPECT_EQ(script.sent.size(), static_cast<std::size_t>(CardChannel::kMaxApdus));
}

TEST(Conversation, AnAnswerLongerThanAnyFileIsRefused) {
  Script script;
  script.answers = {"9000", "63c3", "9000", std::string(2 * 256, '0') + "6100"};
  EXPECT_EQ(converse(script).error().code, ErrorCode::card_unreadable);
  EXPECT_LT(script.sent.size(), 25u);
}

// Wherever the card is taken away or refuses, the visit learns it and no second PIN is sent.
TEST(Conversation, ACardThatLeavesOrRefusesHalfWayIsAnError) {
  const std::string record = record_hex();
  const std::pair<std::deque<std::string>, ErrorCode> cases[] = {
      {{"9000", "6a82", ""}, ErrorCode::card_removed},          // while the PIN is selected
      {{"9000", "6a82", "9000", ""}, ErrorCode::card_removed},  // while its tries are asked again
      {{"9000", "63c3", "9000", ""}, ErrorCode::card_removed},
      {{"9000", "63c3", "9000", "6c10", ""}, ErrorCode::card_removed},
      {{"9000", "63c3", "9000", "6110", ""}, ErrorCode::card_removed},
      {{"9000", "63c3", "9000", "6a82", ""}, ErrorCode::card_removed},
      {{"9000", "63c3", "9000", "6a82", "6a82"}, ErrorCode::card_unreadable},
      {{"9000", "63c3", "9000", "6982"}, ErrorCode::card_unreadable},
      {{"9000", "63c3", "9000", record.substr(0, 100) + "9000", "6982"}, ErrorCode::card_unreadable},
      {{"9000", "63c3", "9000", record.substr(0, 100) + "9000", ""}, ErrorCode::card_removed}};
  for (const auto& [answers, code] : cases) {
    Script script;
    script.answers = answers;
    EXPECT_EQ(converse(script).error().code, code) << answers.back() << " after " << answers.size();
    EXPECT_LE(script.verifies(), 1);
  }
}

TEST(Conversation, AFileThatEndsEarlyIsStillRead) {
  Script script;
  script.answers = {"9000", "63c3", "9000", record_hex() + "6282", "9000"};
  EXPECT_TRUE(converse(script).has_value());
}

// The attributes are read: what the card says to the closing read changes nothing.
TEST(Conversation, TheClosingReadMayFail) {
  for (const char* last : {"6a82", ""}) {
    Script script;
    script.answers = {"9000", "63c3", "9000", "6a82", "9000", record_hex() + "9000", last};
    EXPECT_TRUE(converse(script).has_value()) << last;
  }
}

TEST(Conversation, TheTriesMayBeAskedAgainWithoutShortIds) {
  Script script;
  script.answers = {"9000", "6a82", "9000", "63c3", "9000", "63c2"};
  MyNumberCard card(script);
  ASSERT_TRUE(card.select().has_value());
  EXPECT_EQ(card.tries_left().value(), 3);
  EXPECT_EQ(card.tries_left().value(), 2);
  EXPECT_EQ(script.sent.back(), "00200080");
}

// The selection that clears the service's buffer after a wrong PIN may be refused: no further digits are sent then.
TEST(Conversation, ACardThatLosesItsApplicationAfterAWrongPinGetsNoSecondOne) {
  for (const char* answer : {"6a82", ""}) {
    Script script;
    script.answers = {"9000", "63c3", "63c2", answer, "9000"};
    MyNumberCard card(script);
    ASSERT_TRUE(card.select().has_value());
    ASSERT_TRUE(card.tries_left().has_value());
    EXPECT_EQ(card.read(secret("0000")).error().code, ErrorCode::card_pin_wrong);
    EXPECT_EQ(card.read(secret("1234")).error().code, ErrorCode::card_unknown_outcome);
    EXPECT_EQ(card.tries_left().error().code, ErrorCode::card_unreadable);
    EXPECT_EQ(script.verifies(), 1) << answer;
  }
}

TEST(Conversation, AnUnknownCountSendsNoPin) {
  for (const char* answer : {"9000", "6300", "6f00", "6700", "6985"}) {
    Script script;
    script.answers = {"9000", answer};
    EXPECT_EQ(converse(script).error().code, ErrorCode::card_unknown_outcome) << answer;
    EXPECT_EQ(script.verifies(), 0) << answer;
  }
}

TEST(Conversation, AnUnknownOutcomeIsNeverTriedAgain) {
  for (const char* answer : {"", "6300", "6f00", "6982", "6a82", "6c04", "00"}) {
    Script script;
    script.answers = {"9000", "63c3", answer};
    EXPECT_EQ(converse(script).error().code, ErrorCode::card_unknown_outcome) << answer;
    EXPECT_EQ(script.verifies(), 1) << answer;
  }
}

TEST(Conversation, AfterAnUnknownOutcomeTheCardTakesNoOtherPin) {
  Script script;
  script.answers = {"9000", "63c3", "6f00"};
  MyNumberCard card(script);
  ASSERT_TRUE(card.select().has_value());
  ASSERT_TRUE(card.tries_left().has_value());
  EXPECT_FALSE(card.read(secret("1234")).has_value());
  EXPECT_FALSE(card.read(secret("1234")).has_value());
  EXPECT_EQ(script.verifies(), 1);
}

TEST(Conversation, APinThatIsNotFourDigitsNeverReachesTheCard) {
  for (const char* digits : {"", "123", "12345", "12a4", "12/4", "１２３４"}) {
    Script script;
    script.answers = {"9000", "63c3", "9000"};
    MyNumberCard card(script);
    ASSERT_TRUE(card.select().has_value());
    ASSERT_TRUE(card.tries_left().has_value());
    EXPECT_EQ(card.read(secret(digits)).error().code, ErrorCode::card_pin_format) << digits;
    EXPECT_EQ(script.sent.size(), 2u) << digits;
  }
}

TEST(Conversation, ALockedCardIsToldByEachOfItsWords) {
  for (const char* answer : {"63c0", "6984", "6983"}) {
    Script script;
    script.answers = {"9000", answer};
    EXPECT_EQ(converse(script).error().code, ErrorCode::card_pin_locked) << answer;
  }
}

TEST(Conversation, ARecordThatEndsItsFileIsTaken) {
  Script script;
  script.answers = {"9000", "63c3", "9000", record_hex() + "6282", "9000"};
  EXPECT_TRUE(converse(script).has_value());
}

TEST(Conversation, AnAttributeFileThatIsRefusedIsNotAskedAgain) {
  for (const char* refusal : {"6f00", "6982", "6981", "6700", "6282", "9000", "6300"}) {
    Script script;
    script.answers = {"9000", "63c3", "9000", refusal};
    EXPECT_EQ(converse(script).error().code, ErrorCode::card_unreadable) << refusal;
    EXPECT_EQ(script.sent.size(), 4u) << refusal;
    EXPECT_EQ(script.verifies(), 1) << refusal;
  }
}

TEST(Conversation, AnOffsetBeyondTheFileEndsTheReading) {
  for (const char* refusal : {"6b00", "6282", "6f00"}) {
    Script script;
    script.answers = {"9000", "63c3", "9000", "ff2082010000009000", refusal};
    EXPECT_EQ(converse(script).error().code, ErrorCode::card_unreadable) << refusal;
    EXPECT_EQ(script.sent.size(), 5u) << refusal;
  }
}

TEST(Conversation, AShortIdAnsweredByAWrongOffsetIsSelectedInstead) {
  Script script;
  script.answers = {"9000", "63c3", "9000", "6b00", "9000", record_hex() + "9000", "9000", "9000"};
  EXPECT_TRUE(converse(script).has_value());
  EXPECT_EQ(script.sent[4], "00a4020c020002");
  EXPECT_EQ(script.sent[5], "00b0000000");
}

TEST(Conversation, WithoutShortIdsTheFilesAreSelected) {
  CardPerson old = person();
  old.short_ids = false;
  const auto lab = make_lab();
  auto card = std::make_shared<SimulatedCard>(old);
  lab->insert(card);
  ASSERT_TRUE(wait_for(lab->transport(), Presence::Kind::card, std::chrono::seconds(1)));
  ASSERT_TRUE(lab->transport().connect(false).has_value());
  MyNumberCard reader(lab->transport());
  ASSERT_TRUE(reader.select().has_value());
  EXPECT_EQ(reader.tries_left().value(), 3);
  EXPECT_TRUE(reader.read(secret("1234")).has_value());
  EXPECT_EQ(card->pins_received(), 1);
}

TEST(Conversation, AnImpossibleAnswerIsRefused) {
  Script script;
  script.answers = {"9000", "63c3", "9000", std::string(2 * 300, '0')};
  EXPECT_EQ(converse(script).error().code, ErrorCode::card_unreadable);
}

}  // namespace
}  // namespace haisai::card
