// The dispatch. Where each page leads (→ at the intent or event named; every page also: call_staff → help,
// open_settings → settings, stop → end; idle_s without touch → idle; (end) = end_visit()):
//
//   welcome     open_procedures → procedure · open_services → services · open_learn → learn
//   services    take_number … TicketIssued → ticket · TicketRefused → problem · back → welcome
//   learn       next, back → welcome
//   procedure   choose_procedure → purpose · back → welcome
//   purpose     next → place_card, pin when a card is ready, card_check when one was read · by_hand → question
//               · back → procedure
//   place_card  CardReady → pin, problem at one try or none · CardFailed, CardGone → problem · by_hand → question
//               · back → purpose
//   pin         pin_submit with four digits → reading · by_hand → question · back → purpose
//   reading     CardRead → card_check · CardFailed → pin (wrong), problem (the rest) · 30 s → problem
//   card_check  next → question · back → purpose
//   question    next → next question, review, or help (a choice that needs staff) · back → question before,
//               card_check, purpose; review when it came from there
//   review      next → finish, or the question that is wrong · edit → question · back → last question
//   finish      print_and_number, number_only … TicketIssued → take_card, ticket without a card · TicketRefused →
//               problem · back → review
//   take_card   CardRemoved → ticket; erased or welcome when the visit is over · 5 min → wiped, stays
//   ticket      end, next → (end) · ticket_page_s after the last paper → (end) · retry, reprint_ticket stay
//   problem     retry → place_card, finish, services · by_hand → question · print_only → take_card, ticket · back
//   help        staff_not_needed, back → the page below · idle: keep_going → the page below, countdown_s → (end)
//   erased      next, end, erased_page_s → welcome
//   (end)       → take_card while a card lies there, else erased where something was held, else welcome
//   CardRemoved from pin to finish → (end) at once.
#include "kiosk/flow/update.h"

#include "kiosk/flow/card.h"
#include "kiosk/flow/finishing.h"
#include "kiosk/flow/help.h"
#include "kiosk/flow/questions.h"
#include "kiosk/flow/timers.h"
#include "kiosk/flow/visit.h"
#include "kiosk/flow/ways.h"

namespace haisai::flow {
namespace {

constexpr int kMostScreens = 50;

template <class E>
concept OfVisit = requires(const E& event) { event.session; };

void on_page(Step& step, const Intent& intent) {
  switch (step.next.page) {
    case PageId::welcome:
      return on_welcome(step, intent);
    case PageId::services:
      return on_services(step, intent);
    case PageId::procedure:
      return on_procedure(step, intent);
    case PageId::purpose:
      return on_purpose(step, intent);
    case PageId::place_card:
      return on_place_card(step, intent);
    case PageId::pin:
      return on_pin(step, intent);
    case PageId::card_check:
      return on_card_check(step, intent);
    case PageId::question:
      return on_question(step, intent);
    case PageId::review:
      return on_review(step, intent);
    case PageId::finish:
      return on_finish(step, intent);
    case PageId::ticket:
      return on_ticket(step, intent);
    case PageId::erased:
      return on_erased(step, intent);
    case PageId::learn:
      return on_learn(step, intent);
    case PageId::settings:
      return on_settings(step, intent);
    case PageId::help:
      return on_help(step, intent);
    case PageId::idle:
      return on_idle(step, intent);
    case PageId::problem:
      return on_problem(step, intent);
    case PageId::reading:    // nothing to press until the card has answered
    case PageId::take_card:  // nor until it is taken
      return;
  }
}

// やめる. While a forgotten card lies there the page stays: nobody may start before.
void stop(Step& step) {
  const bool card_left = step.next.visit && step.next.visit->over && card_lies(*step.next.visit);
  if (!card_left) go_home(step);
}

void on(Step& step, const Touched&) { step.next.touched_at = step.next.now; }

void on(Step& step, const WaitingChanged& event) { step.next.waiting = event.waiting; }

void on(Step& step, const Intent& intent) {
  State& s = step.next;
  s.touched_at = s.now;
  if (s.veiled) {
    s.veiled = false;
    return;
  }
  if (set_preference(s, intent)) return;
  switch (intent.kind) {
    case IntentKind::none:
    case IntentKind::unveil:
      return;
    case IntentKind::call_staff:
      return call_staff(step);
    case IntentKind::open_settings:
      return open_over(step, PageId::settings);
    case IntentKind::stop:
      return stop(step);
    case IntentKind::turn_page:
      s.screen = intent.number >= 0 && intent.number < kMostScreens ? intent.number : s.screen;
      return;
    default:
      return on_page(step, intent);
  }
}

}  // namespace

State start(std::shared_ptr<const World> world, base::WallTime now) {
  State state;
  state.world = std::move(world);
  state.now = now;
  state.touched_at = now;
  state.page_since = now;
  return state;
}

Step update(State state, const Event& event) {
  Step step{std::move(state), {}};
  std::visit(
      [&]<class E>(const E& concrete) {
        if constexpr (OfVisit<E>) {
          if (!step.next.visit || step.next.visit->id != concrete.session) return;
        }
        on(step, concrete);
      },
      event);
  return step;
}

}  // namespace haisai::flow
