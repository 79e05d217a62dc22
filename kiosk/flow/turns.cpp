// A number now, or a time later: the choice, the times, and the place that is kept while the resident decides.
#include "kiosk/flow/turns.h"

#include <algorithm>

#include "kiosk/flow/finishing.h"
#include "kiosk/flow/offices.h"
#include "kiosk/flow/survey.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::seconds;
using std::chrono::sys_days;

constexpr seconds kBetweenKeeps{20};  // a hold lasts three minutes
constexpr int kMostDaysAhead = 62;

// One visit cannot hold two overlapping times; the store tells visits apart by this, and never by the number's key.
base::RandomId visit_mark(const Visit& visit) {
  base::RandomId mark = visit.ticket_key;
  for (base::Byte& byte : mark) byte = static_cast<base::Byte>(byte ^ 0xA5);
  return mark;
}

base::Date today(const State& state) { return base::civil_time(state.now).date; }

void ask_slots(Step& step, base::Date from) {
  State& s = step.next;
  Turn& turn = s.visit->turn;
  turn.from = from;
  turn.days.clear();
  turn.working = true;
  s.visit->asked_at = s.now;
  step.effects.push_back(FindSlots{s.visit->id, ++turn.asked, turn_office(s), s.visit->service, from, kDaysShown,
                                   visit_mark(*s.visit)});
}

const model::Slot* slot_at(const Turn& turn, base::WallTime start) {
  const auto at = [&](const std::vector<model::Slot>& slots) {
    const auto found = std::find_if(slots.begin(), slots.end(), [&](const model::Slot& slot) { return slot.start == start; });
    return found == slots.end() ? nullptr : &*found;
  };
  if (const model::Slot* soonest = at(turn.soonest)) return soonest;
  for (const model::SlotDay& day : turn.days) {
    if (const model::Slot* slot = at(day.slots)) return slot;
  }
  return nullptr;
}

void choose_slot(Step& step, int minutes_since_1970) {
  State& s = step.next;
  Turn& turn = s.visit->turn;
  const base::WallTime start{minutes(minutes_since_1970)};
  const model::Slot* slot = slot_at(turn, start);
  if (slot == nullptr || turn.working) return;
  turn.refused.reset();
  if (!slot->bookable) {
    turn.refused = base::ErrorCode::slot_full;
    return;
  }
  release_hold(step);
  turn.working = true;
  s.visit->asked_at = s.now;
  model::HoldRequest place;
  place.office = turn_office(s);
  place.service = s.visit->service;
  place.start = start;
  place.visit = visit_mark(*s.visit);
  step.effects.push_back(HoldSlot{s.visit->id, std::move(place)});
}

void choose_office(Step& step, const std::string& office) {
  State& s = step.next;
  const auto offices = offices_with_times(s);
  if (std::find(offices.begin(), offices.end(), office) == offices.end()) return;
  s.visit->turn.office = office;
  s.visit->turn.soonest.clear();
  ask_slots(step, today(s));
  show(step, PageId::slots);
}

// Where the time is chosen from: the end of a form, the ticket that was brought, or the choice itself.
PageId start_of_slots(const Visit& visit) {
  if (visit.turn.moving) return PageId::held;
  return visit.submissions.empty() ? PageId::number : PageId::finish;
}

void leave_for(Step& step, PageId page) {
  step.next.visit->turn.working = false;  // what is answered now is not waited for
  step.next.visit->turn.refused.reset();
  show(step, page, model::UsageCode::back);
}

// What an answer that nobody waits for any more may still hold.
bool awaits_hold(const State& state) {
  const PageId page = base_page(state);
  return state.visit->turn.working && (page == PageId::slots || page == PageId::day);
}

}  // namespace

const std::string& turn_office(const State& state) {
  const bool other = state.visit && !state.visit->turn.office.empty();
  return other ? state.visit->turn.office : state.world->settings.office;
}

