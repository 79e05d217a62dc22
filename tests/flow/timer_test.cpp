// What time alone brings about (kiosk-accessibility §5), to the second.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

TEST(Veil, CoversValuesAfterThirtySecondsAndNoPressGoesThroughIt) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.wait(29);
  EXPECT_FALSE(kiosk.state.veiled);
  kiosk.wait(1);
  EXPECT_TRUE(kiosk.state.veiled);
  kiosk.press(IntentKind::next);
  EXPECT_FALSE(kiosk.state.veiled);
  EXPECT_EQ(kiosk.page(), PageId::review);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::finish);
}

TEST(Veil, ATouchAloneDoesNotLiftItAndUnveilDoes) {
  Kiosk kiosk;
  kiosk.to_card_check();
  kiosk.wait(30);
  kiosk.send(Touched{});
  EXPECT_TRUE(kiosk.state.veiled);
  kiosk.send(Intent{IntentKind::unveil, "", 0});
  EXPECT_FALSE(kiosk.state.veiled);
  EXPECT_EQ(kiosk.page(), PageId::card_check);
}

TEST(Veil, OnlyWherePersonalValuesAreShown) {
  Kiosk kiosk;
  kiosk.to_place_card();
  kiosk.wait(60);
  EXPECT_FALSE(kiosk.state.veiled);
}

TEST(Idle, AsksAtTwoMinutesAndGoesOnWithEverythingTwelveTimes) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::turn_page, "", 1);
  const std::string personal = personal_in(kiosk.state);
  for (int i = 0; i < 12; ++i) {
    kiosk.wait(119);
    ASSERT_EQ(kiosk.page(), PageId::review);
    kiosk.wait(1);
    ASSERT_EQ(kiosk.page(), PageId::idle);
    kiosk.wait(44);
    ASSERT_EQ(kiosk.page(), PageId::idle);
    kiosk.press(IntentKind::keep_going);
    ASSERT_EQ(kiosk.page(), PageId::review);
    EXPECT_FALSE(kiosk.state.veiled);
    EXPECT_EQ(kiosk.state.screen, 1);
    EXPECT_EQ(personal_in(kiosk.state), personal);
  }
}

TEST(Idle, NoAnswerInFortyFiveSecondsEndsTheVisit) {
  Kiosk kiosk;
  kiosk.to_place_card();
  kiosk.wait(120 + 45);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  EXPECT_FALSE(kiosk.state.visit);
  EXPECT_EQ(kiosk.times<StopCard>(), 1U);
  EXPECT_EQ(kiosk.times<WipeVisit>(), 1U);
  EXPECT_EQ(kiosk.asked<RecordSession>()[0].usage.outcome, model::Outcome::timeout);
}

TEST(Idle, OneLongTickFiresTheSameTimersInOrder) {
  Kiosk kiosk;
  kiosk.to_place_card();
  kiosk.send(Tick{kiosk.now() + std::chrono::hours(2)});
  EXPECT_EQ(kiosk.page(), PageId::welcome);
  EXPECT_EQ(kiosk.asked<RecordSession>()[0].usage.duration, std::chrono::seconds(165));
}

TEST(Idle, PinPageAsksAtOneMinute) {
  Kiosk kiosk;
  kiosk.to_pin();
  kiosk.send(PinKeyed{2});
  kiosk.wait(59);
  EXPECT_EQ(kiosk.page(), PageId::pin);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.page(), PageId::idle);
  kiosk.press(IntentKind::keep_going);
  EXPECT_EQ(kiosk.visit().pin_digits, 2);
  kiosk.wait(60 + 45);
  EXPECT_EQ(kiosk.times<ClearPin>(), 1U);
}

TEST(Idle, ClockStandsStillWhileReadingPrintingAndWithStaff) {
  Kiosk reading;
  reading.to_pin();
  reading.wait(59);
  reading.send(PinKeyed{4});
  reading.press(IntentKind::pin_submit);
  reading.wait(25);
  reading.send(CardRead{reading.id(), made_up_person()});
  reading.wait(29);
  EXPECT_FALSE(reading.state.veiled);  // the page is new to them
  Kiosk help;
  help.to_review();
  help.press(IntentKind::call_staff);
  help.wait(14 * 60);
  EXPECT_EQ(help.page(), PageId::help);
  Kiosk printing;
  printing.to_ticket();
  printing.wait(110);
  EXPECT_EQ(printing.page(), PageId::ticket);
}

