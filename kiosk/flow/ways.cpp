#include "kiosk/flow/ways.h"

#include "kiosk/flow/card.h"
#include "kiosk/flow/finishing.h"
#include "kiosk/flow/questions.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

// Trying again cannot help with this card: the forward way is typing.
bool card_is_of_no_use(ErrorCode code) {
  return code == ErrorCode::card_pin_locked || code == ErrorCode::card_pin_unset ||
         code == ErrorCode::card_pin_last_try;
}

void choose_procedure(Step& step, const std::string& id) {
  State& s = step.next;
  if (s.world->procedure(id) == nullptr) return;
  Visit& visit = begin_visit(step);
  if (visit.procedure != id) {
    visit.procedure = id;
    visit.draft = model::FormDraft{id, {}};
    visit.kept.clear();
    visit.submission.reset();
    visit.question.clear();
    visit.entry = Entry{};
    visit.service.clear();
  }
  count(s, model::UsageKind::pick, id, model::UsageCode::menu);
  if (!visit.by_hand && !visit.four && !card_runs(visit)) start_card(step);
  show(step, PageId::purpose);
}

void take_number_alone(Step& step, const std::string& service) {
  State& s = step.next;
  if (s.world->site.service(service) == nullptr || (s.visit && s.visit->working)) return;
  Visit& visit = begin_visit(step);
  visit.service = service;
  visit.wants_form = false;
  visit.wants_ticket = true;
  count(s, model::UsageKind::pick, service, model::UsageCode::menu);
  count_step(s, model::UsageCode::leave);
  ask_for_number(step);
}

void retry_card(Step& step) {
  Visit& visit = *step.next.visit;
  const bool agreed = step.next.problem == ErrorCode::card_pin_last_try && step.next.world->settings.allow_last_try &&
                      visit.card == CardStatus::ready && card_runs(visit);
  if (agreed) {
    visit.last_try_ok = true;
  } else {
    start_card(step);  // a fresh count, never a guess
  }
  go_on_with_card(step);
}

void on_card_problem(Step& step, const Intent& intent) {
  const bool forward = intent.kind == IntentKind::next;
  const bool by_typing = card_is_of_no_use(*step.next.problem);
  if (intent.kind == IntentKind::retry || (forward && !by_typing)) return retry_card(step);
  if (intent.kind == IntentKind::by_hand || (forward && by_typing)) return go_on_by_hand(step);
  if (intent.kind == IntentKind::back) show(step, PageId::purpose, model::UsageCode::back);
}

// The number could not be had.
void on_number_problem(Step& step, const Intent& intent) {
  const PageId from = procedure_of(step.next) != nullptr ? PageId::finish : PageId::services;
  if (intent.kind == IntentKind::retry || intent.kind == IntentKind::next) {
    show(step, from);
    ask_for_number(step);
  }
  if (intent.kind == IntentKind::print_only) print_without_number(step);
  if (intent.kind == IntentKind::back) show(step, from, model::UsageCode::back);
}

}  // namespace

void on_welcome(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::open_procedures) show(step, PageId::procedure);
  if (intent.kind == IntentKind::open_services) show(step, PageId::services);
  if (intent.kind == IntentKind::open_learn) show(step, PageId::learn);
}

void on_services(Step& step, const Intent& intent) {
  const bool working = step.next.visit && step.next.visit->working;
  if (intent.kind == IntentKind::take_number) take_number_alone(step, intent.arg);
  if (intent.kind == IntentKind::back && !working) go_home(step);
}

void on_procedure(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::choose_procedure) choose_procedure(step, intent.arg);
  if (intent.kind == IntentKind::back) go_home(step);
}

void on_purpose(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::next || intent.kind == IntentKind::use_card) go_on_with_card(step);
  if (intent.kind == IntentKind::by_hand) go_on_by_hand(step);
  if (intent.kind == IntentKind::back) show(step, PageId::procedure, model::UsageCode::back);
}

void on_problem(Step& step, const Intent& intent) {
  State& s = step.next;
  if (!s.visit || !s.problem) return go_home(step);
  if (is_about_card(*s.problem)) return on_card_problem(step, intent);
  if (!is_about_form(*s.problem)) return on_number_problem(step, intent);
  const bool leads_back = intent.kind == IntentKind::back || intent.kind == IntentKind::next;
  if (leads_back) show(step, PageId::purpose, model::UsageCode::back);
}

void on_learn(Step& step, const Intent& intent) {
  const bool leads_on = intent.kind == IntentKind::back || intent.kind == IntentKind::next ||
                        intent.kind == IntentKind::end;
  if (leads_on) go_home(step);
}

void on_erased(Step& step, const Intent& intent) {
  const bool leads_on = intent.kind == IntentKind::back || intent.kind == IntentKind::next ||
                        intent.kind == IntentKind::end;
  if (leads_on) go_home(step);
}

}  // namespace haisai::flow
