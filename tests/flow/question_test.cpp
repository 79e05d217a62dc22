// One question a page: typing, judging, going to and fro, review.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

std::string answer_of(Kiosk& kiosk, const std::string& key) {
  const model::Answer* answer = kiosk.visit().draft.find(key);
  return answer == nullptr ? "(none)" : answer->value.reveal();
}

std::string text_of(Kiosk& kiosk) { return kiosk.visit().entry.text.reveal(); }

TEST(Question, AsksOnlyWhatTheCardDoesNotGive) {
  Kiosk kiosk;
  kiosk.to_first_question();
  EXPECT_EQ(question_keys(kiosk.state), (std::vector<std::string>{"v.tel", "j.kind", "j.note"}));
}

TEST(Question, SexTheCardDoesNotSayIsAsked) {
  Kiosk kiosk;
  kiosk.to_reading();
  model::BasicFour person = made_up_person();
  person.sex = base::PersonalText("9");
  kiosk.send(CardRead{kiosk.id(), person});
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().question, "v.sex");
}

TEST(Question, WhatIsWrongIsSaidAndNothingIsCleared) {
  Kiosk kiosk;
  kiosk.to_first_question();
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().reject, "required");
  kiosk.answer_digits("098");
  EXPECT_EQ(kiosk.visit().reject, "telephone");
  EXPECT_EQ(text_of(kiosk), "098");
  EXPECT_EQ(answer_of(kiosk, "v.tel"), "(none)");
  kiosk.answer_digits("8670111");
  EXPECT_EQ(kiosk.visit().question, "j.kind");
  EXPECT_EQ(answer_of(kiosk, "v.tel"), kTelephone);
  EXPECT_EQ(kiosk.visit().reject, "");
}

TEST(Question, KeysChangeOnlyWhatTheFieldCanHold) {
  Kiosk kiosk;
  kiosk.to_first_question();
  for (const char* key : {"０", "a", "あ", "-", "9", "\xFF"}) kiosk.press(IntentKind::put, key);
  EXPECT_EQ(text_of(kiosk), "09");
  for (int i = 0; i < 40; ++i) kiosk.press(IntentKind::put, "1");
  EXPECT_LE(text_of(kiosk).size(), 15U);
  kiosk.press(IntentKind::erase_all);
  kiosk.press(IntentKind::erase);
  EXPECT_EQ(text_of(kiosk), "");
}

TEST(Question, EraseTakesAWholeCharacterAndKanaKeysChangeTheLast) {
  Kiosk kiosk;
  kiosk.to_purpose();
  kiosk.press(IntentKind::by_hand);
  for (const char* key : {"か", "辻󠄀"}) kiosk.press(IntentKind::put, key);
  kiosk.press(IntentKind::erase);
  EXPECT_EQ(text_of(kiosk), "か");
  kiosk.press(IntentKind::dakuten);
  EXPECT_EQ(text_of(kiosk), "が");
  kiosk.press(IntentKind::handakuten);  // does not apply
  EXPECT_EQ(text_of(kiosk), "が");
  kiosk.press(IntentKind::put, "つ");
  kiosk.press(IntentKind::small_kana);
  EXPECT_EQ(text_of(kiosk), "がっ");
}

TEST(Question, TextHasTheFieldsBound) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::edit, "j.note");
  for (int i = 0; i < 9; ++i) kiosk.press(IntentKind::put, "𠮷");
  EXPECT_EQ(text_of(kiosk), "𠮷𠮷𠮷𠮷𠮷");
}

TEST(Question, MultiTogglesInTheOrderOfTheChoices) {
  Kiosk kiosk;
  kiosk.to_first_question();
  kiosk.answer_digits(kTelephone);
  kiosk.answer_choice("part");
  ASSERT_EQ(kiosk.visit().question, "j.who");
  for (const char* code : {"child", "self", "nobody", "spouse", "child"}) kiosk.press(IntentKind::choose, code);
  EXPECT_EQ(text_of(kiosk), "self,spouse");
}

TEST(Question, DateThatCannotBeIsRefusedAndKept) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::edit, "v.birth");
  EXPECT_EQ(kiosk.visit().entry.era, "showa");
  EXPECT_EQ(kiosk.visit().entry.date_parts[0].reveal(), "32");
  kiosk.press(IntentKind::part, "", 1);
  kiosk.type("0");  // two digits at most: 40
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().reject, "date_month");
  EXPECT_EQ(kiosk.visit().events.back().code, model::UsageCode::date_month);
  EXPECT_EQ(kiosk.visit().entry.date_parts[1].reveal(), "40");
  kiosk.press(IntentKind::era, "reiwa");
  kiosk.press(IntentKind::era, "nonsense");
  EXPECT_EQ(kiosk.visit().entry.era, "reiwa");
}

