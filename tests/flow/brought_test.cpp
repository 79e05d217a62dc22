// A ticket that was brought along: scanned or typed; arriving, moving, giving it back.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;
using model::TicketState;

TEST(Brought, APaperHeldToTheScannerOnTheFirstPageIsLookedUp) {
  Kiosk kiosk;
  kiosk.send(Scanned{"NK1:ABC"});
  EXPECT_EQ(kiosk.page(), PageId::code);
  ASSERT_EQ(kiosk.times<FindTicket>(), 1U);
  EXPECT_EQ(kiosk.asked<FindTicket>()[0].text, "NK1:ABC");
  kiosk.send(Scanned{"NK1:ABC"});  // the reader says it twice
  EXPECT_EQ(kiosk.times<FindTicket>(), 1U);
}

TEST(Brought, AScanReachesNothingElse) {
  for (const PageId page : {PageId::pin, PageId::question, PageId::review, PageId::ticket, PageId::help, PageId::booking}) {
    Kiosk kiosk;
    kiosk.to_page(page);
    kiosk.send(Scanned{"NK1:ABC"});
    EXPECT_EQ(kiosk.page(), page) << name_of(page);
    EXPECT_EQ(kiosk.times<FindTicket>(), 0U) << name_of(page);
  }
}

TEST(Brought, NineDigitsAreAskedForBeforeAnythingIsLookedUp) {
  Kiosk kiosk;
  kiosk.to_page(PageId::code);
  kiosk.type("12345678");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().reject, "code_short");
  EXPECT_EQ(kiosk.times<FindTicket>(), 0U);
  kiosk.type("9x0");  // the tenth does not go in
  kiosk.press(IntentKind::next);
  ASSERT_EQ(kiosk.times<FindTicket>(), 1U);
  EXPECT_EQ(kiosk.asked<FindTicket>()[0].text, "123456789");
  kiosk.send(TurnRefused{kiosk.id(), ErrorCode::ticket_unknown});
  EXPECT_EQ(kiosk.visit().turn.refused, ErrorCode::ticket_unknown);
  EXPECT_EQ(kiosk.visit().turn.code, "123456789");  // nothing typed is cleared
}

TEST(Brought, ACodeWithLettersIsTypedToo) {
  Kiosk kiosk;
  kiosk.to_page(PageId::code);
  kiosk.type("A12");
  EXPECT_EQ(kiosk.visit().turn.code, "12") << "digits alone, until letters are wished for";
  kiosk.press(IntentKind::keyboard, "code");
  kiosk.type("-");
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.visit().reject, "code_short");
  kiosk.type("AZ9 ");
  kiosk.press(IntentKind::next);
  ASSERT_EQ(kiosk.times<FindTicket>(), 1U);
  EXPECT_EQ(kiosk.asked<FindTicket>()[0].text, "12-AZ9");
  kiosk.send(TurnRefused{kiosk.id(), ErrorCode::ticket_unknown});
  kiosk.press(IntentKind::keyboard, "digits");
  EXPECT_EQ(kiosk.visit().turn.code, "129") << "what digits alone could have typed stays";
}

TEST(Brought, ArrivingIsOneTapAndSaidOnce) {
  Kiosk kiosk;
  kiosk.to_held();
  kiosk.press(IntentKind::check_in);
  kiosk.press(IntentKind::check_in);
  ASSERT_EQ(kiosk.times<CheckIn>(), 1U);
  EXPECT_EQ(kiosk.asked<CheckIn>()[0].text, "413820756");
  FoundTicket in = *kiosk.visit().turn.found;
  in.state = TicketState::checked_in;
  kiosk.send(CheckedIn{kiosk.id(), in, true, false});
  EXPECT_EQ(kiosk.visit().turn.done, TurnDone::checked_in_late);
  kiosk.press(IntentKind::check_in);
  EXPECT_EQ(kiosk.times<CheckIn>(), 1U);
}

TEST(Brought, TooEarlyIsSaidOnThePageOfTheTicket) {
  Kiosk kiosk;
  kiosk.to_held();
  kiosk.press(IntentKind::check_in);
  kiosk.send(TurnRefused{kiosk.id(), ErrorCode::ticket_early});
  EXPECT_EQ(kiosk.page(), PageId::held);
  EXPECT_EQ(kiosk.visit().turn.refused, ErrorCode::ticket_early);
}

TEST(Brought, GivingBackIsAskedOnceMoreAndKeepingIsInFront) {
  Kiosk kiosk;
  kiosk.to_page(PageId::cancel);
  kiosk.press(IntentKind::next);
  EXPECT_EQ(kiosk.page(), PageId::held);
  kiosk.press(IntentKind::open_cancel);
  kiosk.press(IntentKind::cancel_ticket);
  EXPECT_EQ(kiosk.asked<CancelTicket>().at(0).code, "413820756");
  kiosk.send(TicketCancelled{kiosk.id()});
  EXPECT_EQ(kiosk.page(), PageId::held);
  EXPECT_EQ(kiosk.visit().turn.done, TurnDone::cancelled);
}

TEST(Brought, MovingTakesTheNewTimeAndPrintsIt) {
  Kiosk kiosk;
  kiosk.to_held();
  kiosk.press(IntentKind::open_slots);
  kiosk.answer_slots();
  kiosk.hold_slot();
  kiosk.press(IntentKind::book);
  ASSERT_EQ(kiosk.times<MoveBooking>(), 1U);
  EXPECT_EQ(kiosk.times<BookSlot>(), 0U);
  EXPECT_EQ(kiosk.asked<MoveBooking>()[0].code, "413820756");
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  EXPECT_EQ(kiosk.page(), PageId::ticket);
}

TEST(Brought, AUsedTicketCanBeNeitherMovedNorGivenBack) {
  Kiosk kiosk;
  kiosk.to_held(TicketState::served);
  for (const IntentKind kind : {IntentKind::check_in, IntentKind::open_slots, IntentKind::open_cancel}) kiosk.press(kind);
  EXPECT_EQ(kiosk.page(), PageId::held);
  EXPECT_EQ(kiosk.times<CheckIn>() + kiosk.times<FindSlots>(), 0U);
}

TEST(Brought, StaffWhoComeAreShownAndRingNoMore) {
  Kiosk kiosk;
  kiosk.to_review();
  kiosk.press(IntentKind::call_staff);
  kiosk.send(StaffComing{kiosk.id()});
  EXPECT_TRUE(kiosk.visit().staff_coming);
  kiosk.wait(130);
  EXPECT_EQ(kiosk.visit().staff_rings, 1);
  kiosk.press(IntentKind::staff_not_needed);
  EXPECT_FALSE(kiosk.visit().staff_coming);
}

}  // namespace
}  // namespace haisai::flow
