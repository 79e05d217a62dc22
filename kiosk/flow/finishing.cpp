// Number, card back, paper: nothing is printed while a card lies on the reader (security §3).
#include "kiosk/flow/finishing.h"

#include "kiosk/flow/card.h"
#include "kiosk/flow/offices.h"
#include "kiosk/flow/turns.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

// The number is there, or is done without: the card goes back first, then the paper comes.
void go_to_paper(Step& step) {
  State& s = step.next;
  Visit& visit = *s.visit;
  visit.working = false;
  visit.wants_form = visit.wants_form && !visit.submissions.empty() && s.world->form_printer;
  visit.form_print = visit.wants_form ? PrintStatus::waiting : PrintStatus::none;
  const bool prints_ticket = visit.ticket && s.world->ticket_printer && !visit.on_screen;
  visit.ticket_print = prints_ticket ? PrintStatus::waiting : PrintStatus::none;
  if (!card_lies(visit)) return start_printing(step);
  stop_card(step);
  show(step, PageId::take_card);
}

void take_number(Step& step, bool with_form) {
  State& s = step.next;
  Visit& visit = *s.visit;
  const auto destination = turn_destination(s);
  if (visit.working || !destination || visit.submissions.empty()) return;
  visit.wants_form = with_form;
  visit.wants_ticket = true;
  visit.service = destination->service;
  if (visit.ticket) return go_to_paper(step);
  if (!is_taken_here(s)) return print_without_number(step);
  ask_for_number(step);
}

}  // namespace

void ask_for_number(Step& step) {
  State& s = step.next;
  if (!is_taken_here(s)) return;
  Visit& visit = *s.visit;
  visit.working = true;
  visit.asked_at = s.now;
  const model::TicketRequest request{visit.service,   s.world->settings.office, visit.ticket_key, std::nullopt,
                                     visit.turn.aid, s.preferences.lang};
  step.effects.push_back(IssueTicket{visit.id, request, visit.on_screen || !s.world->ticket_printer});
}

void print_without_number(Step& step) {
  Visit& visit = *step.next.visit;
  if (visit.working || visit.ticket || visit.submissions.empty() || !step.next.world->form_printer) return;
  visit.wants_form = true;
  visit.wants_ticket = false;
  go_to_paper(step);
}

void on(Step& step, const TicketIssued& event) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (visit.over || visit.ticket || visit.service.empty() || !visit.wants_ticket) return;
  visit.ticket = event.ticket;
  visit.outcome = model::Outcome::ticket;
  if (event.ticket.slot) {
    visit.turn.hold.reset();  // it has become the ticket
  } else {
    release_hold(step);
  }
  count(s, model::UsageKind::ticket, visit.service, event.ticket.slot ? model::UsageCode::slot : model::UsageCode::walkin);
  count_fields(s);
  const PageId page = base_page(s);
  // A late answer, after the resident went back to the form: the number waits until it is asked for again.
  const bool awaited = visit.working || page == PageId::problem || page == PageId::number || page == PageId::booking;
  visit.working = false;
  if (awaited) go_to_paper(step);
}

void on(Step& step, const TicketRefused& event) {
  State& s = step.next;
  if (!s.visit->working) return;
  s.visit->working = false;
  const bool elsewhere = is_about_card(event.code) || is_about_form(event.code);
  const base::ErrorCode code = elsewhere ? base::ErrorCode::store_unavailable : event.code;
  count_fault(s, code);
  if (!refused_time(step, code)) show_problem(step, code);
}

void on_finish(Step& step, const Intent& intent) {
  const bool first = intent.kind == IntentKind::next || intent.kind == IntentKind::print_and_number;
  if (first) take_number(step, true);
  if (intent.kind == IntentKind::number_only) take_number(step, false);
  const bool real = !step.next.visit->working && !step.next.visit->practice;
  if (intent.kind == IntentKind::open_slots && real) {
    Visit& visit = *step.next.visit;
    const auto destination = turn_destination(step.next);
    visit.service = destination ? destination->service : "";
    visit.wants_form = visit.wants_ticket = true;
    open_slots(step);
  }
  if (intent.kind == IntentKind::open_needs && real) show(step, PageId::needs);
  if (intent.kind == IntentKind::back && !step.next.visit->working) {
    show(step, PageId::review, model::UsageCode::back);
  }
}

}  // namespace haisai::flow
