// What is asked of the card worker, and the pages that lead to a read.
#include "kiosk/flow/card.h"

#include <algorithm>

#include "kiosk/flow/questions.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

constexpr int kPinDigits = 4;

// Tries are said before any digit; at one left the terminal refuses unless the city allows it and the
// resident agreed (security §3 rule 2).
void show_pin_or_refuse(Step& step) {
  Visit& visit = *step.next.visit;
  const bool consent = step.next.world->settings.allow_last_try && visit.last_try_ok;
  if (visit.tries_left < 0) {
    show_card_problem(step, ErrorCode::card_unreadable);
  } else if (visit.tries_left == 0) {
    show_card_problem(step, ErrorCode::card_pin_locked);
  } else if (visit.tries_left == 1 && !consent) {
    show_card_problem(step, ErrorCode::card_pin_last_try);
  } else {
    visit.pin_digits = 0;
    show(step, PageId::pin);
  }
}

void submit_pin(Step& step) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (visit.pin_digits != kPinDigits) {
    visit.reject = "pin_short";
    return;
  }
  if (visit.card != CardStatus::ready || !card_runs(visit)) return;
  visit.pin_error.reset();
  visit.last_try_ok = false;  // one agreement, one try
  visit.asked_at = s.now;
  visit.pin_sent = true;
  step.effects.push_back(SendPin{visit.id});
  show(step, PageId::reading);
}

}  // namespace

bool card_lies(const Visit& visit) {
  return visit.card == CardStatus::checking || visit.card == CardStatus::ready ||
         visit.card == CardStatus::refused || visit.card == CardStatus::read;
}

bool card_runs(const Visit& visit) { return visit.card_worker && !visit.card_stopping; }

void start_card(Step& step) {
  Visit& visit = *step.next.visit;
  visit.card = CardStatus::starting;
  visit.card_worker = true;
  visit.card_stopping = false;
  visit.pin_sent = false;
  visit.card_unknown = false;
  visit.card_problem.reset();
  visit.pin_error.reset();
  visit.last_try_ok = false;
  visit.tries_left = -1;
  step.effects.push_back(StartCard{visit.id});
}

void stop_card(Step& step) {
  Visit& visit = *step.next.visit;
  if (!card_runs(visit)) return;
  visit.card_stopping = true;
  // A card that lies there is watched until it is taken: nobody may start, nothing is printed before.
  const bool left_to_watch = card_lies(visit) && !visit.pin_sent;
  if (card_lies(visit)) {
    visit.card = CardStatus::refused;
  } else if (visit.card != CardStatus::removed) {
    visit.card = CardStatus::off;
  }
  visit.pin_sent = false;
  if (!left_to_watch) step.effects.push_back(StopCard{visit.id});
}

void go_on_with_card(Step& step) {
  Visit& visit = *step.next.visit;
  visit.by_hand = false;
  if (visit.four) return show(step, PageId::card_check);
  if (visit.card_problem) return show_card_problem(step, *visit.card_problem);
  if (!card_runs(visit)) start_card(step);
  if (visit.card == CardStatus::ready) return show_pin_or_refuse(step);
  show(step, PageId::place_card);
}

void show_card_problem(Step& step, ErrorCode code) {
  Visit& visit = *step.next.visit;
  visit.card_problem.reset();
  // Where the last try may be spent, the card stays held: agreeing to it must meet this very card.
  const bool may_agree = code == ErrorCode::card_pin_last_try && step.next.world->settings.allow_last_try;
  if (!may_agree) stop_card(step);
  show_problem(step, code);
}

void go_on_by_hand(Step& step) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (!visit.by_hand) count(s, model::UsageKind::card, visit.procedure, model::UsageCode::no_card);
  visit.by_hand = true;
  visit.card_problem.reset();
  visit.pin_error.reset();
  stop_card(step);
  if (visit.four) {
    visit.four.reset();
    visit.kept.clear();
    std::erase_if(visit.draft.answers, [](const auto& item) { return item.second.source == model::Source::card; });
  }
  start_questions(step);
}

void on_place_card(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::next || intent.kind == IntentKind::use_card) go_on_with_card(step);
  if (intent.kind == IntentKind::by_hand) go_on_by_hand(step);
  if (intent.kind == IntentKind::back) show(step, PageId::purpose, model::UsageCode::back);
}

void on_pin(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::next || intent.kind == IntentKind::pin_submit) submit_pin(step);
  if (intent.kind == IntentKind::by_hand) go_on_by_hand(step);
  // The card stays held: purpose leads straight back here, with the same card and its tries.
  if (intent.kind == IntentKind::back) show(step, PageId::purpose, model::UsageCode::back);
}

void on(Step& step, const PinKeyed& event) {
  State& s = step.next;
  if (!s.visit || base_page(s) != PageId::pin) return;
  s.visit->pin_digits = std::clamp(event.digits, 0, kPinDigits);
  s.visit->reject.clear();
  s.touched_at = s.now;
}

}  // namespace haisai::flow
