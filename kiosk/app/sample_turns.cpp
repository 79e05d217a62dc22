#include "kiosk/app/sample_walk.h"

#include <algorithm>

#include "kiosk/flow/turns.h"

namespace haisai::app {
namespace {

using flow::IntentKind;
using model::TicketState;
using std::chrono::days;
using std::chrono::sys_days;

constexpr const char* kCode = "413820756";

// The site with times to book for its first service, whatever the city has set.
std::shared_ptr<const flow::World> with_times(const flow::World& world) {
  auto made = std::make_shared<flow::World>(world);
  model::ScheduleRule rule;
  rule.service = made->site.services.empty() ? "" : made->site.services.front().id;
  if (made->site.schedule.empty()) made->site.schedule = {rule};
  return made;
}

model::Slot slot(base::Date date, int minute, int free) {
  model::Slot made;
  made.start = base::wall_time(date, minute);
  made.capacity = 3;
  made.free = free;
  made.bookable = free > 0;
  return made;
}

// A week with an open day, a full one, a weekend and a holiday.
std::vector<model::SlotDay> sample_week(base::Date from) {
  std::vector<model::SlotDay> week;
  for (int n = 0; n < flow::kDaysShown; ++n) {
    model::SlotDay day;
    day.date = base::Date(sys_days(from) + days(n));
    const std::chrono::weekday weekday{sys_days(day.date)};
    const bool closed = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday || n == 3;
    if (closed) day.why_none = base::ErrorCode::ticket_closed_day;
    for (int minute = n == 0 ? 11 * 60 : 9 * 60; !closed && minute < 16 * 60; minute += 15) {
      day.slots.push_back(slot(day.date, minute, n == 5 || minute % 60 == 30 ? 0 : 2));
    }
    week.push_back(std::move(day));
  }
  return week;
}

Walk& find_slots(Walk& walk) {
  const flow::Turn& turn = walk.state().visit->turn;
  std::vector<model::SlotDay> week = sample_week(turn.from);
  std::vector<model::Slot> soonest;
  for (const model::SlotDay& day : week) {
    for (const model::Slot& one : day.slots) {
      if (one.bookable && soonest.size() < static_cast<std::size_t>(flow::kSoonestShown)) soonest.push_back(one);
    }
  }
  return walk.on(flow::SlotsFound{kSampleSession, turn.asked, std::move(soonest), std::move(week)});
}

// Holds the first free time there is.
Walk& hold_first(Walk& walk) {
  const flow::Turn turn = walk.state().visit->turn;
  model::Hold hold;
  hold.id[0] = 1;
  hold.office = flow::turn_office(walk.state());
  hold.service = walk.state().visit->service;
  hold.start = turn.soonest.front().start;
  const auto at = std::chrono::duration_cast<std::chrono::minutes>(hold.start.time_since_epoch()).count();
  return walk.on(intent(IntentKind::choose_slot, {}, static_cast<int>(at))).on(flow::SlotHeld{kSampleSession, hold});
}

model::WaitEstimate sample_wait(base::WallTime now) {
  return {6, model::WaitRange{15, 25}, now, now + std::chrono::minutes(15)};
}

void keep_number(Walk walk, base::WallTime now, const model::Ticket& ticket, std::vector<SampleState>& samples) {
  const std::string service = walk.state().world->site.schedule.front().service;
  walk.on(intent(IntentKind::open_services)).on(intent(IntentKind::open_number, service)).keep(samples, "number");
  model::ServiceLine line;
  line.service = service;
  line.waiting = 6;
  line.range = model::WaitRange{15, 25};
  Walk known = walk;
  known.on(flow::WaitingChanged{{{service, 6}}, {{service, line}}}).keep(samples, "number_range");
  line.why_closed = base::ErrorCode::ticket_last_call;
  Walk(walk).on(flow::WaitingChanged{{{service, 6}}, {{service, line}}}).keep(samples, "number_closed");
  Walk(walk).on(intent(IntentKind::take_number)).keep(samples, "number_working");
  Walk needs = walk;
  needs.on(intent(IntentKind::open_needs)).keep(samples, "needs");
  needs.on(intent(IntentKind::choose_need, "interpreter")).keep(samples, "number_needs");
  model::Ticket alone = ticket;
  alone.service = service;
  alone.wait = sample_wait(now);
  walk.on(intent(IntentKind::take_number)).on(flow::TicketIssued{kSampleSession, alone});
  walk.on(flow::TicketPrinted{kSampleSession}).keep(samples, "ticket_alone");
}

void keep_slots(Walk walk, const model::Ticket& ticket, std::vector<SampleState>& samples) {
  walk.on(intent(IntentKind::open_services)).on(intent(IntentKind::open_number, walk.state().world->site.schedule.front().service));
  walk.on(intent(IntentKind::open_slots)).keep(samples, "slots_working");
  find_slots(walk).keep(samples, "slots");
  Walk none = walk;
  none.on(intent(IntentKind::back)).on(intent(IntentKind::open_slots));
  none.on(flow::SlotsFound{kSampleSession, none.state().visit->turn.asked, {}, sample_week(none.state().visit->turn.from)}).keep(samples, "slots_none");
  Walk(walk).on(intent(IntentKind::open_offices)).keep(samples, "offices");
  Walk week = walk;
  week.on(intent(IntentKind::open_week)).keep(samples, "week");
  const auto open_day = [&](int n, const char* name) {
    const auto number = (sys_days(walk.state().visit->turn.from) + days(n)).time_since_epoch().count();
    Walk(week).on(intent(IntentKind::open_day, {}, static_cast<int>(number))).keep(samples, name);
  };
  open_day(0, "day");
  open_day(3, "day_closed");
  open_day(5, "day_full");
  week.on(intent(IntentKind::turn_week, {}, 1));
  find_slots(week).keep(samples, "week_later");
  hold_first(walk).keep(samples, "booking");
  walk.on(intent(IntentKind::book)).keep(samples, "booking_working");
  Walk gone = walk;
  gone.on(flow::TicketRefused{kSampleSession, base::ErrorCode::slot_hold_gone});
  find_slots(gone).keep(samples, "slots_gone");
  model::Ticket booked = ticket;
  booked.service = walk.state().visit->service;
  booked.office = "oroku";
  booked.slot = walk.state().visit->turn.hold->start;
  walk.on(flow::TicketIssued{kSampleSession, booked}).on(flow::TicketPrinted{kSampleSession}).keep(samples, "ticket_booked");
}

void keep_brought(Walk walk, base::WallTime now, const model::Ticket& ticket, std::vector<SampleState>& samples) {
  walk.on(intent(IntentKind::open_services)).on(intent(IntentKind::open_code)).keep(samples, "code");
  Walk(walk).type("4138").on(intent(IntentKind::next)).keep(samples, "code_short");
  Walk(walk).on(intent(IntentKind::keyboard, "code")).type("WEB-0").keep(samples, "code_letters");
  walk.type(kCode).on(intent(IntentKind::next));
  Walk(walk).on(flow::TurnRefused{kSampleSession, base::ErrorCode::ticket_code_mistyped}).keep(samples, "code_mistyped");
  flow::FoundTicket found{ticket, base::civil_time(now).date, TicketState::issued, {}};
  found.ticket.code = kCode;
  found.ticket.office = walk.state().world->settings.office;
  found.ticket.slot = base::wall_time(base::Date(sys_days(found.date) + days(3)), 10 * 60 + 15);
  const auto show = [&](TicketState state) {
    flow::FoundTicket one = found;
    one.state = state;
    if (state != TicketState::issued) one.ticket.slot.reset();
    if (state == TicketState::checked_in) one.wait = sample_wait(now);
    Walk shown = walk;
    shown.on(flow::TicketFound{kSampleSession, walk.state().visit->turn.asked, one});
    return shown.keep(samples, "held_" + std::string(model::name_of(state)));
  };
  for (const TicketState state : {TicketState::checked_in, TicketState::on_hold, TicketState::called, TicketState::served}) show(state);
  Walk booked = show(TicketState::issued);
  Walk(booked).on(intent(IntentKind::open_cancel)).keep(samples, "cancel");
  Walk given_back = booked;
  given_back.on(intent(IntentKind::open_cancel)).on(intent(IntentKind::cancel_ticket)).on(flow::TicketCancelled{kSampleSession});
  given_back.keep(samples, "held_cancelled").on(intent(IntentKind::end)).keep(samples, "survey_reason_giveup");
  booked.on(intent(IntentKind::check_in));
  Walk(booked).on(flow::TurnRefused{kSampleSession, base::ErrorCode::ticket_early}).keep(samples, "held_early");
  found.state = TicketState::checked_in;
  found.wait = sample_wait(now);
  booked.on(flow::CheckedIn{kSampleSession, found, false, false}).keep(samples, "held_checked_in_now");
}

}  // namespace

void keep_survey(Walk walk, std::vector<SampleState>& samples) {
  if (walk.state().page != flow::PageId::survey) return;
  walk.keep(samples, "survey").on(intent(IntentKind::answer, "2"));
  Walk by_hand = walk;
  by_hand.state().visit->by_hand = true;
  by_hand.on(intent(IntentKind::answer, "skip")).keep(samples, "survey_reason_nocard");
  for (int n = 0; n < 5 && walk.state().page == flow::PageId::survey; ++n) {
    walk.keep(samples, "survey_" + std::string(flow::name_of(walk.state().visit->survey)));
    walk.on(intent(IntentKind::answer, "skip"));
  }
}

void keep_turns(const std::shared_ptr<const flow::World>& world, base::WallTime now, const model::Ticket& ticket,
                std::vector<SampleState>& samples) {
  const Walk start(with_times(*world), now);
  keep_number(start, now, ticket, samples);
  keep_slots(start, ticket, samples);
  keep_brought(start, now, ticket, samples);
}

}  // namespace haisai::app
