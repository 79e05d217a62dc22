// Sheets to take along: only what the page offers, only when asked, one at a time.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

std::vector<model::UsageEvent> counted(const Kiosk& kiosk, model::UsageKind kind) {
  std::vector<model::UsageEvent> events;
  std::copy_if(kiosk.state.visit->events.begin(), kiosk.state.visit->events.end(), std::back_inserter(events),
               [&](const model::UsageEvent& event) { return event.kind == kind; });
  return events;
}

TEST(Sheets, WhatTheGuideOffersIsPrintedWhenAskedAndItsPagesAreCounted) {
  Kiosk kiosk;
  kiosk.to_page(PageId::guide);
  EXPECT_EQ(kiosk.times<PrintSheet>(), 0U);
  kiosk.press(IntentKind::print_sheet, "memo");
  ASSERT_EQ(kiosk.times<PrintSheet>(), 1U);
  EXPECT_EQ(kiosk.asked<PrintSheet>()[0].paper, "memo");
  EXPECT_EQ(kiosk.page(), PageId::guide);
  kiosk.send(SheetPrinted{kiosk.id(), 2});
  EXPECT_EQ(kiosk.visit().sheet.print, PrintStatus::done);
  const auto out = counted(kiosk, model::UsageKind::out);
  ASSERT_EQ(out.size(), 1U);
  EXPECT_EQ(out[0].ref.text(), "juminhyo");
  EXPECT_EQ(out[0].code, model::UsageCode::paper);
  EXPECT_EQ(out[0].n, 2);
}

TEST(Sheets, TheChecklistGoesWithTheAnswersOfTheBundleAndHoldsNothingOfAPerson) {
  Kiosk kiosk;
  kiosk.to_page(PageId::bundle);
  kiosk.press(IntentKind::print_sheet);
  ASSERT_EQ(kiosk.times<PrintSheet>(), 1U);
  const PrintSheet wish = kiosk.asked<PrintSheet>()[0];
  EXPECT_EQ(wish.paper, "");
  EXPECT_EQ(wish.situation, "moved");
  EXPECT_EQ(wish.answers, (model::SaidAnswers{{"family", true}, {"children", false}}));
  kiosk.send(SheetPrinted{kiosk.id(), 1});
  ASSERT_EQ(counted(kiosk, model::UsageKind::out).size(), 1U);
  EXPECT_EQ(counted(kiosk, model::UsageKind::out)[0].ref.text(), "moved");
}

// With the largest letters the words about the paper need another screen: nobody is left before the one without them.
TEST(Sheets, WhatBecameOfThePaperIsOnTheScreenThatIsShown) {
  constexpr int kLast = 49;   // the layout shows the last there is
  Kiosk kiosk;
  kiosk.to_page(PageId::guide);
  kiosk.press(IntentKind::print_sheet, "memo");
  EXPECT_EQ(kiosk.state.screen, kLast);
  kiosk.press(IntentKind::turn_page, "", 0);
  kiosk.send(SheetFailed{kiosk.id(), ErrorCode::printer_paper_end});
  EXPECT_EQ(kiosk.state.screen, kLast);
  kiosk.press(IntentKind::print_sheet, "memo");
  kiosk.press(IntentKind::back);
  const int elsewhere = kiosk.state.screen;
  kiosk.send(SheetPrinted{kiosk.id(), 1});
  EXPECT_EQ(kiosk.state.screen, elsewhere) << "another page stays where it is";
}

TEST(Sheets, NothingElseIsPrinted) {
  Kiosk kiosk;
  kiosk.to_page(PageId::guide);
  kiosk.press(IntentKind::print_sheet, "letter");
  kiosk.press(IntentKind::print_sheet, "");
  EXPECT_EQ(kiosk.times<PrintSheet>(), 0U) << "the page does not offer it";
  World without = made_up_world();
  without.form_printer = false;
  Kiosk other(std::move(without));
  other.to_page(PageId::guide);
  other.press(IntentKind::print_sheet, "memo");
  EXPECT_EQ(other.times<PrintSheet>(), 0U) << "no printer";
}

TEST(Sheets, ASecondPressWhileItPrintsIsNoSecondSheet) {
  Kiosk kiosk;
  kiosk.to_page(PageId::guide);
  for (int i = 0; i < 5; ++i) kiosk.press(IntentKind::print_sheet, "memo");
  EXPECT_EQ(kiosk.times<PrintSheet>(), 1U);
}

TEST(Sheets, OutOfPaperIsKnownAndAnotherPressTriesAgain) {
  Kiosk kiosk;
  kiosk.to_page(PageId::guide);
  kiosk.press(IntentKind::print_sheet, "memo");
  kiosk.send(SheetFailed{kiosk.id(), ErrorCode::printer_paper_end});
  EXPECT_EQ(kiosk.visit().sheet.print, PrintStatus::failed);
  EXPECT_EQ(kiosk.visit().sheet.error, ErrorCode::printer_paper_end);
  EXPECT_EQ(counted(kiosk, model::UsageKind::fault).size(), 1U);
  EXPECT_TRUE(counted(kiosk, model::UsageKind::out).empty());
  kiosk.press(IntentKind::print_sheet, "memo");
  EXPECT_EQ(kiosk.times<PrintSheet>(), 2U);
  EXPECT_FALSE(kiosk.visit().sheet.error);
}

TEST(Sheets, APrinterThatSaysNothingIsGivenUp) {
  Kiosk kiosk;
  kiosk.to_page(PageId::guide);
  kiosk.press(IntentKind::print_sheet, "memo");
  for (int i = 0; i < 3; ++i) kiosk.wait(41), kiosk.send(Touched{});
  EXPECT_EQ(kiosk.visit().sheet.print, PrintStatus::failed);
  EXPECT_EQ(kiosk.visit().sheet.error, ErrorCode::printer_mute);
  kiosk.send(SheetPrinted{kiosk.id(), 1});
  EXPECT_EQ(kiosk.visit().sheet.print, PrintStatus::done) << "it came after all";
}

TEST(Sheets, NoneIsAskedForWhileACardLiesOnTheReader) {
  Kiosk kiosk;
  kiosk.to_page(PageId::guide);
  kiosk.press(IntentKind::next);
  kiosk.send(CardWaiting{kiosk.id()}), kiosk.send(CardChecking{kiosk.id()});
  kiosk.press(IntentKind::back);
  ASSERT_EQ(kiosk.page(), PageId::guide);
  kiosk.press(IntentKind::print_sheet, "memo");
  EXPECT_EQ(kiosk.times<PrintSheet>(), 0U) << "who waits for paper forgets the card";
}

}  // namespace
}  // namespace haisai::flow
