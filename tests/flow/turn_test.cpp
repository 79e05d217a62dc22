// A number now or a time later: three taps, a place that is kept, and what happens when it is gone.
#include <gtest/gtest.h>

#include "kiosk/flow/offices.h"
#include "kiosk/flow/turns.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

TEST(Turn, TheWishIsSentWithTheNumberAndShownToNobodyElse) {
  Kiosk kiosk;
  kiosk.to_number();
  kiosk.press(IntentKind::open_needs);
  EXPECT_EQ(kiosk.page(), PageId::needs);
  kiosk.press(IntentKind::choose_need, "wheelchair");
  EXPECT_EQ(kiosk.page(), PageId::number);
  kiosk.press(IntentKind::take_number);
  ASSERT_EQ(kiosk.times<IssueTicket>(), 1U);
  const model::TicketRequest request = kiosk.asked<IssueTicket>()[0].request;
  EXPECT_EQ(request.aid, model::TicketAid::wheelchair);
  EXPECT_EQ(request.lang, "ja");
  EXPECT_FALSE(request.slot);
}

TEST(Turn, TimesAreAskedForOfThisOfficeFirst) {
  Kiosk kiosk;
  kiosk.to_number();
  kiosk.press(IntentKind::open_slots);
  ASSERT_EQ(kiosk.times<FindSlots>(), 1U);
  const FindSlots asked = kiosk.asked<FindSlots>()[0];
  EXPECT_EQ(asked.office, "honcho");
  EXPECT_EQ(asked.service, "jumin");
  EXPECT_EQ(base::iso_date(asked.from), "2026-11-22");
  EXPECT_EQ(offices_with_times(kiosk.state), (std::vector<std::string>{"honcho", "oroku"}));
  kiosk.send(SlotsFound{kiosk.id(), asked.question - 1, {kiosk.slot()}, {}});
  EXPECT_TRUE(kiosk.visit().turn.soonest.empty());  // an answer to something else
  kiosk.answer_slots();
  EXPECT_EQ(kiosk.visit().turn.soonest.size(), 2U);
}

TEST(Turn, AServiceWithoutAScheduleHasNoTimes) {
  Kiosk kiosk;
  kiosk.press(IntentKind::open_services);
  kiosk.press(IntentKind::open_number, "tax");
  kiosk.press(IntentKind::open_slots);
  EXPECT_EQ(kiosk.page(), PageId::number);
  EXPECT_EQ(kiosk.times<FindSlots>(), 0U);
}

TEST(Turn, AHeldTimeBecomesATicketOfThatTime) {
  Kiosk kiosk;
  kiosk.to_booking();
  EXPECT_EQ(kiosk.page(), PageId::booking);
  EXPECT_EQ(kiosk.asked<HoldSlot>().at(0).request.start, kiosk.slot().start);
  kiosk.press(IntentKind::book);
  kiosk.press(IntentKind::book);
  ASSERT_EQ(kiosk.times<BookSlot>(), 1U);  // pressed twice, booked once
  EXPECT_EQ(kiosk.asked<BookSlot>()[0].request.slot, kiosk.slot().start);
  EXPECT_NE(kiosk.asked<BookSlot>()[0].request.idempotency_key, kiosk.asked<HoldSlot>()[0].request.visit);
  model::Ticket ticket = kiosk.ticket();
  ticket.slot = kiosk.slot().start;
  kiosk.send(TicketIssued{kiosk.id(), ticket});
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  EXPECT_EQ(kiosk.times<PrintTicket>(), 1U);
  kiosk.send(TicketPrinted{kiosk.id()});
  kiosk.leave();
  EXPECT_EQ(kiosk.times<ReleaseHold>(), 0U);  // the place is the ticket's now
}

// The place stays held while the resident decides whether the screen is enough.
TEST(Turn, APrinterWithoutPaperRefusesABookingUntilTheScreenIsEnough) {
  Kiosk kiosk;
  kiosk.to_booking();
  kiosk.press(IntentKind::book);
  EXPECT_FALSE(kiosk.asked<BookSlot>()[0].without_paper);
  kiosk.send(TicketRefused{kiosk.id(), ErrorCode::printer_paper_end});
  EXPECT_EQ(kiosk.page(), PageId::problem);
  kiosk.press(IntentKind::retry);
  ASSERT_EQ(kiosk.times<BookSlot>(), 2U);
  EXPECT_FALSE(kiosk.asked<BookSlot>()[1].without_paper) << "somebody may have put a roll in";
  kiosk.send(TicketRefused{kiosk.id(), ErrorCode::printer_paper_end});
  kiosk.press(IntentKind::number_only);
  ASSERT_EQ(kiosk.times<BookSlot>(), 3U);
  EXPECT_TRUE(kiosk.asked<BookSlot>()[2].without_paper);
  EXPECT_EQ(kiosk.asked<BookSlot>()[2].hold, kiosk.asked<BookSlot>()[0].hold);
  EXPECT_EQ(kiosk.asked<BookSlot>()[2].request.idempotency_key, kiosk.asked<BookSlot>()[0].request.idempotency_key);
  EXPECT_EQ(kiosk.times<IssueTicket>(), 0U) << "a number now is not what was asked for";
  model::Ticket ticket = kiosk.ticket();
  ticket.slot = kiosk.slot().start;
  kiosk.send(TicketIssued{kiosk.id(), ticket});
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  EXPECT_EQ(kiosk.times<PrintTicket>(), 0U);
}