void begin_turn(Step& step) {
  release_hold(step);
  Turn& turn = step.next.visit->turn;
  const int asked = turn.asked;  // answers to what was asked before are not those to come
  turn = Turn{};
  turn.asked = asked;
}

void open_number(Step& step, const std::string& service, std::vector<std::string> taken_at) {
  State& s = step.next;
  if (s.world->site.service(service) == nullptr || (s.visit && s.visit->working)) return;
  Visit& visit = begin_visit(step);
  leave_forms(visit);
  if (visit.service != service || visit.taken_at != taken_at) begin_turn(step);
  visit.service = service;
  visit.taken_at = std::move(taken_at);
  visit.wants_form = false;
  visit.wants_ticket = true;
  count(s, model::UsageKind::pick, service, model::UsageCode::menu);
  show(step, PageId::number);
}

void open_slots(Step& step) {
  State& s = step.next;
  const auto offices = offices_with_times(s);
  if (offices.empty() || s.visit->working) return;
  Turn& turn = s.visit->turn;
  if (turn.office.empty() || std::find(offices.begin(), offices.end(), turn.office) == offices.end()) turn.office = offices.front();
  turn.refused.reset();
  turn.soonest.clear();
  ask_slots(step, today(s));
  show(step, PageId::slots);
}

bool refused_time(Step& step, base::ErrorCode code) {
  if (!base::name_of(code).starts_with("slot.") || !step.next.visit->turn.hold) return false;
  step.next.visit->turn.hold.reset();
  open_slots(step);
  step.next.visit->turn.refused = code;
  return true;
}

void keep_hold(Step& step) {
  State& s = step.next;
  if (!s.visit || s.visit->over || !s.visit->turn.hold || s.visit->working) return;
  if (s.now - s.visit->turn.kept_at < kBetweenKeeps) return;
  s.visit->turn.kept_at = s.now;
  step.effects.push_back(KeepHold{s.visit->id, s.visit->turn.hold->id});
}

void release_hold(Step& step) {
  Visit& visit = *step.next.visit;
  if (!visit.turn.hold) return;
  step.effects.push_back(ReleaseHold{visit.id, visit.turn.hold->id});
  visit.turn.hold.reset();
}

void turn_lost(Step& step) {
  step.next.visit->turn.working = false;
  step.next.visit->turn.refused = base::ErrorCode::store_unavailable;
}

void on(Step& step, const SlotsFound& event) {
  Turn& turn = step.next.visit->turn;
  if (event.question != turn.asked || !turn.working) return;
  turn.working = false;
  turn.soonest = event.soonest;
  if (turn.soonest.size() > kSoonestShown) turn.soonest.resize(kSoonestShown);
  turn.days = event.days;
}

void on(Step& step, const SlotHeld& event) {
  State& s = step.next;
  Turn& turn = s.visit->turn;
  if (turn.hold && turn.hold->id == event.hold.id) {
    turn.hold->expires_at = event.hold.expires_at;
    return;
  }
  if (s.visit->over || turn.hold || !awaits_hold(s)) {
    step.effects.push_back(ReleaseHold{s.visit->id, event.hold.id});
    return;
  }
  turn.working = false;
  turn.hold = event.hold;
  turn.kept_at = s.now;
  show(step, PageId::booking);
}

