// What the card worker reports. A report changes the page only where the visit waits for it.
#include "kiosk/flow/card.h"
#include "kiosk/flow/finishing.h"
#include "kiosk/flow/questions.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/secret.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

// The page comes before the card was held by the visit: taking it away costs nothing yet.
bool before_hold(PageId page) {
  return page == PageId::procedure || page == PageId::purpose || page == PageId::place_card ||
         page == PageId::problem;
}

// The page stands or falls with what the card says next.
bool waits_for_card(PageId page) {
  return page == PageId::place_card || takes_digits(page) || page == PageId::last_try || page == PageId::reading;
}

// A worker waits for a card or looks at one, and the visit wants it.
bool looks_for_card(const Visit& visit) {
  return card_runs(visit) && visit.card != CardStatus::ready && visit.card != CardStatus::read;
}

CardStatus status_after(ErrorCode code) {
  if (code == ErrorCode::card_no_reader) return CardStatus::no_reader;
  if (code == ErrorCode::card_service_down || code == ErrorCode::card_refused) return CardStatus::service_down;
  if (code == ErrorCode::card_no_card) return CardStatus::waiting;
  return CardStatus::refused;
}

// The card was taken away while the visit held it: strict hold, everything goes at once (S1).
void end_pulled(Step& step) {
  Visit& visit = *step.next.visit;
  visit.card_pulled = true;
  count_card(step.next, ErrorCode::card_removed);
  end_visit(step, model::Outcome::stopped);
}

void removed(Step& step) {
  State& s = step.next;
  Visit& visit = *s.visit;
  const CardStatus before = visit.card;
  const bool lay = card_lies(visit);
  visit.card = CardStatus::removed;
  const PageId page = base_page(s);
  if (page == PageId::take_card) {
    if (visit.over) return show_farewell(step);
    return start_printing(step);
  }
  if (visit.over || !lay) return;
  if (visit.second_card && page == PageId::place_card) return;  // it makes room for the other
  const bool at_work = before == CardStatus::ready || before == CardStatus::checking;
  const bool held = before == CardStatus::read || (at_work && !before_hold(page));
  if (held) end_pulled(step);
}

// The answer to a secret that was sent.
void pin_failed(Step& step, const CardFailed& event) {
  Visit& visit = *step.next.visit;
  const bool spent = event.code == ErrorCode::card_pin_wrong;
  if (spent && event.tries_left < 0) return show_card_problem(step, ErrorCode::card_unknown_outcome);
  if (visit.tries_left == 0) return show_card_problem(step, ErrorCode::card_pin_locked);
  if (visit.tries_left == 1) return show_card_problem(step, ErrorCode::card_pin_last_try);
  visit.pin_error = event.code;
  step.effects.push_back(ClearPin{});
  ask_secret_or_refuse(step);
}

// Nobody can see the reader any more.
bool is_blind(ErrorCode code) {
  return code == ErrorCode::card_no_reader || code == ErrorCode::card_service_down || code == ErrorCode::card_refused;
}

// A card of which nothing more was wanted cannot be watched any more: the visit goes on and reminds of it.
void lost_sight(Step& step) {
  State& s = step.next;
  Visit& visit = *s.visit;
  visit.card = CardStatus::off;
  visit.card_unknown = true;
  visit.card_stopping = visit.card_worker;
  if (visit.card_worker) step.effects.push_back(StopCard{visit.id});
  if (base_page(s) != PageId::take_card) return;
  if (visit.over) return show_farewell(step);
  start_printing(step);
}

}  // namespace

void on(Step& step, const CardWaiting&) {
  Visit& visit = *step.next.visit;
  const bool looked_at_first = visit.card == CardStatus::checking && base_page(step.next) != PageId::face_code;
  if (card_lies(visit) && !looked_at_first) return removed(step);
  if (!looks_for_card(visit)) return;
  visit.card = CardStatus::waiting;
  visit.card_problem.reset();
}

void on(Step& step, const CardChecking&) {
  Visit& visit = *step.next.visit;
  if (looks_for_card(visit)) visit.card = CardStatus::checking;
  if (visit.card_stopping && !visit.over) visit.card = CardStatus::refused;
}