TEST(Question, ACardsOddDateStaysAsItIsUnlessChanged) {
  Kiosk kiosk;
  kiosk.to_reading();
  model::BasicFour person = made_up_person();
  person.birth_date = base::PersonalText("1949-00-00");
  person.name = base::PersonalText("X Æ A-12");
  kiosk.send(CardRead{kiosk.id(), person});
  kiosk.press(IntentKind::next);
  kiosk.answer_digits(kTelephone);
  kiosk.answer_choice("all");
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::edit, "v.name");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::review);
  EXPECT_EQ(kiosk.visit().draft.find("v.name")->source, model::Source::card);
  kiosk.press(IntentKind::edit, "v.birth");
  EXPECT_EQ(kiosk.visit().entry.date_parts[0].reveal(), "1949");
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::finish);
}

TEST(Question, AChoiceForStaffCallsThemAndKeepsTheDraft) {
  Kiosk kiosk;
  kiosk.to_first_question();
  kiosk.answer_digits(kTelephone);
  kiosk.answer_choice("third");
  EXPECT_EQ(kiosk.page(), PageId::help);
  EXPECT_EQ(kiosk.times<CallStaff>(), 1U);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.visit().question, "j.kind");
  EXPECT_EQ(text_of(kiosk), "third");
  EXPECT_EQ(answer_of(kiosk, "v.tel"), kTelephone);
  EXPECT_EQ(answer_of(kiosk, "j.kind"), "(none)");
}

TEST(Question, BackKeepsWhatWasTypedEvenUnfinished) {
  Kiosk kiosk;
  kiosk.to_first_question();
  kiosk.answer_digits(kTelephone);
  kiosk.press(IntentKind::choose, "part");
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.visit().question, "v.tel");
  EXPECT_EQ(text_of(kiosk), kTelephone);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(text_of(kiosk), "part");
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::card_check);
}

TEST(Review, FixingOneAnswerComesBackAndIsNotAskedAgainOnTheWay) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::edit, "v.address");
  kiosk.press(IntentKind::erase);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::review);
  EXPECT_EQ(kiosk.visit().draft.find("v.address")->source, model::Source::typed);
  EXPECT_EQ(question_keys(kiosk.state), (std::vector<std::string>{"v.tel", "j.kind", "j.note"}));
}

TEST(Review, BackFromAnEditGivesItUp) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::edit, "j.copies");
  EXPECT_EQ(text_of(kiosk), "1");
  kiosk.type("0");
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::review);
  EXPECT_EQ(answer_of(kiosk, "j.copies"), "1");
  kiosk.press(IntentKind::edit, "j.copies");
  EXPECT_EQ(text_of(kiosk), "1");
}

TEST(Review, AnAnswerThatOpensAQuestionAsksItFirst) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::edit, "j.kind");
  kiosk.answer_choice("part");
  EXPECT_EQ(kiosk.visit().question, "j.who");
  kiosk.answer_choice("self");
  EXPECT_EQ(kiosk.page(), PageId::review);
  kiosk.press(IntentKind::edit, "j.kind");
  kiosk.answer_choice("all");
  EXPECT_EQ(kiosk.page(), PageId::review);
  EXPECT_EQ(answer_of(kiosk, "j.who"), "(none)");
}

TEST(Review, AnIncompleteFormLeadsToWhatIsMissing) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.visit().draft.answers.erase("v.tel");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::question);
  EXPECT_EQ(kiosk.visit().question, "v.tel");
  EXPECT_EQ(kiosk.visit().reject, "required");
  kiosk.press(IntentKind::next);  // the entry was kept
  EXPECT_EQ(kiosk.page(), PageId::review);
  kiosk.press(IntentKind::edit, "no.such.field");
  EXPECT_EQ(kiosk.page(), PageId::review);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.visit().question, "j.note");
}

TEST(Procedure, ChoosingTheSameAgainKeepsTheAnswersAnotherDropsThem) {
  Kiosk kiosk;
  kiosk.to_first_question();
  kiosk.answer_digits(kTelephone);
  for (int i = 0; i < 4; ++i) kiosk.press(IntentKind::back);  // v.tel, card_check, purpose, procedure
  ASSERT_EQ(kiosk.page(), PageId::procedure);
  Kiosk other = kiosk;
  kiosk.press(IntentKind::choose_procedure, "juminhyo");
  EXPECT_EQ(answer_of(kiosk, "v.tel"), kTelephone);
  other.press(IntentKind::choose_procedure, "inkan");
  EXPECT_EQ(answer_of(other, "v.tel"), "(none)");
  other.press(IntentKind::next);
  EXPECT_EQ(other.page(), PageId::card_check);  // the card is not read twice
}

}  // namespace
}  // namespace haisai::flow
