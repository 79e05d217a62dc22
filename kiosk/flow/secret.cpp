#include "kiosk/flow/secret.h"

#include <algorithm>

#include "kiosk/flow/card.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;
using model::CardSecret;

PageId page_of(CardSecret secret) { return secret == CardSecret::face_code ? PageId::face_code : PageId::pin; }

// Waits for the card's own count of this secret; nothing can be pressed before.
bool is_asking(const Visit& visit) { return visit.card != CardStatus::ready; }

void submit(Step& step) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (is_asking(visit) || !card_runs(visit)) return;
  if (visit.pin_digits != model::digits_in(visit.secret)) {
    visit.reject = "pin_short";
    return;
  }
  visit.pin_error.reset();
  visit.last_try_ok = false;  // one agreement, one try
  visit.asked_at = s.now;
  visit.pin_sent = true;
  step.effects.push_back(SendPin{visit.id, visit.secret});
  show(step, PageId::reading);
}

// Not in the large text sizes: there the keys stay where they are known to be (rule S10).
bool may_shuffle(const State& state) { return state.preferences.text <= model::TextSize::large; }

}  // namespace

bool takes_digits(PageId page) { return page == PageId::pin || page == PageId::face_code; }

bool leaves_face_code(const State& state, ErrorCode code) {
  const bool about_the_pin = code == ErrorCode::card_pin_locked || code == ErrorCode::card_pin_unset ||
                             code == ErrorCode::card_pin_last_try;
  return about_the_pin && state.world->settings.allow_face_code && state.visit &&
         state.visit->secret == CardSecret::pin;
}

bool offers_face_code(const State& state) {
  if (!state.visit || state.visit->practice || !state.world->settings.allow_face_code) return false;
  const PageId page = base_page(state);
  return page == PageId::pin || (page == PageId::problem && leaves_face_code(state, *state.problem));
}

std::array<int, 10> pad_order(const State& state) {
  std::array<int, 10> order{1, 2, 3, 4, 5, 6, 7, 8, 9, 0};
  const bool shuffled = state.visit && state.visit->pad_shuffles % 2 == 1 && may_shuffle(state);
  if (!shuffled) return order;
  // SplitMix64 over the program's own randomness: pure, and unlike from visit to visit.
  std::uint64_t seed = state.visit->id * 1000 + static_cast<std::uint64_t>(state.visit->pad_shuffles);
  for (const base::Byte byte : state.world->key_seed) seed = seed * 257 + byte;
  for (std::size_t left = order.size(); left > 1; --left) {
    seed += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    std::swap(order[left - 1], order[(mixed ^ (mixed >> 31)) % left]);
  }
  return order;
}

void ask_secret_or_refuse(Step& step) {
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
    show(step, page_of(visit.secret));
  }
}

void use_face_code(Step& step) {
  State& s = step.next;
  if (!offers_face_code(s)) return;
  Visit& visit = *s.visit;
  const bool held = card_runs(visit) && (visit.card == CardStatus::ready || visit.card == CardStatus::refused);
  if (!held) {
    start_card(step);
    return show(step, PageId::place_card);
  }
  visit.secret = CardSecret::face_code;
  visit.card = CardStatus::checking;
  visit.tries_left = -1;
  visit.card_problem.reset();
  visit.pin_error.reset();
  visit.asked_at = s.now;
  step.effects.push_back(AskFaceCode{visit.id});
  show(step, PageId::face_code);
}

void on_pin(Step& step, const Intent& intent) {
  State& s = step.next;
  if (intent.kind == IntentKind::next || intent.kind == IntentKind::pin_submit) submit(step);
  if (intent.kind == IntentKind::shuffle_keys && may_shuffle(s)) ++s.visit->pad_shuffles;
  if (intent.kind == IntentKind::use_face_code) use_face_code(step);
  if (intent.kind == IntentKind::by_hand) go_on_by_hand(step);
  // The card stays held: purpose leads straight back here, with the same card and its tries.
  if (intent.kind == IntentKind::back) back_from_card(step);
}

void on_face_code(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::next || intent.kind == IntentKind::pin_submit) submit(step);
  if (intent.kind == IntentKind::by_hand) go_on_by_hand(step);
  if (intent.kind == IntentKind::back) {
    start_card(step);  // to the PIN again, with a fresh count of its tries
    show(step, PageId::place_card, model::UsageCode::back);
  }
}

void on_last_try(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::agree) {
    step.next.visit->last_try_ok = true;
    ask_secret_or_refuse(step);
  }
  if (intent.kind == IntentKind::by_hand) go_on_by_hand(step);
  if (intent.kind == IntentKind::back) show_card_problem(step, ErrorCode::card_pin_last_try);
}

void on(Step& step, const PinKeyed& event) {
  State& s = step.next;
  if (!s.visit || s.visit->practice || !takes_digits(base_page(s)) || is_asking(*s.visit)) return;
  s.visit->pin_digits = std::clamp(event.digits, 0, model::digits_in(s.visit->secret));
  s.visit->reject.clear();
  s.touched_at = s.now;
}

}  // namespace haisai::flow
