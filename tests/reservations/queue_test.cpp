// The queue of a small hall from number to done: order, counters, booked times, closings, help and papers.
#include "hall_fixture.h"
#include "kiosk/reservations/order.h"
#include "kiosk/reservations/wait_estimate.h"
#include "kiosk/reservations/help_bell.h"
#include "kiosk/reservations/print_journal.h"

namespace haisai::reservations {
namespace {

using model::TicketState;
using Queue = HallFixture;

TEST_F(Queue, WhoCameFirstIsCalledFirstAndServed) {
  const auto first = number();
  pass(1);
  const auto second = number();
  Hall hall = make_hall();
  Calling calling(hall);
  EXPECT_EQ(calling.call_next("h1", now_)->number, first.number);
  EXPECT_EQ(error_of(calling.call_next("h1", now_)), "queue.counter_busy");
  EXPECT_EQ(calling.call_next("h2", now_)->number, second.number);
  EXPECT_EQ(calling.recall("h1", now_)->calls, 2);
  EXPECT_EQ(calling.serve("h1", now_)->state, TicketState::serving);
  EXPECT_EQ(calling.done("h1", now_)->state, TicketState::served);
  EXPECT_EQ(error_of(calling.call_next("h1", now_)), "queue.empty");
  EXPECT_EQ(error_of(calling.call_next("s1", now_)), "queue.unknown_counter");  // of another office
}

TEST_F(Queue, AnAidGivesAHeadStartThatEndsSoThatNobodyStarves) {
  const auto walkin = number();
  pass(kAssistedMinutes - 1);
  model::TicketRequest asked = request();
  asked.aid = model::TicketAid::wheelchair;
  const auto assisted = number(asked);
  pass(2);
  asked.idempotency_key = base::random_id();
  const auto too_late_to_pass = number(asked);
  Hall hall = make_hall();
  const auto view = QueueReader(hall).view(now_);
  ASSERT_EQ(view->waiting.size(), 3u);
  EXPECT_EQ(view->waiting[0].number, assisted.number);
  EXPECT_EQ(view->waiting[1].number, walkin.number);
  EXPECT_EQ(view->waiting[2].number, too_late_to_pass.number);
}

TEST_F(Queue, OnHoldComesBackNearTheFrontAndAbsentAsAWalkIn) {
  const auto first = number();
  pass(1);
  const auto second = number();
  Hall hall = make_hall();
  Calling calling(hall);
  ASSERT_TRUE(calling.call_next("h1", now_));
  EXPECT_EQ(calling.hold("h1", now_)->state, TicketState::on_hold);
  EXPECT_EQ(calling.back(first.number, now_)->state, TicketState::checked_in);
  EXPECT_EQ(calling.call_next("h1", now_)->number, first.number);
  EXPECT_EQ(calling.absent("h1", now_)->state, TicketState::no_show);
  pass(1);
  EXPECT_TRUE(Booking(hall).check_in(first.code, now_));
  EXPECT_EQ(calling.call_next("h1", now_)->number, second.number);
}

TEST_F(Queue, SeveralErrandsAreOneTicket) {
  model::TicketRequest asked = request("jumin");
  asked.errands = {"zei"};
  const auto ticket = number(asked);
  Hall hall = make_hall();
  Calling calling(hall);
  ASSERT_TRUE(calling.call_next("h1", now_));
  const auto going_on = calling.done("h1", now_);
  EXPECT_EQ(going_on->service, "zei");
  EXPECT_EQ(going_on->state, TicketState::checked_in);
  EXPECT_EQ(calling.call_next("h3", now_)->number, ticket.number);
  EXPECT_EQ(calling.transfer("h3", "jumin", now_)->service, "jumin");
  EXPECT_EQ(error_of(calling.transfer("h3", "jumin", now_)), "queue.transition");
}

TEST_F(Queue, ABookingIsCheckedInInItsWindow) {
  const auto ticket = booked("2026-11-20T11:00");
  Hall hall = make_hall();
  Booking booking(hall);
  EXPECT_EQ(error_of(booking.check_in(ticket.code, now_)), "ticket.early");
  now_ = at("2026-11-20T10:45");
  const auto in = booking.check_in(ticket.qr, now_);
  ASSERT_TRUE(in) << error_of(in);
  EXPECT_FALSE(in->late);
  EXPECT_EQ(row(ticket.code).queued_at, at("2026-11-20T11:00"));
  EXPECT_TRUE(booking.check_in(ticket.code, now_)->again);
}

TEST_F(Queue, WhoIsLateJoinsAsAWalkInWithCredit) {
  const auto ticket = booked("2026-11-20T11:00");
  now_ = at("2026-11-20T11:11");
  Hall hall = make_hall();
  EXPECT_EQ(TicketDesk(hall).find(ticket.code, now_)->state, TicketState::no_show);  // nobody wrote that down
  const auto in = Booking(hall).check_in(ticket.code, now_);
  ASSERT_TRUE(in) << error_of(in);
  EXPECT_TRUE(in->late);
  const StoredTicket stored = row(ticket.code);
  EXPECT_EQ(stored.priority, model::Priority::walkin);
  EXPECT_EQ(stored.queued_at, at("2026-11-20T11:00"));
  EXPECT_FALSE(stored.has_place);
}

TEST_F(Queue, ASlotIsNeverOverbooked) {
  booked("2026-11-20T11:00");
  Hall hall = make_hall();
  Booking booking(hall);
  const auto held = booking.hold(place("2026-11-20T11:00", "jumin", base::random_id()), now_);
  ASSERT_TRUE(held);
  EXPECT_EQ(error_of(booking.book(request(), place("2026-11-20T11:00"), now_)), "slot.full");
  now_ += kHoldTime;  // the hold lapsed: its place is free
  EXPECT_TRUE(booking.book(request(), place("2026-11-20T11:00"), now_));
  EXPECT_EQ(error_of(booking.confirm(held->id, request(), now_)), "slot.hold_gone");
}

TEST_F(Queue, AHeldPlaceBecomesOneTicketHoweverOftenItIsAsked) {
  Hall hall = make_hall();
  Booking booking(hall);
  const auto held = booking.hold(place("2026-11-20T11:00", "jumin", base::random_id()), now_);
  ASSERT_TRUE(held);
  EXPECT_EQ(booking.keep(held->id, now_)->expires_at, now_ + kHoldTime);
  const auto asked = request();
  const auto once = booking.confirm(held->id, asked, now_);
  const auto twice = booking.confirm(held->id, asked, now_);
  ASSERT_TRUE(once && twice) << error_of(once) << error_of(twice);
  EXPECT_EQ(once->code, twice->code);
  EXPECT_EQ(once->slot, at("2026-11-20T11:00"));
}

TEST_F(Queue, APartOfASlotRunsOutByItself) {
  Hall hall = make_hall();
  Booking booking(hall);
  model::HoldRequest wanted_place = place("2026-11-20T11:00", "lesson", base::random_id());
  wanted_place.part = "loan_phone";
  EXPECT_TRUE(booking.book(request("lesson"), wanted_place, now_));
  wanted_place.visit = base::random_id();
  EXPECT_EQ(error_of(booking.book(request("lesson"), wanted_place, now_)), "slot.part_full");
  EXPECT_TRUE(booking.book(request("lesson"), place("2026-11-20T11:00", "lesson", base::random_id()), now_));
  EXPECT_EQ(error_of(TicketDesk(hall).issue(request("lesson"), now_)), "ticket.booking_only");
}

TEST_F(Queue, EveryBookingRuleSaysWhy) {
  Hall hall = make_hall();
  Booking booking(hall);
  const auto why = [&](const char* start, const char* service_id = "jumin") {
    return error_of(booking.hold(place(start, service_id, base::random_id()), now_));
  };
  EXPECT_EQ(why("2026-11-20T10:15"), "slot.too_soon");
  EXPECT_EQ(why("2026-11-20T11:05"), "slot.unknown");
  EXPECT_EQ(why("2026-11-21T11:00"), "ticket.closed_day");
  EXPECT_EQ(why("2026-12-21T11:00"), "slot.too_far");
  EXPECT_EQ(why("2026-11-20T11:00", "nothing"), "ticket.unknown_service");
  const base::RandomId visit = base::random_id();
  ASSERT_TRUE(booking.hold(place("2026-11-24T11:00", "jumin", visit), now_));
  EXPECT_EQ(error_of(booking.hold(place("2026-11-24T11:00", "jumin", visit), now_)), "slot.overlap");
  ASSERT_TRUE(booking.hold(place("2026-11-24T11:15", "jumin", visit), now_));
  EXPECT_EQ(error_of(booking.hold(place("2026-11-24T12:00", "jumin", visit), now_)), "slot.per_visit");
  model::HoldRequest by_staff = place("2026-11-20T10:15");
  by_staff.by_staff = true;
  EXPECT_TRUE(booking.hold(by_staff, now_));
}

TEST_F(Queue, ABookingMovesWithItsCodeAndItsPlace) {
  const auto ticket = booked("2026-11-20T11:00");
  Hall hall = make_hall();
  Booking booking(hall);
  const auto held = booking.hold(place("2026-11-24T09:30"), now_);
  const auto moved = booking.move(ticket.code, held->id, now_);
  ASSERT_TRUE(moved) << error_of(moved);
  EXPECT_EQ(moved->code, ticket.code);
  EXPECT_EQ(moved->slot, at("2026-11-24T09:30"));
  const auto days = booking.slots({"honcho", "jumin", day("2026-11-20"), 1}, now_);
  for (const model::Slot& slot : days->front().slots) EXPECT_EQ(slot.free, 2) << base::iso_time(slot.start);
  const std::string text = *booking.calendar(ticket.code, "住民票", "本庁", now_);
  EXPECT_NE(text.find("SEQUENCE:1\r\n"), std::string::npos);
  EXPECT_NE(text.find("DTSTART;TZID=Asia/Tokyo:20261124T093000\r\n"), std::string::npos);
  EXPECT_NE(text.find("STATUS:CONFIRMED\r\n"), std::string::npos);
}

TEST_F(Queue, CancellingGivesThePlaceBack) {
  const auto ticket = booked("2026-11-20T11:00");
  Hall hall = make_hall();
  EXPECT_EQ(TicketDesk(hall).cancel(ticket.code, now_)->state, TicketState::cancelled);
  const auto next = Booking(hall).next_free({"honcho", "jumin", day("2026-11-20"), 7}, 3, now_);
  ASSERT_EQ(next->size(), 3u);
  EXPECT_EQ(next->front().start, at("2026-11-20T10:30"));
  for (const model::Slot& slot : *next) EXPECT_EQ(slot.free, 2);
}

TEST_F(Queue, ClosedTodayRefusesNumbersAndListsTheStranded) {
  const auto ticket = booked("2026-11-20T11:00");
  Hall hall = make_hall();
  ASSERT_TRUE(Calling(hall).close_today("", "typhoon", now_));
  EXPECT_EQ(error_of(TicketDesk(hall).issue(request(), now_)), "ticket.closed_today");
  const auto view = QueueReader(hall).view(now_);
  ASSERT_EQ(view->stranded.size(), 1u);
  EXPECT_EQ(view->stranded[0].code, ticket.code);
  EXPECT_EQ(view->services[0].why_closed, base::ErrorCode::ticket_closed_today);
  ASSERT_TRUE(Calling(hall).reopen_today("", now_));
  EXPECT_TRUE(TicketDesk(hall).issue(request(), now_));
}

TEST_F(Queue, ARangeIsSaidOnlyAfterFiveWereServed) {
  Hall hall = make_hall();
  Calling calling(hall);
  for (int i = 0; i < kEvidence; ++i) {
    EXPECT_FALSE(number().wait->range);
    ASSERT_TRUE(calling.call_next("h1", now_));
    pass(6);
    ASSERT_TRUE(calling.done("h1", now_));
  }
  number();
  number();
  const auto third = number();
  ASSERT_TRUE(third.wait->range);
  EXPECT_EQ(third.wait->ahead, 2);
  EXPECT_LE(third.wait->range->low_minutes, 12);
  EXPECT_GE(third.wait->range->high_minutes, 12);  // two of six minutes before it
}

TEST_F(Queue, ACallForHelpRingsUntilSomebodyAnswers) {
  Hall hall = make_hall();
  HelpBell bell(hall);
  const model::HelpRequest asked{base::random_id(), "honcho", "K01", "pin", "ne", {}, "ears"};
  EXPECT_EQ(bell.ask(asked, now_)->rings, 1);
  EXPECT_EQ(HelpBell::next_ring(*bell.open(now_), now_), now_ + std::chrono::seconds{60});
  EXPECT_EQ(bell.open(now_ + std::chrono::seconds{120})->front().rings, 3);
  EXPECT_EQ(bell.answer(asked.id, "h1", now_)->state, model::HelpState::coming);
  EXPECT_EQ(bell.answer(asked.id, "h2", now_)->answered_by, "h1");
  EXPECT_TRUE(bell.end(asked.id, now_));
  EXPECT_TRUE(bell.open(now_)->empty());
  EXPECT_EQ(error_of(bell.find(asked.id, now_)), "help.unknown");
}

TEST_F(Queue, WhatIsUncertainIsNeverSentAgain) {
  const auto ticket = number();
  Hall hall = make_hall();
  PrintJournal journal(hall);
  const auto job = journal.first(ticket.code, now_);
  ASSERT_TRUE(journal.sending(job->id, now_));
  EXPECT_EQ(error_of(journal.sending(job->id, now_)), "print.job_state");
  const auto after_a_restart = journal.recover(now_);
  ASSERT_EQ(after_a_restart->size(), 1u);
  EXPECT_EQ(after_a_restart->front().state, model::PrintState::uncertain);
  EXPECT_EQ(error_of(journal.sending(job->id, now_)), "print.job_state");
  EXPECT_EQ(QueueReader(hall).view(now_)->paperless, std::vector<std::string>{ticket.number}) << "staff look for who has no paper";
  const auto second = journal.again(ticket.code, now_);
  EXPECT_EQ(second->attempt, 2);
  ASSERT_TRUE(journal.sending(second->id, now_));
  ASSERT_TRUE(journal.confirmed(second->id, now_));
  EXPECT_TRUE(QueueReader(hall).view(now_)->paperless.empty());
  EXPECT_EQ(TicketDesk(hall).find(ticket.code, now_)->ticket.reprints, 1);
}

}  // namespace
}  // namespace haisai::reservations
