// What is asked of the card worker, and the pages that lead to its card.
#include "kiosk/flow/card.h"

#include "kiosk/flow/questions.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/secret.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {

using base::ErrorCode;

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
  visit.secret = model::CardSecret::pin;
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
  if (!visit.second_card) visit.by_hand = false;
  if (visit.four && !visit.second_card) return show(step, PageId::card_check);
  if (visit.card_problem) return show_card_problem(step, *visit.card_problem);
  if (!card_runs(visit)) start_card(step);
  if (visit.card == CardStatus::ready) return ask_secret_or_refuse(step);
  show(step, PageId::place_card);
}

void show_card_problem(Step& step, ErrorCode code) {
  Visit& visit = *step.next.visit;
  visit.card_problem.reset();
  // Where the last try may be spent or the face code is a way on, the card stays held: what the resident
  // agrees to must meet this very card.
  const bool may_agree = code == ErrorCode::card_pin_last_try && step.next.world->settings.allow_last_try;
  if (!may_agree && !leaves_face_code(step.next, code)) stop_card(step);
  show_problem(step, code);
}

void back_from_card(Step& step) {
  if (step.next.visit->second_card) return leave_second_card(step);
  show(step, PageId::purpose, model::UsageCode::back);
}

void go_on_by_hand(Step& step) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (visit.second_card) return leave_second_card(step);
  if (!visit.by_hand) count(s, model::UsageKind::card, visit.procedure, model::UsageCode::no_card);
  visit.by_hand = true;
  visit.card_problem.reset();
  visit.pin_error.reset();
  stop_card(step);
  if (visit.four) {
    visit.four.reset();
    visit.card_dates.reset();
    visit.kept.clear();
    std::erase_if(visit.draft.answers, [](const auto& item) { return item.second.source == model::Source::card; });
  }
  start_questions(step);
}

void on_place_card(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::next || intent.kind == IntentKind::use_card) go_on_with_card(step);
  if (intent.kind == IntentKind::by_hand) go_on_by_hand(step);
  if (intent.kind == IntentKind::back) back_from_card(step);
}

}  // namespace haisai::flow
