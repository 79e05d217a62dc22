// Without card or PIN: the four items are questions.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

void put_all(Kiosk& kiosk, std::initializer_list<const char*> characters) {
  for (const char* character : characters) kiosk.press(IntentKind::put, character);
}

void type_date(Kiosk& kiosk, const char* era, const char* year, const char* month, const char* day) {
  kiosk.press(IntentKind::era, era);
  int part = 0;
  for (const char* digits : {year, month, day}) {
    kiosk.press(IntentKind::part, "", part++);
    kiosk.type(digits);
  }
}

TEST(ByHand, WholeVisitWithoutACardEndsOnTheTicketPage) {
  Kiosk kiosk;
  kiosk.to_purpose();
  kiosk.press(IntentKind::by_hand);
  EXPECT_EQ(kiosk.times<StopCard>(), 1U);
  EXPECT_EQ(kiosk.visit().question, "v.name");
  put_all(kiosk, {"な", "は", " ", "た", "ろ", "う"});
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().question, "v.kana");
  put_all(kiosk, {"な", "は"});
  kiosk.press(IntentKind::next);
  type_date(kiosk, "showa", "32", "4", "1");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().draft.find("v.birth")->value.reveal(), "1957-04-01");
  EXPECT_EQ(kiosk.visit().question, "v.sex");
  kiosk.press(IntentKind::next);  // may stay open
  put_all(kiosk, {"那", "覇", "市"});
  kiosk.press(IntentKind::next);
  kiosk.answer_digits(kTelephone);
  kiosk.answer_choice("all");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::review);
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::print_and_number);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  ASSERT_EQ(kiosk.times<PrintForm>(), 1U);
  const auto answers = kiosk.asked<PrintForm>()[0].submission.answers;
  EXPECT_EQ(answers.at("v.name").value.reveal(), "なは たろう");
  EXPECT_EQ(answers.at("v.kana").value.reveal(), "ナハ");
  EXPECT_EQ(answers.at("v.name").source, model::Source::typed);
}

TEST(ByHand, ACardReadLaterTakesThePlaceOfWhatWasTyped) {
  Kiosk kiosk;
  kiosk.to_purpose();
  kiosk.press(IntentKind::by_hand);
  put_all(kiosk, {"あ"});
  kiosk.press(IntentKind::next);
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::back);
  ASSERT_EQ(kiosk.page(), PageId::purpose);
  kiosk.press(IntentKind::use_card);
  EXPECT_EQ(kiosk.times<StartCard>(), 2U);
  kiosk.send(CardReady{kiosk.id(), 3});
  kiosk.send(PinKeyed{4});
  kiosk.press(IntentKind::pin_submit);
  kiosk.send(CardRead{kiosk.id(), made_up_person()});
  EXPECT_EQ(kiosk.visit().draft.find("v.name")->value.reveal(), kName);
  EXPECT_FALSE(kiosk.visit().by_hand);
}

TEST(ByHand, AfterAReadDropsWhatTheCardSaid) {
  Kiosk kiosk;
  kiosk.to_card_check();
  kiosk.press(IntentKind::back);
  kiosk.press(IntentKind::by_hand);
  EXPECT_EQ(kiosk.visit().question, "v.name");
  EXPECT_EQ(personal_in(kiosk.state).find(kName), std::string::npos);
  EXPECT_FALSE(kiosk.visit().four);
}

TEST(ByHand, BackFromTheFirstQuestionIsPurpose) {
  Kiosk kiosk;
  kiosk.to_purpose();
  kiosk.press(IntentKind::by_hand);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::purpose);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::procedure);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  EXPECT_EQ(kiosk.times<WipeVisit>(), 1U);
}

}  // namespace
}  // namespace haisai::flow