void on(Step& step, const CardReady& event) {
  Visit& visit = *step.next.visit;
  if (visit.card_stopping && !visit.over) visit.card = CardStatus::refused;
  // Tries belong to one secret: those of the other say nothing about it.
  if (!looks_for_card(visit) || event.secret != visit.secret) return;
  visit.card = CardStatus::ready;
  visit.tries_left = event.tries_left;
  visit.card_problem.reset();
  const PageId page = base_page(step.next);
  if (page == PageId::place_card || page == PageId::face_code) go_on_with_card(step);
}

void on(Step& step, const CardRead& event) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (base_page(s) != PageId::reading || visit.card != CardStatus::ready) return;
  visit.card = CardStatus::read;
  visit.pin_sent = false;
  if (visit.second_card) {
    count(s, model::UsageKind::card, visit.procedure, model::UsageCode::ok, event.ms);
    return second_card_read(step, event.four);
  }
  visit.four = event.four;
  visit.card_dates.reset();
  visit.kept.clear();
  count(s, model::UsageKind::card, visit.procedure, model::UsageCode::ok, event.ms);
  take_from_card(s);
  show(step, PageId::card_check);
}

void on(Step& step, const CardFailed& reported) {
  State& s = step.next;
  CardFailed event = reported;
  if (!is_about_card(event.code)) event.code = ErrorCode::card_unreadable;  // its ways on are those of a card
  Visit& visit = *s.visit;
  if (event.code == ErrorCode::card_removed) return removed(step);
  if (event.code == ErrorCode::card_worker_lost) return on(step, CardGone{visit.id});  // or it could not start
  const bool done_with = visit.card == CardStatus::read || (visit.card_stopping && is_blind(event.code));
  if (done_with && card_lies(visit)) return lost_sight(step);
  if (!card_runs(visit) || visit.over) return;
  count_card(s, event.code);
  visit.pin_sent = false;
  if (event.secret != visit.secret) event.tries_left = -1;
  if (event.tries_left >= 0) visit.tries_left = event.tries_left;
  visit.other_card = event.other;
  const PageId page = base_page(s);
  const bool pin_answer = event.code == ErrorCode::card_pin_wrong || event.code == ErrorCode::card_pin_format;
  if (page == PageId::reading && pin_answer) return pin_failed(step, event);
  if (card_lies(visit) && is_blind(event.code)) visit.card_unknown = true;
  visit.card = status_after(event.code);
  if (page == PageId::place_card && event.code == ErrorCode::card_no_card) return;
  if (waits_for_card(page)) {
    show_card_problem(step, event.code);
  } else if (page == PageId::purpose || page == PageId::procedure) {
    visit.card_problem = event.code;
  }
}

void on(Step& step, const CardDated& event) {
  Visit& visit = *step.next.visit;
  if (visit.four && step.next.world->settings.card_dates) visit.card_dates = event.dates;
}

void on(Step& step, const CardRemoved&) { removed(step); }

void on(Step& step, const CardGone&) {
  State& s = step.next;
  Visit& visit = *s.visit;
  const bool was_running = card_runs(visit);
  const bool lay = card_lies(visit);
  const PageId page = base_page(s);
  visit.card_worker = false;
  visit.pin_sent = false;
  visit.card_stopping = false;
  if (visit.card == CardStatus::read) return lost_sight(step);
  if (visit.card != CardStatus::removed) visit.card = CardStatus::off;
  if (lay) visit.card_unknown = true;
  if (page == PageId::take_card) {
    if (visit.over) return show_farewell(step);
    return start_printing(step);
  }
  const bool wanted = visit.second_card || (was_running && !visit.by_hand);
  if (visit.over || !wanted) return;
  const bool wants_card = page == PageId::purpose || page == PageId::place_card;
  if (visit.card == CardStatus::removed && wants_card) return start_card(step);  // the reader was emptied: wait for a card again
  if (waits_for_card(page)) {
    count_card(s, ErrorCode::card_worker_lost);
    show_card_problem(step, ErrorCode::card_worker_lost);
  } else if (page == PageId::purpose && !visit.card_problem) {
    visit.card_problem = ErrorCode::card_worker_lost;
  }
}

}  // namespace haisai::flow
