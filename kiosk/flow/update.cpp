// The dispatch. Where each page leads (→ at the intent or event named; every page also: call_staff → help,
// open_settings → settings, open_sound → sound, open_languages → languages, stop → end; idle_s without touch → idle; (end) = end_visit()):
//
//   welcome     open_procedures → procedure · open_services → services · open_learn → learn
//   services    open_number → number · open_code → code · back → welcome
//   number      take_number … TicketIssued → ticket · TicketRefused → problem · open_slots → slots · open_needs → needs
//               · back → services
//   needs       choose_need, back → where it was opened
//   slots       choose_slot … SlotHeld → booking · open_week → week · open_offices → offices · back → number, finish, held
//   week        open_day → day · turn_week stays · back → slots
//   day         choose_slot … SlotHeld → booking · back → week
//   offices     choose_office, back → slots
//   booking     book … TicketIssued → take_card, ticket · TicketRefused → slots (time gone), problem · back → slots
//   code        next … TicketFound → held · Scanned (also on welcome, services, number, erased) … TicketFound → held
//               · back → (end)
//   held        check_in … CheckedIn stays · open_slots → slots · open_cancel → cancel · end → survey · back → code
//   cancel      cancel_ticket … TicketCancelled → held · next, back → held
//   learn       open_lesson → lesson · open_practice → purpose, of a practice visit (practice.cpp): the same pages, with
//               lay_card on place_card and lift_card on take_card; it ends on learn · next, back → welcome
//   lesson      next → next step once its action was done, learn after the last · back → step before, learn · choose, retry stay
//   procedure   choose_procedure → purpose · open_situations → situation · open_theme → theme · open_search → search
//               · back → welcome
//   situation   choose_situation → ask, bundle where nothing is asked · back → procedure
//   ask         next → the next question, bundle · back → question before, situation
//   bundle      next → purpose with all its forms, ticket where it has none, or help (protected)
//   theme, search, bundle: open_guide → guide, whose next → purpose, ticket, back · back → procedure
//   guide, bundle: print_sheet stays
//   protect     next, back → bundle, guide or purpose, from where open_protect led
//   purpose     next → place_card, pin when a card is ready, card_check when one was read · by_hand → question
//               · back → procedure
//   place_card  CardReady → pin, problem at one try or none · CardFailed, CardGone → problem · by_hand → question
//               · back → purpose
//   pin         pin_submit with four digits → reading · use_face_code → face_code · by_hand → question
//               · back → purpose
//   face_code   pin_submit with 14 digits → reading · CardReady → problem at one try or none · by_hand → question
//               · back → place_card, and so to pin
//   last_try    agree → pin, face_code · by_hand → question · back → problem
//   reading     CardRead → card_check · CardFailed → pin, face_code (wrong), problem (the rest) · 30 s → problem
//   card_check  next → question · back → purpose
//   question    next → next question, review, or help (a choice that needs staff) · back → question before,
//               card_check, purpose; review when it came from there
//               · open_aid → its faces (aiding.cpp), back from them → the keys
//   review      next → finish, or the question that is wrong · edit → question · back → last question
//   finish      print_and_number, number_only … TicketIssued → take_card, ticket without a card · TicketRefused →
//               problem · open_slots → slots · open_needs → needs · back → review
//   take_card   CardRemoved → ticket; erased or welcome when the visit is over · 5 min → wiped, stays
//   ticket      end, next → survey · ticket_page_s after the last paper → (end) · retry, reprint_ticket stay
//   survey      answer → the next question, (end) after the last · end, next, 30 s → (end)
//   problem     retry → place_card, last_try, finish, number, slots · open_slots → slots · use_face_code → face_code · by_hand → question · print_only → take_card, ticket
//               · number_only → finish, number · back
//   help        staff_not_needed, back → the page below · idle: keep_going → the page below, countdown_s → (end)
//   settings    back → the page below · hold_on → hold, 10 s → the page below · enlarge → enlarged, back → the same
//   erased      next, end, erased_page_s → welcome
//   (end)       → take_card while a card lies there, else erased where something was held, else welcome
//   A booth has learn in the place of welcome.
//   CardRemoved from pin to finish → (end) at once.
#include "kiosk/flow/update.h"

#include "kiosk/flow/aiding.h"
#include "kiosk/flow/arriving.h"
#include "kiosk/flow/card.h"
#include "kiosk/flow/finishing.h"
#include "kiosk/flow/help.h"
#include "kiosk/flow/lessons.h"
#include "kiosk/flow/practice.h"
#include "kiosk/flow/questions.h"
#include "kiosk/flow/secret.h"
#include "kiosk/flow/sheets.h"
#include "kiosk/flow/timers.h"
#include "kiosk/flow/turns.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"
#include "kiosk/flow/ways.h"

