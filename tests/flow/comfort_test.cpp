// What each person can set for this visit, and what helps in the middle of it: pace, ten seconds' rest, values alone.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

TEST(Pace, SlowWaitsFiveMinutesBeforeItAsksAndLongerForTheAnswer) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::set_pace, "slow");
  kiosk.wait(299);
  EXPECT_EQ(kiosk.page(), PageId::review);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.page(), PageId::idle);
  kiosk.wait(111);
  EXPECT_EQ(kiosk.page(), PageId::idle);
  kiosk.press(IntentKind::keep_going);
  EXPECT_EQ(kiosk.page(), PageId::review);
}

TEST(Hold, NothingAChildTouchesForTenSecondsChangesAnything) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::open_settings);
  kiosk.press(IntentKind::hold_on);
  ASSERT_EQ(kiosk.page(), PageId::hold);
  const std::string personal = personal_in(kiosk.state);
  for (const IntentKind kind : {IntentKind::next, IntentKind::back, IntentKind::stop, IntentKind::call_staff,
                                IntentKind::set_theme, IntentKind::open_settings}) {
    kiosk.press(kind, "white-on-black");
    ASSERT_EQ(kiosk.page(), PageId::hold);
  }
  EXPECT_EQ(kiosk.state.preferences, model::Preferences{});
  kiosk.wait(9);
  EXPECT_EQ(kiosk.page(), PageId::hold);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.page(), PageId::review);
  EXPECT_EQ(personal_in(kiosk.state), personal);
}

TEST(Hold, EndsOnThePageWithoutAVisitToo) {
  Kiosk kiosk;
  kiosk.press(IntentKind::open_settings);
  kiosk.press(IntentKind::hold_on);
  kiosk.wait(10);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
}

TEST(Enlarged, OpensWhereValuesAreCheckedAndLeadsBackThere) {
  Kiosk kiosk;
  kiosk.to_card_check();
  kiosk.press(IntentKind::open_settings);
  kiosk.press(IntentKind::enlarge);
  EXPECT_EQ(kiosk.page(), PageId::enlarged);
  kiosk.press(IntentKind::turn_page, "", 2);
  EXPECT_EQ(kiosk.state.screen, 2);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::card_check);
}

TEST(Enlarged, IsCoveredByTheVeilLikeThePageBelow) {
  Kiosk kiosk;
  kiosk.to_card_check();
  kiosk.press(IntentKind::open_settings);
  kiosk.press(IntentKind::enlarge);
  kiosk.wait(30);
  EXPECT_TRUE(kiosk.state.veiled);
}

TEST(Enlarged, IsNotThereWhereNothingPersonalIsShown) {
  Kiosk kiosk;
  kiosk.to_purpose();
  kiosk.press(IntentKind::open_settings);
  kiosk.press(IntentKind::enlarge);
  EXPECT_EQ(kiosk.page(), PageId::settings);
}

TEST(Preferences, GoBackToTheStartWithoutLosingAnAnswer) {
  Kiosk kiosk;
  kiosk.to_review();
  const std::string personal = personal_in(kiosk.state);
  kiosk.press(IntentKind::open_settings);
  kiosk.press(IntentKind::set_text, "max");
  kiosk.press(IntentKind::set_layout, "low");
  kiosk.press(IntentKind::reset_preferences);
  EXPECT_EQ(kiosk.state.preferences, model::Preferences{});
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.page(), PageId::review);
  EXPECT_EQ(personal_in(kiosk.state), personal);
}

}  // namespace
}  // namespace haisai::flow
