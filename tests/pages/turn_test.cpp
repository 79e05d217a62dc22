// A number now or a time later, a ticket that was brought, and how it was.
#include <gtest/gtest.h>

#include "page_states.h"
#include "view_walk.h"

namespace haisai::pages::test {
namespace {

using flow::IntentKind;
using flow::PageId;
using flow::TurnDone;
using model::TicketState;

flow::State with_times(PageId page) {
  flow::World bookable = world();
  bookable.site.schedule.emplace_back().service = "jumin";
  return with(bookable, on_page(page));
}

model::Slot slot(int minute, bool bookable) {
  using namespace std::chrono_literals;
  model::Slot made;
  made.start = base::wall_time(2026y / 11 / 24, minute);
  made.bookable = bookable;
  return made;
}

flow::State brought(TicketState ticket_state) {
  flow::State state = on_page(PageId::held);
  flow::FoundTicket found{*state.visit->ticket, {}, ticket_state, {}};
  found.ticket.office = "honcho";
  found.ticket.slot = slot(10 * 60 + 15, true).start;
  state.visit->turn.found = found;
  return state;
}

TEST(PagesTurn, NowAndLaterStandSideBySideWithHowManyWait) {
  const ui::View page = view(with_times(PageId::number));
  EXPECT_EQ(find(page, "number.now").intent->kind, IntentKind::take_number);
  EXPECT_EQ(find(page, "number.now").helper, "いま 6人 待っています");
  EXPECT_EQ(find(page, "number.later").intent->kind, IntentKind::open_slots);
  EXPECT_FALSE(page.forward);
}

TEST(PagesTurn, WithoutAScheduleOnlyNowIsOffered) {
  EXPECT_FALSE(has(view(on_page(PageId::number)), "number.later"));
}

TEST(PagesTurn, ARangeIsSaidOnlyWhereTheDayHasTaughtIt) {
  flow::State state = with_times(PageId::number);
  state.lines["jumin"].waiting = 4;
  EXPECT_EQ(find(view(state), "number.now").helper, "いま 4人 待っています");
  state.lines["jumin"].range = model::WaitRange{15, 25};
  EXPECT_EQ(find(view(state), "number.now").helper, "いま 4人 待っています\nよばれるまで およそ 15〜25分");
}

TEST(PagesTurn, AClosedCounterSaysWhyAndStillTakesBookings) {
  flow::State state = with_times(PageId::number);
  state.lines["jumin"].why_closed = base::ErrorCode::ticket_last_call;
  const ui::View page = view(state);
  EXPECT_TRUE(has(page, "number.closed"));
  EXPECT_FALSE(find(page, "number.now").enabled);
  EXPECT_TRUE(find(page, "number.later").enabled);
}

TEST(PagesTurn, TheWishIsShownWhereItWasMade) {
  flow::State state = with_times(PageId::number);
  EXPECT_EQ(find(view(state), "number.needs").helper, "子ども・車いす・みみ・め・通訳");
  state.visit->turn.aid = model::TicketAid::interpreter;
  EXPECT_EQ(find(view(state), "number.needs").helper, "「通訳が いる」を 職員に つたえます");
  state.page = PageId::needs;
  EXPECT_TRUE(find(view(state), "needs.interpreter").selected);
  EXPECT_FALSE(find(view(state), "needs.child").selected);
}

TEST(PagesTurn, TheNextTimesAreButtonsThatNameDayAndTime) {
  flow::State state = with_times(PageId::slots);
  state.visit->turn.soonest = {slot(10 * 60 + 15, true)};
  const ui::Widget time = find(view(state), "slots.slot.2026-11-24.615");
  EXPECT_EQ(plain(time), "11月24日（火） 午前10時15分");
  EXPECT_EQ(base::WallTime(std::chrono::minutes(time.intent->number)), state.visit->turn.soonest[0].start);
  state.visit->turn.refused = base::ErrorCode::slot_hold_gone;
  EXPECT_EQ(find(view(state), "slots.refused").look, ui::Look::alert);
}

TEST(PagesTurn, ADayShowsWhatCanStillBeHadOrWhyNothing) {
  flow::State state = with_times(PageId::day);
  flow::Turn& turn = state.visit->turn;
  turn.day = base::civil_time(slot(0, true).start).date;
  turn.days = {{turn.day, {slot(540, true), slot(555, false)}, {}}};
  EXPECT_TRUE(has(view(state), "day.slot.2026-11-24.540"));
  EXPECT_FALSE(has(view(state), "day.slot.2026-11-24.555"));
  turn.days[0].slots = {slot(555, false)};
  EXPECT_EQ(plain(find(view(state), "day.none")), "この日は いっぱいです。ほかの日を えらんでください。");
  turn.days[0].why_none = base::ErrorCode::ticket_closed_day;
  EXPECT_EQ(plain(find(view(state), "day.none")), "その日は お休みの日です。別の日を えらんでください。");
}

TEST(PagesTurn, BeforeBookingAllIsSaidOnceMore) {
  flow::State state = with_times(PageId::booking);
  model::Hold hold;
  hold.office = "oroku";
  hold.start = slot(10 * 60 + 15, true).start;
  state.visit->turn.hold = hold;
  const ui::View page = view(state);
  EXPECT_EQ(plain(find(page, "booking.when")), "11月24日（火） 午前10時15分");
  EXPECT_EQ(plain(find(page, "booking.office")), "小禄支所");
  EXPECT_TRUE(has(page, "booking.kept"));
  EXPECT_EQ(find(page, "booking.book").intent->kind, IntentKind::book);
  state.visit->turn.moving = true;
  EXPECT_EQ(plain(find(view(state), "booking.book")), "この時間に かえる");
}

TEST(PagesTurn, TheCodeIsReadBackInThreesAndAskedForWhole) {
  flow::State state = on_page(PageId::code);
  state.visit->turn.code = "4138";
  EXPECT_EQ(find(view(state), "code.field").value, "413-8");
  EXPECT_FALSE(find(view(state), "code.next").enabled);
  EXPECT_EQ(find(view(state), "code.key.5").intent, (flow::Intent{IntentKind::put, "5", 0}));
  state.visit->turn.code = "413820756";
  EXPECT_TRUE(find(view(state), "code.next").enabled);
}

TEST(PagesTurn, WhatATicketIsGoodForDependsOnWhereItStands) {
  const ui::View booked = view(brought(TicketState::issued));
  EXPECT_EQ(booked.forward->intent->kind, IntentKind::check_in);
  EXPECT_TRUE(has(booked, "held.move") && has(booked, "held.cancel"));
  const ui::View waiting = view(brought(TicketState::checked_in));
  EXPECT_EQ(waiting.forward->intent->kind, IntentKind::end);
  EXPECT_TRUE(has(waiting, "held.cancel") && !has(waiting, "held.move"));
  const ui::View served = view(brought(TicketState::served));
  EXPECT_FALSE(has(served, "held.cancel") || has(served, "held.move"));
  flow::State early = brought(TicketState::issued);
  early.visit->turn.refused = base::ErrorCode::ticket_early;
  EXPECT_EQ(view(early).forward->intent->kind, IntentKind::end);  // pressing again would only say the same
}

TEST(PagesTurn, TheTicketOfATimeSaysTheTimeAndANumberHowLong) {
  flow::State state = on_page(PageId::ticket);
  state.visit->ticket->wait = model::WaitEstimate{6, model::WaitRange{15, 25}, state.now, state.now + std::chrono::minutes(15)};
  EXPECT_EQ(plain(find(view(state), "ticket.ahead")),
            "前にいる人 6人\nよばれるまで およそ 15〜25分（午前10時の 見こみ）\n午前10時15分までに もどれば、順番は かわりません");
  EXPECT_TRUE(has(view(state), "ticket.bring"));
  state.visit->ticket->slot = slot(10 * 60 + 15, true).start;
  EXPECT_EQ(plain(find(view(state), "ticket.when")), "11月24日（火） 午前10時15分");
  EXPECT_FALSE(has(view(state), "ticket.ahead"));
}

TEST(PagesTurn, StaffWhoComeAreShownAtOnce) {
  flow::State state = on_page(PageId::help);
  state.visit->staff_coming = true;
  EXPECT_EQ(plain(find(view(state), "help.called")), "職員が いま 行きます。このまま お待ちください。");
}

TEST(PagesSurvey, NotAnsweringIsAsLargeAsAnyAnswer) {
  for (const auto question : {flow::SurveyQuestion::sat, flow::SurveyQuestion::trouble, flow::SurveyQuestion::reason_nocard,
                              flow::SurveyQuestion::reason_inperson, flow::SurveyQuestion::reason_giveup, flow::SurveyQuestion::age}) {
    flow::State state = on_page(PageId::survey);
    state.visit->survey = question;
    const ui::View page = view(state);
    const std::vector<ui::Widget>& answers = page.content.back().widgets;
    ASSERT_GE(answers.size(), 5U);
    EXPECT_EQ(answers.back().id, "survey.skip");
    for (const ui::Widget& answer : answers) EXPECT_EQ(answer.look, answers.back().look) << answer.id;
    EXPECT_EQ(find(page, "survey.end").intent->kind, IntentKind::end);
  }
}

TEST(PagesSurvey, FiveFacesFromGladToSad) {
  const ui::View page = view(on_page(PageId::survey));
  EXPECT_EQ(find(page, "survey.5").icon, ui::Icon::face_5);
  EXPECT_EQ(plain(find(page, "survey.5")), "とても");
  EXPECT_EQ(find(page, "survey.1").icon, ui::Icon::face_1);
}

}  // namespace
}  // namespace haisai::pages::test
