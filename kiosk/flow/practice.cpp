#include "kiosk/flow/practice.h"

#include <algorithm>

#include "kiosk/flow/card.h"
#include "kiosk/flow/finishing.h"
#include "kiosk/flow/sheets.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

// Answers lead to further wishes: number, form, ticket. More rounds than a visit has.
constexpr int kMostRounds = 8;

void answer(Step& step, const StartCard& effect) { on(step, CardWaiting{effect.session}); }
void answer(Step& step, const StopCard& effect) { on(step, CardGone{effect.session}); }
void answer(Step&, const SendPin&) {}      // practice_read comes by a timer, so that `reading` can be seen
void answer(Step&, const AskFaceCode&) {}  // not offered in practice
void answer(Step& step, const IssueTicket& effect) {
  model::Ticket ticket;
  ticket.number = step.next.world->practice->ticket;
  ticket.service = effect.request.service;
  ticket.issued_at = step.next.now;
  on(step, TicketIssued{effect.session, ticket});
}
void answer(Step& step, const PrintForm& effect) { on(step, FormPrinted{effect.session, 1}); }
void answer(Step& step, const PrintSheet& effect) { on(step, SheetPrinted{effect.session}); }
void answer(Step& step, const PrintTicket& effect) { on(step, TicketPrinted{effect.session}); }

template <class E>
concept Answered = requires(Step& step, const E& effect) { answer(step, effect); };

bool names_present_visit(const State& state, SessionId session) { return state.visit && state.visit->id == session; }

// True when the effect was one of ours; it must not leave.
bool take_over(Step& step, const Effect& effect) {
  return std::visit(
      [&]<class E>(const E& concrete) {
        if constexpr (Answered<E>) {
          if (names_present_visit(step.next, concrete.session)) answer(step, concrete);
          return true;
        }
        return false;
      },
      effect);
}

}  // namespace

bool is_practice(const State& state) { return state.visit && state.visit->practice; }

bool rehearses(const State& state) { return is_practice(state) || base_page(state) == PageId::lesson; }

void begin_practice(Step& step) {
  State& s = step.next;
  if (!s.world->practice) return;
  const model::Procedure* procedure = s.world->procedure(s.world->practice->procedure);
  if (procedure == nullptr) return;
  Visit& visit = begin_visit(step);
  visit.practice = true;
  visit.procedure = procedure->id;
  visit.draft = model::FormDraft{procedure->id, {}};
  start_card(step);
  show(step, PageId::purpose);
}

void rehearse(Step& step) {
  for (int round = 0; round < kMostRounds; ++round) {
    std::vector<Effect> asked;
    asked.swap(step.effects);
    bool answered = false;
    for (Effect& effect : asked) {
      if (take_over(step, effect)) {
        answered = true;
      } else {
        step.effects.push_back(std::move(effect));
      }
    }
    if (!answered) return;
  }
}

void on_drawn_card(Step& step, const Intent& intent) {
  State& s = step.next;
  if (!is_practice(s)) return;
  const SessionId session = s.visit->id;
  if (intent.kind == IntentKind::lay_card && s.page == PageId::place_card) {
    on(step, CardChecking{session});
    on(step, CardReady{session, 3});
  }
  const bool lifts = intent.kind == IntentKind::lift_card || intent.kind == IntentKind::next;
  if (lifts && s.page == PageId::take_card) on(step, CardRemoved{session});
}

void on_sample_key(Step& step, const Intent& intent) {
  State& s = step.next;
  if (!is_practice(s)) return;
  Visit& visit = *s.visit;
  const std::string& number = s.world->practice->number;
  if (intent.kind == IntentKind::pin_erase) {
    visit.pin_digits = std::max(visit.pin_digits - 1, 0);
    visit.reject.clear();
    return;
  }
  if (intent.kind != IntentKind::pin_digit) return;
  const auto at = static_cast<std::size_t>(visit.pin_digits);
  if (at >= number.size()) return;
  const bool next = intent.number == number[at] - '0';
  visit.reject = next ? "" : "pin_sample";
  if (next) ++visit.pin_digits;
}

void practice_read(Step& step) {
  State& s = step.next;
  on(step, CardRead{s.visit->id, s.world->practice->four});
}

}  // namespace haisai::flow