TEST(Turn, TouchingKeepsThePlaceAndLeavingGivesItBack) {
  Kiosk kiosk;
  kiosk.to_booking();
  kiosk.send(Touched{});
  EXPECT_EQ(kiosk.times<KeepHold>(), 0U);  // it was taken a moment ago
  kiosk.wait(30);
  kiosk.send(Touched{});
  kiosk.send(Touched{});
  EXPECT_EQ(kiosk.times<KeepHold>(), 1U);
  kiosk.press(IntentKind::back);
  EXPECT_EQ(kiosk.times<ReleaseHold>(), 1U);
  EXPECT_EQ(kiosk.page(), PageId::slots);
  kiosk.answer_slots();
  kiosk.hold_slot();
  kiosk.press(IntentKind::stop);
  EXPECT_EQ(kiosk.times<ReleaseHold>(), 2U);
}

TEST(Turn, APlaceNobodyWaitsForGoesBackAtOnce) {
  Kiosk kiosk;
  kiosk.to_slots();
  kiosk.press(IntentKind::choose_slot, "", 0);  // no such time
  EXPECT_EQ(kiosk.times<HoldSlot>(), 0U);
  kiosk.press(IntentKind::choose_slot, "", Kiosk::minutes_of(kiosk.slot()));
  kiosk.press(IntentKind::back);
  kiosk.send(SlotHeld{kiosk.id(), {}});
  EXPECT_EQ(kiosk.page(), PageId::number);
  EXPECT_EQ(kiosk.times<ReleaseHold>(), 1U);
}

TEST(Turn, ATimeThatIsGoneLeadsBackToTheTimesWithTheReason) {
  Kiosk kiosk;
  kiosk.to_booking();
  kiosk.press(IntentKind::book);
  kiosk.send(TicketRefused{kiosk.id(), ErrorCode::slot_hold_gone});
  EXPECT_EQ(kiosk.page(), PageId::slots);
  EXPECT_EQ(kiosk.visit().turn.refused, ErrorCode::slot_hold_gone);
  EXPECT_EQ(kiosk.times<FindSlots>(), 2U);  // what is free now
}

TEST(Turn, AFullTimeIsExplainedAndNotAskedFor) {
  Kiosk kiosk;
  kiosk.to_page(PageId::day);
  kiosk.press(IntentKind::choose_slot, "", Kiosk::minutes_of(kiosk.slot(2)));
  EXPECT_EQ(kiosk.visit().turn.refused, ErrorCode::slot_full);
  EXPECT_EQ(kiosk.times<HoldSlot>(), 0U);
}

TEST(Turn, AnotherOfficeAsksForItsTimes) {
  Kiosk kiosk;
  kiosk.to_page(PageId::offices);
  kiosk.press(IntentKind::choose_office, "shuri");
  EXPECT_EQ(kiosk.page(), PageId::offices);
  kiosk.press(IntentKind::choose_office, "oroku");
  EXPECT_EQ(kiosk.page(), PageId::slots);
  EXPECT_EQ(kiosk.asked<FindSlots>().back().office, "oroku");
}

TEST(Turn, WeeksBeforeTodayAreNotShown) {
  Kiosk kiosk;
  kiosk.to_page(PageId::week);
  kiosk.press(IntentKind::turn_week, "", -1);
  EXPECT_EQ(kiosk.times<FindSlots>(), 1U);
  kiosk.press(IntentKind::turn_week, "", 1);
  EXPECT_EQ(base::iso_date(kiosk.asked<FindSlots>().back().from), "2026-11-29");
}

TEST(Turn, AMuteWorkerIsSaidAfterTwentySeconds) {
  Kiosk kiosk;
  kiosk.to_number();
  kiosk.press(IntentKind::open_slots);
  kiosk.wait(19);
  EXPECT_TRUE(kiosk.visit().turn.working);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.visit().turn.refused, ErrorCode::store_unavailable);
}

TEST(Turn, TheFormsVisitMayBookATimeInPlaceOfANumber) {
  Kiosk kiosk;
  kiosk.to_finish();
  kiosk.press(IntentKind::open_slots);
  kiosk.answer_slots();
  kiosk.hold_slot();
  kiosk.press(IntentKind::book);
  kiosk.send(TicketIssued{kiosk.id(), kiosk.ticket()});
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  kiosk.send(CardRemoved{kiosk.id()});
  EXPECT_EQ(kiosk.times<PrintForm>(), 1U);
  EXPECT_EQ(kiosk.times<PrintTicket>(), 1U);
}

}  // namespace
}  // namespace haisai::flow
