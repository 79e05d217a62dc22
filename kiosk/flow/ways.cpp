#include "kiosk/flow/ways.h"

#include "kiosk/flow/arriving.h"
#include "kiosk/flow/card.h"
#include "kiosk/flow/finishing.h"
#include "kiosk/flow/forms.h"
#include "kiosk/flow/questions.h"
#include "kiosk/flow/secret.h"
#include "kiosk/flow/turns.h"
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

void retry_card(Step& step) {
  Visit& visit = *step.next.visit;
  const bool last_try = step.next.problem == ErrorCode::card_pin_last_try && step.next.world->settings.allow_last_try &&
                        visit.card == CardStatus::ready && visit.tries_left == 1 && card_runs(visit);
  if (last_try) return show(step, PageId::last_try);  // asked once more, on a page of its own
  start_card(step);  // a fresh count, never a guess
  go_on_with_card(step);
}

void on_card_problem(Step& step, const Intent& intent) {
  const bool forward = intent.kind == IntentKind::next;
  const bool by_typing = card_is_of_no_use(*step.next.problem);
  if (intent.kind == IntentKind::retry || (forward && !by_typing)) return retry_card(step);
  if (intent.kind == IntentKind::by_hand || (forward && by_typing)) return go_on_by_hand(step);
  if (intent.kind == IntentKind::use_face_code) return use_face_code(step);
  if (intent.kind != IntentKind::back) return;
  Visit& visit = *step.next.visit;
  if (card_runs(visit) && visit.card == CardStatus::refused) visit.card_problem = step.next.problem;  // still held
  back_from_card(step);
}

// The number could not be had.
void on_number_problem(Step& step, const Intent& intent) {
  const PageId from = procedure_of(step.next) != nullptr ? PageId::finish : PageId::number;
  const bool a_time = step.next.visit->turn.hold.has_value();
  const bool no_paper = base::name_of(*step.next.problem).starts_with("printer.");
  const bool goes_on = intent.kind == IntentKind::retry || intent.kind == IntentKind::next || intent.kind == IntentKind::number_only;
  if (a_time && no_paper && goes_on) {   // the place is still held
    step.next.visit->on_screen = intent.kind == IntentKind::number_only;
    show(step, PageId::booking);
    return ask_for_booking(step);
  }
  if (intent.kind == IntentKind::open_slots || (a_time && intent.kind == IntentKind::retry)) {
    release_hold(step);
    return open_slots(step);
  }
  if (intent.kind == IntentKind::retry || intent.kind == IntentKind::next) {
    show(step, from);
    ask_for_number(step);
  }
  if (intent.kind == IntentKind::number_only) {
    step.next.visit->on_screen = true;
    show(step, from);
    ask_for_number(step);
  }
  if (intent.kind == IntentKind::print_only) print_without_number(step);
  if (intent.kind == IntentKind::back) show(step, from, model::UsageCode::back);
}

void choose_procedure(Step& step, const std::string& id) {
  if (step.next.world->procedure(id) == nullptr) return;
  begin_visit(step);
  count(step.next, model::UsageKind::pick, id, model::UsageCode::menu);
  open_purpose(step, {id}, {});
}

}  // namespace

void open_purpose(Step& step, std::vector<std::string> forms, std::map<std::string, std::string> said) {
  State& s = step.next;
  Visit& visit = begin_visit(step);
  visit.way.purpose_from = base_page(s);
  if (visit.forms != forms || visit.said != said) begin_forms(visit, std::move(forms), std::move(said));
  if (!visit.by_hand && !visit.four && !card_runs(visit)) start_card(step);
  show(step, PageId::purpose);
}

void on_welcome(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::open_procedures) show(step, PageId::procedure);
  if (intent.kind == IntentKind::open_services) show(step, PageId::services);
  if (intent.kind == IntentKind::open_learn) show(step, PageId::learn);
}

void on_services(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::open_number) open_number(step, intent.arg);
  if (intent.kind == IntentKind::open_code) open_code(step);
  if (intent.kind == IntentKind::back) go_home(step);
}

void on_procedure(Step& step, const Intent& intent) {
  if (open_way_in(step, intent)) return;
  if (intent.kind == IntentKind::choose_procedure) choose_procedure(step, intent.arg);
  if (intent.kind != IntentKind::back) return;
  const bool told = step.next.visit && !(step.next.visit->way.matter.empty() && step.next.visit->way.situation.empty());
  if (told) return end_visit(step, model::Outcome::info);
  go_home(step);
}

void on_purpose(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::next || intent.kind == IntentKind::use_card) go_on_with_card(step);
  if (intent.kind == IntentKind::by_hand) go_on_by_hand(step);
  if (intent.kind == IntentKind::back) show(step, step.next.visit->way.purpose_from, model::UsageCode::back);
  if (intent.kind == IntentKind::open_protect) {
    step.next.visit->way.protect_from = PageId::purpose;
    show(step, PageId::protect);
  }
}

void on_problem(Step& step, const Intent& intent) {
  State& s = step.next;
  if (!s.visit || !s.problem) return go_home(step);
  if (is_about_card(*s.problem)) return on_card_problem(step, intent);
  if (!is_about_form(*s.problem)) return on_number_problem(step, intent);
  const bool leads_back = intent.kind == IntentKind::back || intent.kind == IntentKind::next;
  if (leads_back) show(step, PageId::purpose, model::UsageCode::back);
}

void on_erased(Step& step, const Intent& intent) {
  const bool leads_on = intent.kind == IntentKind::back || intent.kind == IntentKind::next ||
                        intent.kind == IntentKind::end;
  if (leads_on) go_home(step);
}

}  // namespace haisai::flow
