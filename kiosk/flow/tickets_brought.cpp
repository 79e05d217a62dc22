// A ticket that was brought along: held to the scanner or typed as nine digits; arriving, moving, giving it back.
#include <algorithm>

#include "kiosk/flow/survey.h"
#include "kiosk/flow/turns.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

void find_ticket(Step& step, std::string text) {
  State& s = step.next;
  Turn& turn = s.visit->turn;
  turn.refused.reset();
  turn.working = true;
  s.visit->reject.clear();
  s.visit->asked_at = s.now;
  step.effects.push_back(FindTicket{s.visit->id, ++turn.asked, std::move(text)});
}

// Somebody comes with a paper: where a ticket can be shown, and nothing else is under way.
bool takes_tickets(const State& state) {
  if (state.world->booth || (state.visit && (state.visit->practice || state.visit->working))) return false;
  const bool free = state.page == PageId::welcome || state.page == PageId::services || state.page == PageId::number ||
                    state.page == PageId::erased;
  const bool looking = state.page == PageId::code && !state.visit->turn.working;
  return free || looking;
}

void send_turn(Step& step, Effect effect) {
  State& s = step.next;
  s.visit->turn.working = true;
  s.visit->turn.refused.reset();
  s.visit->asked_at = s.now;
  step.effects.push_back(std::move(effect));
}

bool can_arrive(const Turn& turn) {
  const model::TicketState state = turn.found->state;
  return state == model::TicketState::issued || state == model::TicketState::on_hold;
}

}  // namespace

void open_code(Step& step) {
  Visit& visit = begin_visit(step);
  begin_turn(step);
  leave_forms(visit);
  visit.taken_at.clear();
  visit.wants_form = false;
  visit.wants_ticket = true;
  visit.reject.clear();
  show(step, PageId::code);
}

void on(Step& step, const Scanned& event) {
  if (!takes_tickets(step.next)) return;
  step.next.touched_at = step.next.now;
  if (step.next.page == PageId::erased) go_home(step);  // the next person
  if (step.next.page != PageId::code) open_code(step);
  find_ticket(step, event.text);
}

void on(Step& step, const TicketFound& event) {
  State& s = step.next;
  Turn& turn = s.visit->turn;
  if (event.question != turn.asked || !turn.working || s.visit->over) return;
  turn.working = false;
  turn.found = event.found;
  s.visit->service = event.found.ticket.service;
  if (base_page(s) == PageId::code) show(step, PageId::held);
}

void on(Step& step, const CheckedIn& event) {
  State& s = step.next;
  Turn& turn = s.visit->turn;
  if (!turn.working || !turn.found || s.visit->over) return;
  turn.working = false;
  turn.found = event.found;
  turn.done = event.again ? TurnDone::checked_in_before : event.late ? TurnDone::checked_in_late : TurnDone::checked_in;
  s.visit->outcome = model::Outcome::ticket;
  s.touched_at = s.now;
}

void on(Step& step, const TicketCancelled&) {
  State& s = step.next;
  Turn& turn = s.visit->turn;
  if (!turn.working || !turn.found || s.visit->over) return;
  turn.working = false;
  turn.done = TurnDone::cancelled;
  s.visit->outcome = model::Outcome::done;
  show(step, PageId::held);
}

void on(Step& step, const TurnRefused& event) {
  State& s = step.next;
  Turn& turn = s.visit->turn;
  if (!turn.working || s.visit->over) return;
  turn.working = false;
  turn.refused = event.code;
  count_fault(s, event.code);
  if (base_page(s) == PageId::cancel) show(step, PageId::held);
}

namespace {

void put_in_code(Turn& turn, const std::string& character) {
  if (character.size() != 1) return;
  const char c = character[0];
  const bool digit = c >= '0' && c <= '9';
  const bool fits = digit || (turn.letters && ((c >= 'A' && c <= 'Z') || c == '-'));
  if (fits && turn.code.size() < (turn.letters ? kLettersMost : kCodeDigits)) turn.code += c;
}

// What was typed stays as far as the other keys could have typed it.
void change_keys(Turn& turn, bool letters) {
  turn.letters = letters;
  if (letters) return;
  std::erase_if(turn.code, [](char c) { return c < '0' || c > '9'; });
  turn.code.resize(std::min(turn.code.size(), kCodeDigits));
}

}  // namespace

bool is_code_whole(const Turn& turn) { return turn.letters ? turn.code.size() >= kLettersLeast : turn.code.size() == kCodeDigits; }

void on_code(Step& step, const Intent& intent) {
  State& s = step.next;
  Visit& visit = *s.visit;
  Turn& turn = visit.turn;
  if (intent.kind == IntentKind::put) put_in_code(turn, intent.arg);
  if (intent.kind == IntentKind::keyboard) change_keys(turn, intent.arg == "code");
  if (intent.kind == IntentKind::erase && !turn.code.empty()) turn.code.pop_back();
  if (intent.kind == IntentKind::erase_all) turn.code.clear();
  if (intent.kind == IntentKind::back) return end_visit(step, model::Outcome::info);
  if (intent.kind != IntentKind::next || turn.working) return;
  visit.reject = is_code_whole(turn) ? "" : "code_short";
  if (visit.reject.empty()) find_ticket(step, turn.code);
}

void on_held(Step& step, const Intent& intent) {
  State& s = step.next;
  Turn& turn = s.visit->turn;
  if (!turn.found || turn.working) return;
  const bool open = turn.done == TurnDone::nothing;
  const bool arrives = intent.kind == IntentKind::check_in && open && can_arrive(turn);
  if (arrives) return send_turn(step, CheckIn{s.visit->id, turn.found->ticket.code});
  if (intent.kind == IntentKind::open_slots && open && turn.found->ticket.slot && turn.found->state == model::TicketState::issued) {
    turn.moving = true;
    turn.office = turn.found->ticket.office;
    return open_slots(step);
  }
  if (intent.kind == IntentKind::open_cancel && open && model::is_live(turn.found->state)) return show(step, PageId::cancel);
  if (intent.kind == IntentKind::back && open) {
    turn.refused.reset();
    return show(step, PageId::code, model::UsageCode::back);
  }
  if (intent.kind == IntentKind::end || intent.kind == IntentKind::next) ask_how_it_was(step, model::Outcome::info);
}

void on_cancel(Step& step, const Intent& intent) {
  State& s = step.next;
  if (s.visit->turn.working || !s.visit->turn.found) return;
  if (intent.kind == IntentKind::cancel_ticket) return send_turn(step, CancelTicket{s.visit->id, s.visit->turn.found->ticket.code});
  if (intent.kind == IntentKind::back || intent.kind == IntentKind::next) show(step, PageId::held, model::UsageCode::back);
}

}  // namespace haisai::flow
