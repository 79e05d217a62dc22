#include "tests/flow/invariants.h"

#include "kiosk/flow/card.h"
#include "kiosk/flow/secret.h"
#include "kiosk/flow/visit.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

bool needs_visit(PageId page) {
  return page != PageId::welcome && page != PageId::services && page != PageId::procedure && page != PageId::situation && page != PageId::learn &&
         page != PageId::lesson;
}

std::string broken_by_page(const State& s) {
  const PageId base = base_page(s);
  if (is_over_page(s.page) != s.under.has_value()) return "a page over another knows which";
  if (is_over_page(base)) return "what lies under is a page of the visit";
  if (s.between && !s.under) return "between needs under";
  if (needs_visit(base) && !s.visit) return "no visit on a page of the visit";
  if ((s.page == PageId::help || s.page == PageId::idle) && !s.visit) return "no visit under help or idle";
  if (s.page == PageId::welcome && s.visit) return "a visit on welcome";
  if ((base == PageId::problem) != s.problem.has_value()) return "problem page and problem belong together";
  if ((base == PageId::lesson) != (lesson_step(s) != nullptr)) return "lesson page and lesson belong together";
  if (s.screen < 0 || s.screen > 50 || s.under_screen < 0) return "screen out of range";
  return "";
}

std::string broken_by_card(const State& s) {
  const Visit& visit = *s.visit;
  const PageId base = base_page(s);
  if (card_lies(visit) && !visit.card_worker) return "a card is believed to lie there with nobody watching";
  if (base == PageId::take_card && !card_lies(visit)) return "take_card without a card";
  const bool face_code = visit.secret == model::CardSecret::face_code;
  if (visit.pin_digits < 0 || visit.pin_digits > model::digits_in(visit.secret)) return "pin digits out of range";
  if (!takes_digits(base) && visit.pin_digits != 0) return "pin digits outside the pages of the pin and the face code";
  if (face_code && !s.world->settings.allow_face_code) return "a face code where none is allowed";
  if (base == PageId::face_code && !face_code) return "the face code's page without it";
  if (base == PageId::pin && face_code) return "the PIN's page with the face code's tries";
  const bool asking = base == PageId::face_code && visit.card == CardStatus::checking;
  if (asking && (visit.pin_digits != 0 || visit.tries_left != -1)) return "digits or tries before the card has said";
  const bool typing = takes_digits(base) && !asking;
  if (typing && (visit.card != CardStatus::ready || visit.tries_left < 1)) return "typing without tries";
  if (typing && visit.tries_left == 1 && !visit.last_try_ok) return "last try without consent";
  const bool one_left = visit.card == CardStatus::ready && visit.tries_left == 1 && s.world->settings.allow_last_try;
  if (base == PageId::last_try && !one_left) return "last_try without a last try";
  if (base == PageId::reading && visit.card != CardStatus::ready) return "reading without a card";
  if (visit.four && !visit.second_card && visit.card == CardStatus::ready) return "read and not read";
  if (visit.card_dates && !visit.four) return "the dates of a card of which nothing is held";
  return "";
}

std::string broken_by_visit(const State& s) {
  const Visit& visit = *s.visit;
  const PageId base = base_page(s);
  const model::Procedure* procedure = procedure_of(s);
  if (base == PageId::question && (procedure == nullptr || procedure->find(visit.question) == nullptr)) {
    return "question of no field";
  }
  if (base == PageId::review && procedure == nullptr) return "review of no procedure";
  if (base == PageId::finish && visit.submissions.empty()) return "finish without a finished form";
  if (visit.over && base != PageId::take_card && base != PageId::erased) return "over on another page";
  if (base == PageId::erased && !visit.over) return "erased before it is over";
  if (visit.over && !personal_in(s).empty()) return "personal values after the end";
  const bool issues = base == PageId::finish || base == PageId::number || base == PageId::booking;
  if (visit.working && !issues) return "working elsewhere";
  if (base == PageId::booking && !visit.turn.hold) return "booking without a place";
  if ((base == PageId::held || base == PageId::cancel) && !visit.turn.found) return "no ticket to speak of";
  if (base == PageId::survey && (visit.survey == SurveyQuestion::none || !personal_in(s).empty())) return "a survey of nothing, or with something held";
  if (visit.over && visit.turn.hold) return "a place held after the end";
  if (visit.events.size() > 500) return "too many events";
  return broken_by_card(s);
}

}  // namespace

std::string broken_rule(const State& s) {
  if (next_deadline(s) <= s.now) return "deadline in the past";
  if (next_deadline(s) > s.now + std::chrono::minutes(1)) return "deadline beyond the minute";
  std::string broken = broken_by_page(s);
  return broken.empty() && s.visit ? broken_by_visit(s) : broken;
}

}  // namespace haisai::flow