namespace haisai::flow {
namespace {

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
    case PageId::situation:
      return on_situation(step, intent);
    case PageId::ask:
      return on_ask(step, intent);
    case PageId::bundle:
      return on_bundle(step, intent);
    case PageId::theme:
      return on_theme(step, intent);
    case PageId::search:
      return on_search(step, intent);
    case PageId::guide:
      return on_guide(step, intent);
    case PageId::protect:
      return on_protect(step, intent);
    case PageId::purpose:
      return on_purpose(step, intent);
    case PageId::place_card:
      on_drawn_card(step, intent);
      return on_place_card(step, intent);
    case PageId::pin:
      on_sample_key(step, intent);
      return on_pin(step, intent);
    case PageId::face_code:
      return on_face_code(step, intent);
    case PageId::last_try:
      return on_last_try(step, intent);
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
    case PageId::lesson:
      return on_lesson(step, intent);
    case PageId::settings:
    case PageId::sound:
    case PageId::languages:
      return on_settings(step, intent);
    case PageId::help:
      return on_help(step, intent);
    case PageId::idle:
      return on_idle(step, intent);
    case PageId::enlarged:
      return on_enlarged(step, intent);
    case PageId::problem:
      return on_problem(step, intent);
    case PageId::take_card:  // nothing to press but in practice: taking the card leads on
      return on_drawn_card(step, intent);
    default:  // on reading and hold there is nothing to press
      return on_turn(step, intent);
  }
}

// やめる. While a forgotten card lies there the page stays: nobody may start before.
void stop(Step& step) {
  const bool card_left = step.next.visit && step.next.visit->over && card_lies(*step.next.visit);
  if (!card_left) go_home(step);
}

void on(Step& step, const Touched&) {
  step.next.touched_at = step.next.now;
  keep_hold(step);
}

void on(Step& step, const TouchMissed& event) {
  if (!step.next.visit || takes_digits(base_page(step.next))) return;
  count(step.next, model::UsageKind::touch, step.next.visit->step, model::UsageCode::missed, event.mm);
}

void on(Step& step, const StrokeDrawn& drawn) {
  if (step.next.page == PageId::lesson) return on_gesture(step, drawn.stroke);
  on_stroke(step, drawn);
}
void on(Step& step, const KanjiFound& found) { on_kanji(step, found); }
void on(Step& step, const CharactersRead& read) { on_characters(step, read); }
void on(Step& step, const AidFailed& failed) { on_aid_failed(step, failed); }

void on(Step& step, const StaffComing&) { step.next.visit->staff_coming = step.next.visit->staff_called; }

void on(Step& step, const WaitingChanged& event) {
  step.next.waiting = event.waiting;
  step.next.lines = event.lines;
}

void on(Step& step, const HeadphonesChanged& event) {
  State& s = step.next;
  s.headphones = event.in;
  s.preferences.sound = event.in && s.world->voice;
  s.touched_at = s.now;
}

void on(Step& step, const Intent& intent) {
  State& s = step.next;
  s.touched_at = s.now;
  if (s.veiled) {
    s.veiled = false;
    return;
  }
  if (s.page == PageId::hold) return;
  if (set_preference(s, intent)) return;
  switch (intent.kind) {
    case IntentKind::none:
    case IntentKind::unveil:
    case IntentKind::say_again:
      return;
    case IntentKind::call_staff:
      return call_staff(step);
    case IntentKind::open_settings:
      return open_over(step, PageId::settings);
    case IntentKind::open_sound:
      s.preferences.sound = s.world->voice;
      return open_over(step, PageId::sound);
    case IntentKind::open_languages:
      return open_over(step, PageId::languages);
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
  state.page = state.world->home();
  state.preferences = state.world->preferences();
  state.now = now;
  state.touched_at = now;
  state.page_since = now;
  return state;
}

Step update(State state, const Event& event) {
  Step step{std::move(state), {}};
  const bool practised = is_practice(step.next);
  std::visit(
      [&]<class E>(const E& concrete) {
        if constexpr (OfVisit<E>) {
          if (!step.next.visit || step.next.visit->id != concrete.session) return;
        }
        on(step, concrete);
      },
      event);
  if (practised || is_practice(step.next)) rehearse(step);
  return step;
}

}  // namespace haisai::flow