TEST(Idle, HelpNobodyEverCameToAsksInTheEnd) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::call_staff);
  kiosk.wait(15 * 60);
  EXPECT_EQ(kiosk.page(), PageId::idle);
  Kiosk back = kiosk;
  back.press(IntentKind::keep_going);
  EXPECT_EQ(back.page(), PageId::help);
  kiosk.wait(45);
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  EXPECT_EQ(personal_in(kiosk.state), "");
}

TEST(Idle, OverSettingsReturnsToSettings) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::open_settings);
  kiosk.wait(120);
  EXPECT_EQ(kiosk.page(), PageId::idle);
  kiosk.press(IntentKind::keep_going);
  EXPECT_EQ(kiosk.page(), PageId::settings);
}

TEST(Home, PagesWithoutAVisitAndChangedSettingsGoBackByThemselves) {
  for (const IntentKind kind : {IntentKind::open_services, IntentKind::open_procedures, IntentKind::open_learn,
                                IntentKind::open_settings}) {
    Kiosk kiosk;
    kiosk.press(IntentKind::set_text, "max");
    kiosk.press(kind);
    kiosk.wait(119);
    EXPECT_NE(kiosk.page(), PageId::welcome);
    kiosk.wait(1);
    EXPECT_EQ(kiosk.page(), PageId::welcome);
    EXPECT_EQ(kiosk.state.preferences, model::Preferences{});
    EXPECT_EQ(kiosk.times<RecordSession>(), 0U);
  }
  Kiosk welcome;
  welcome.press(IntentKind::set_lang, "en");
  welcome.wait(120);
  EXPECT_EQ(welcome.state.preferences.lang, "ja");
}

TEST(Ring, AgainAtOneAndTwoMinutesAndNotAfter) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::call_staff);
  kiosk.wait(59);
  EXPECT_EQ(kiosk.times<CallStaff>(), 1U);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.times<CallStaff>(), 2U);
  kiosk.wait(60);
  EXPECT_EQ(kiosk.times<CallStaff>(), 3U);
  kiosk.wait(300);
  EXPECT_EQ(kiosk.times<CallStaff>(), 3U);
}

TEST(TicketPage, LeavesThirtySecondsAfterTheLastPaperOrTouch) {
  Kiosk kiosk;
  kiosk.to_ticket();
  kiosk.wait(20);
  kiosk.send(FormPrinted{kiosk.id(), 1});
  kiosk.send(TicketPrinted{kiosk.id()});
  kiosk.wait(20);
  kiosk.send(Touched{});
  kiosk.wait(29);
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.page(), PageId::erased);
  kiosk.wait(14);
  EXPECT_EQ(kiosk.page(), PageId::erased);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.page(), PageId::welcome);
}

TEST(TicketPage, NeverLeavesSoonerThanThirtySecondsWhateverTheSettings) {
  World world = made_up_world();
  world.settings.times.ticket_page_s = 5;
  Kiosk kiosk(world);
  kiosk.to_ticket();
  kiosk.send(FormPrinted{kiosk.id(), 1});
  kiosk.send(TicketPrinted{kiosk.id()});
  kiosk.wait(29);
  EXPECT_EQ(kiosk.page(), PageId::ticket);
}

TEST(TicketPage, AFailedPrintAsksBeforeItGivesUp) {
  Kiosk kiosk;
  kiosk.to_ticket();
  kiosk.send(FormFailed{kiosk.id(), base::ErrorCode::printer_paper_end});
  kiosk.send(TicketPrinted{kiosk.id()});
  kiosk.wait(119);
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.page(), PageId::idle);
  kiosk.wait(45);
  EXPECT_EQ(kiosk.page(), PageId::erased);
  EXPECT_EQ(personal_in(kiosk.state), "");
}

TEST(Deadline, IsTheMinuteWhenNothingElseIsDueAndAlwaysAhead) {
  Kiosk kiosk;
  EXPECT_EQ(next_deadline(kiosk.state), kiosk.now() + std::chrono::seconds(30));  // 10:00:30
  kiosk.to_review();
  EXPECT_EQ(next_deadline(kiosk.state), kiosk.now() + std::chrono::seconds(30));
  kiosk.state.touched_at -= std::chrono::hours(1);
  EXPECT_GT(next_deadline(kiosk.state), kiosk.now());
}

TEST(Clock, SetBackMovesTheTimersWithIt) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.wait(20);
  kiosk.send(Tick{kiosk.now() - std::chrono::hours(1)});
  kiosk.wait(9);
  EXPECT_FALSE(kiosk.state.veiled);
  kiosk.wait(1);
  EXPECT_TRUE(kiosk.state.veiled);
}

}  // namespace
}  // namespace haisai::flow
