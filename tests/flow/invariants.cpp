#include "tests/flow/invariants.h"

#include "kiosk/flow/card.h"
#include "kiosk/flow/visit.h"
#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

bool needs_visit(PageId page) {
  return page != PageId::welcome && page != PageId::services && page != PageId::procedure && page != PageId::learn;
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
  if (s.screen < 0 || s.screen > 50 || s.under_screen < 0) return "screen out of range";
  return "";
}

std::string broken_by_card(const State& s) {
  const Visit& visit = *s.visit;
  const PageId base = base_page(s);
  if (card_lies(visit) && !visit.card_worker) return "a card is believed to lie there with nobody watching";
  if (base == PageId::take_card && !card_lies(visit)) return "take_card without a card";
  if (visit.pin_digits < 0 || visit.pin_digits > 4) return "pin digits out of range";
  if (base != PageId::pin && visit.pin_digits != 0) return "pin digits outside the pin page";
  if (base == PageId::pin && (visit.card != CardStatus::ready || visit.tries_left < 1)) return "pin without tries";
  if (base == PageId::pin && visit.tries_left == 1 && !visit.last_try_ok) return "last try without consent";
  if (base == PageId::reading && visit.card != CardStatus::ready) return "reading without a card";
  if (visit.four && visit.card == CardStatus::ready) return "read and not read";
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
  if (base == PageId::finish && !visit.submission) return "finish without a finished form";
  if (visit.over && base != PageId::take_card && base != PageId::erased) return "over on another page";
  if (base == PageId::erased && !visit.over) return "erased before it is over";
  if (visit.over && !personal_in(s).empty()) return "personal values after the end";
  if (visit.working && base != PageId::finish && base != PageId::services) return "working elsewhere";
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
