// Cards that answer what a simulated card never would: a script of answers, hostile or odd.
#include <gtest/gtest.h>

#include <deque>

#include "drivers/card/my_number_card.h"
#include "drivers/card/simulated_files.h"
#include "lab.h"

namespace haisai::card {
namespace {

using base::ErrorCode;

class Script final : public Transport {
 public:
  std::deque<std::string> answers;  // hex; "" fails as a card taken away
  std::vector<std::string> sent;

  Presence presence() override { return {Presence::Kind::card, 1}; }
  int presence_fd() const override { return -1; }
  base::Result<void> connect(bool) override { return {}; }
  void power_down() override {}
  base::Result<base::Bytes> transmit(base::ByteView command) override {
    sent.push_back(base::to_hex(command));
    if (answers.empty() || answers.front().empty()) return base::Error{ErrorCode::card_removed, "gone"};
    const base::Bytes answer = base::from_hex(answers.front());
    if (answers.size() > 1) answers.pop_front();  // the last one is repeated for ever
    return answer;
  }
  long verifies() const {
    return std::count_if(sent.begin(), sent.end(),
                         [](const auto& s) { return s.size() > 8 && s.starts_with("0020"); });
  }
};

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
  for (const char* digits : {"", "123", "12345", "12a4", "１２３４"}) {
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
