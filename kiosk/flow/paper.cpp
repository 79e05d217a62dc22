// The ticket page: what is printing, what came out, what to do when it did not.
#include "kiosk/flow/card.h"
#include "kiosk/flow/finishing.h"
#include "kiosk/flow/survey.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

constexpr int kMostReprints = 3;

bool pending(PrintStatus status) { return status == PrintStatus::waiting || status == PrintStatus::printing; }

// The next form that is not out yet.
void print_form(Step& step) {
  Visit& visit = *step.next.visit;
  visit.form_print = PrintStatus::printing;
  visit.asked_at = step.next.now;
  const model::Preferences& wishes = step.next.preferences;
  step.effects.push_back(PrintForm{visit.id, visit.submissions[visit.printing], visit.ticket ? visit.ticket->number : "", wishes.lang,
                                   wishes.text > model::TextSize::large});
}

void print_ticket(Step& step, bool again) {
  Visit& visit = *step.next.visit;
  visit.ticket_print = PrintStatus::printing;
  visit.asked_at = step.next.now;
  step.effects.push_back(PrintTicket{visit.id, *visit.ticket, again, step.next.preferences.lang});
}

// After every change of a print: personal data goes as soon as no form needs it any more, and the time of
// the page starts when the last paper is out.
void settle(Step& step) {
  State& s = step.next;
  Visit& visit = *s.visit;
  const bool form_open = pending(visit.form_print) || visit.form_print == PrintStatus::failed;
  if (!form_open) drop_personal(visit);
  if (visit.form_print == PrintStatus::done) visit.outcome = model::Outcome::done;
  if (!prints_failed(visit)) visit.print_error.reset();
  if (!prints_pending(visit)) {
    visit.reject.clear();
    s.touched_at = s.now;
  }
}

void failed(Step& step, PrintStatus& print, base::ErrorCode code) {
  if (!pending(print)) return;
  print = PrintStatus::failed;
  step.next.visit->print_error = code;
  count_fault(step.next, code);
  settle(step);
}

// The failed prints alone, under the same number; a card laid down meanwhile goes back first.
void retry(Step& step) {
  Visit& visit = *step.next.visit;
  if (!prints_failed(visit)) return;
  visit.print_error.reset();
  for (PrintStatus* print : {&visit.form_print, &visit.ticket_print}) {
    if (*print == PrintStatus::failed) *print = PrintStatus::waiting;
  }
  if (!card_lies(visit)) return start_printing(step);
  stop_card(step);
  show(step, PageId::take_card);
}

void reprint(Step& step) {
  Visit& visit = *step.next.visit;
  if (!visit.ticket || pending(visit.ticket_print) || visit.ticket->reprints >= kMostReprints) return;
  if (!step.next.world->ticket_printer) return;
  ++visit.ticket->reprints;
  print_ticket(step, true);
}

void leave(Step& step) {
  Visit& visit = *step.next.visit;
  if (prints_pending(visit)) {
    visit.reject = "printing";
    return;
  }
  ask_how_it_was(step, model::Outcome::fault);  // counted so only when nothing came out
}

}  // namespace

bool prints_pending(const Visit& visit) { return pending(visit.form_print) || pending(visit.ticket_print); }

bool prints_failed(const Visit& visit) {
  return visit.form_print == PrintStatus::failed || visit.ticket_print == PrintStatus::failed;
}

void start_printing(Step& step) {
  Visit& visit = *step.next.visit;
  if (visit.form_print == PrintStatus::waiting && visit.printing < visit.submissions.size()) print_form(step);
  if (visit.ticket_print == PrintStatus::waiting && visit.ticket) print_ticket(step, visit.ticket->reprints > 0);
  show(step, PageId::ticket);
  settle(step);
}

void give_up_prints(Step& step) {
  Visit& visit = *step.next.visit;
  failed(step, visit.form_print, base::ErrorCode::printer_mute);
  failed(step, visit.ticket_print, base::ErrorCode::printer_mute);
}

void on(Step& step, const FormPrinted& event) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (visit.over || (visit.form_print != PrintStatus::printing && visit.form_print != PrintStatus::failed)) return;
  if (visit.printing >= visit.submissions.size()) return;
  count(s, model::UsageKind::out, visit.submissions[visit.printing].procedure, model::UsageCode::paper, event.pages);
  if (++visit.printing < visit.submissions.size()) return print_form(step);
  visit.form_print = PrintStatus::done;
  settle(step);
}

void on(Step& step, const FormFailed& event) {
  if (!step.next.visit->over) failed(step, step.next.visit->form_print, event.code);
}

void on(Step& step, const TicketPrinted&) {
  Visit& visit = *step.next.visit;
  const bool awaited = visit.ticket_print == PrintStatus::printing || visit.ticket_print == PrintStatus::failed;
  if (visit.over || !awaited) return;
  visit.ticket_print = PrintStatus::done;
  settle(step);
}

void on(Step& step, const TicketPrintFailed& event) {
  if (!step.next.visit->over) failed(step, step.next.visit->ticket_print, event.code);
}

void on_ticket(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::retry) retry(step);
  if (intent.kind == IntentKind::reprint_ticket) reprint(step);
  if (intent.kind == IntentKind::end || intent.kind == IntentKind::next) leave(step);
}

}  // namespace haisai::flow