namespace {

void on_number(Step& step, const Intent& intent) {
  Visit& visit = *step.next.visit;
  if (visit.working) return;
  if (intent.kind == IntentKind::take_number) ask_for_number(step);
  if (intent.kind == IntentKind::open_slots) open_slots(step);
  if (intent.kind == IntentKind::open_needs) show(step, PageId::needs);
  if (intent.kind == IntentKind::back) show(step, PageId::services, model::UsageCode::back);
}

void on_needs(Step& step, const Intent& intent) {
  Visit& visit = *step.next.visit;
  const auto aid = intent.kind == IntentKind::choose_need ? model::ticket_aid_from(intent.arg) : std::nullopt;
  if (aid) visit.turn.aid = *aid;
  const bool leads_back = aid || intent.kind == IntentKind::back || intent.kind == IntentKind::next;
  if (!leads_back) return;
  const PageId from = visit.turn.hold ? PageId::booking : start_of_slots(visit);
  show(step, from, aid ? model::UsageCode::leave : model::UsageCode::back);
}

void on_slots(Step& step, const Intent& intent) {
  State& s = step.next;
  if (intent.kind == IntentKind::choose_slot) choose_slot(step, intent.number);
  if (intent.kind == IntentKind::open_week && !s.visit->turn.working) leave_for(step, PageId::week);
  if (intent.kind == IntentKind::open_offices && !s.visit->turn.working) show(step, PageId::offices);
  if (intent.kind == IntentKind::retry) open_slots(step);
  if (intent.kind == IntentKind::back) leave_for(step, start_of_slots(*s.visit));
}

void on_week(Step& step, const Intent& intent) {
  State& s = step.next;
  Turn& turn = s.visit->turn;
  if (intent.kind == IntentKind::turn_week && !turn.working) {
    const sys_days from = sys_days(turn.from) + days(kDaysShown * std::clamp(intent.number, -1, 1));
    const sys_days first = today(s);
    if (from >= first && from < first + days(kMostDaysAhead)) ask_slots(step, from);
  }
  if (intent.kind == IntentKind::open_day) {
    const base::Date day{sys_days(days(intent.number))};
    const bool shown = std::any_of(turn.days.begin(), turn.days.end(), [&](const model::SlotDay& one) { return one.date == day; });
    if (!shown) return;
    turn.day = day;
    turn.refused.reset();
    show(step, PageId::day);
  }
  if (intent.kind == IntentKind::back) open_slots(step);
}

void on_day(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::choose_slot) choose_slot(step, intent.number);
  if (intent.kind == IntentKind::back) leave_for(step, PageId::week);
}

void on_offices(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::choose_office) choose_office(step, intent.arg);
  if (intent.kind == IntentKind::back) show(step, PageId::slots, model::UsageCode::back);
}

void on_booking(Step& step, const Intent& intent) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (visit.working || !visit.turn.hold) return;
  if (intent.kind == IntentKind::open_needs) show(step, PageId::needs);
  if (intent.kind == IntentKind::back) {
    release_hold(step);
    return open_slots(step);
  }
  if (intent.kind != IntentKind::book && intent.kind != IntentKind::next) return;
  ask_for_booking(step);
}

}  // namespace

void ask_for_booking(Step& step) {
  State& s = step.next;
  Visit& visit = *s.visit;
  visit.working = true;
  visit.asked_at = s.now;
  const bool without_paper = visit.on_screen || !s.world->ticket_printer;
  if (visit.turn.moving) {
    step.effects.push_back(MoveBooking{visit.id, visit.turn.found->ticket.code, visit.turn.hold->id, without_paper});
    return;
  }
  const model::TicketRequest request{visit.service, turn_office(s), visit.ticket_key, visit.turn.hold->start,
                                     visit.turn.aid, s.preferences.lang};
  step.effects.push_back(BookSlot{visit.id, visit.turn.hold->id, request, without_paper});
}

void on_turn(Step& step, const Intent& intent) {
  switch (step.next.page) {
    case PageId::number:
      return on_number(step, intent);
    case PageId::needs:
      return on_needs(step, intent);
    case PageId::slots:
      return on_slots(step, intent);
    case PageId::week:
      return on_week(step, intent);
    case PageId::day:
      return on_day(step, intent);
    case PageId::offices:
      return on_offices(step, intent);
    case PageId::booking:
      return on_booking(step, intent);
    case PageId::code:
      return on_code(step, intent);
    case PageId::held:
      return on_held(step, intent);
    case PageId::cancel:
      return on_cancel(step, intent);
    case PageId::survey:
      return on_survey(step, intent);
    default:
      return;
  }
}

}  // namespace haisai::flow
