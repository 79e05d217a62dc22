#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

std::string shown(const Kiosk& kiosk) {
  const auto now = progress(kiosk.state);
  return now ? std::to_string(now->step) + "/" + std::to_string(now->steps) : "none";
}

TEST(Progress, CountsFromPurposeToFinishWithACard) {
  Kiosk kiosk;
  EXPECT_EQ(shown(kiosk), "none");
  kiosk.to_first_question();
  EXPECT_EQ(shown(kiosk), "5/9");
  kiosk.answer_digits(kTelephone);
  EXPECT_EQ(shown(kiosk), "6/9");
  kiosk.answer_choice("part");
  EXPECT_EQ(shown(kiosk), "7/10");  // the answer opened a question
  kiosk.press(IntentKind::call_staff);
  EXPECT_EQ(shown(kiosk), "none");
  Kiosk end;
  end.to_finish();
  EXPECT_EQ(shown(end), "9/9");
}

TEST(Progress, HasTheSameTotalBeforeAndAfterTheReadForAnOrdinaryCard) {
  Kiosk kiosk;
  kiosk.to_purpose();
  EXPECT_EQ(shown(kiosk), "1/9");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(shown(kiosk), "2/9");
  kiosk.send(CardReady{kiosk.id(), 3});
  EXPECT_EQ(shown(kiosk), "3/9");
}

TEST(Progress, ByHandHasNoCardSteps) {
  Kiosk kiosk;
  kiosk.to_purpose();
  kiosk.press(IntentKind::by_hand);
  EXPECT_EQ(shown(kiosk), "2/11");  // purpose, eight questions, review, finish
}

TEST(Names, AreThoseOfTheAutomationProtocol) {
  EXPECT_EQ(name_of(PageId::place_card), "place_card");
  EXPECT_EQ(name_of(PageId::welcome), "welcome");
}

}  // namespace
}  // namespace haisai::flow
