#include "kiosk/flow/visit.h"

#include <algorithm>

#include "kiosk/flow/aiding.h"
#include "kiosk/flow/card.h"
#include "kiosk/flow/secret.h"
#include "kiosk/flow/turns.h"
#include "kiosk/flow/lessons.h"
#include "kiosk/flow/usage.h"

namespace haisai::flow {
namespace {

// Unique per visit and terminal start, and the same however often the number is asked for.
base::RandomId key_of(const World& world, SessionId id) {
  base::RandomId key = world.key_seed;
  for (std::size_t i = 0; i < sizeof id; ++i) {
    key[key.size() - 1 - i] = static_cast<base::Byte>(key[key.size() - 1 - i] ^ ((id >> (8 * i)) & 0xFF));
  }
  return key;
}

// What the last pages may still know: states and the ticket, which has nothing personal.
Visit remains_of(const Visit& visit) {
  Visit rest;
  rest.id = visit.id;
  rest.practice = visit.practice;
  rest.procedure = visit.procedure;
  rest.forms = visit.forms;
  rest.by_hand = visit.by_hand;
  rest.card = visit.practice ? CardStatus::off : visit.card;  // a drawn card is never left behind
  rest.card_worker = visit.card_worker;
  rest.card_stopping = visit.card_stopping;
  rest.card_unknown = visit.card_unknown;
  rest.card_pulled = visit.card_pulled;
  rest.ticket = visit.ticket;
  rest.service = visit.service;
  rest.taken_at = visit.taken_at;
  rest.wants_form = visit.wants_form;
  rest.wants_ticket = visit.wants_ticket;
  rest.form_print = visit.form_print;
  rest.ticket_print = visit.ticket_print;
  rest.erased = visit.erased || holds_personal(visit);
  rest.outcome = visit.outcome;
  rest.over = true;
  return rest;
}

void leave_pin(Step& step, PageId to) {
  State& s = step.next;
  s.visit->pin_digits = 0;
  s.visit->last_try_ok = false;
  s.visit->reject.clear();
  if (to != PageId::reading) step.effects.push_back(ClearPin{});
}

void close_all_over(State& s) {
  if (s.under) s.page = *s.under;
  s.under.reset();
  s.between.reset();
}

}  // namespace

void leave_forms(Visit& visit) {
  visit.procedure.clear();
  visit.forms.clear();
  visit.submissions.clear();
}

bool is_over_page(PageId page) {
  return page == PageId::help || page == PageId::idle || page == PageId::settings || page == PageId::sound ||
         page == PageId::languages || page == PageId::hold || page == PageId::enlarged;
}

model::Preferences default_preferences(const State& state) {
  model::Preferences preferences = state.world->preferences();
  preferences.sound = state.headphones && state.world->voice;
  return preferences;
}

PageId base_page(const State& state) { return state.under.value_or(state.page); }

const model::Procedure* procedure_of(const State& state) {
  return state.visit ? state.world->procedure(state.visit->procedure) : nullptr;
}

Visit& begin_visit(Step& step) {
  State& s = step.next;
  if (!s.visit) {
    s.visit.emplace();
    s.visit->id = ++s.last_session;
    s.visit->ticket_key = key_of(*s.world, s.visit->id);
    s.visit->began = s.now;
  }
  return *s.visit;
}

void show(Step& step, PageId page, model::UsageCode left) {
  State& s = step.next;
  const PageId left_page = base_page(s);
  if (s.visit && !s.visit->over && takes_digits(left_page) && page != left_page) leave_pin(step, page);
  if (page != PageId::problem) s.problem.reset();
  if (page != PageId::lesson) leave_lesson(step);
  if (s.visit) close_aid(*s.visit);
  s.veiled = false;
  s.touched_at = s.now;  // whatever brought the page, the resident has not seen it before (D5)
  if (s.under) {
    s.under = page;
    s.under_screen = 0;
  } else {
    s.page = page;
    s.screen = 0;
    s.page_since = s.now;
  }
  count_step(s, left);
}

bool is_about_card(base::ErrorCode code) { return base::name_of(code).starts_with("card."); }

bool is_about_form(base::ErrorCode code) { return base::name_of(code).starts_with("form."); }

void show_problem(Step& step, base::ErrorCode code) {
  step.next.problem = code;
  show(step, PageId::problem);
}

void open_over(Step& step, PageId page) {
  State& s = step.next;
  if (s.page == page) return;
  if (!s.under) {
    s.under = s.page;
    s.under_screen = s.screen;
  } else if (s.page != PageId::idle) {
    s.between = s.page;
  } else if (s.between == page) {
    s.between.reset();
  }
  s.veiled = false;  // nothing personal is on these pages, and leaving them takes a touch
  s.page = page;
  s.screen = 0;
  s.page_since = s.now;
}

void open_instead(Step& step, PageId page) {
  State& s = step.next;
  s.page = page;
  s.screen = 0;
  s.page_since = s.now;
}

void close_over(Step& step) {
  State& s = step.next;
  if (!s.under) return;
  s.page_since = s.now;
  if (s.between) {
    s.page = *s.between;
    s.between.reset();
    s.screen = 0;
    return;
  }
  s.page = *s.under;
  s.screen = s.under_screen;
  s.under.reset();
  if (s.page == s.world->home() && s.visit) go_home(step);
}

bool holds_personal(const Visit& visit) {
  const auto typed = [](const Entry& entry) {
    const auto& parts = entry.date_parts;
    return !(entry.text.empty() && parts[0].empty() && parts[1].empty() && parts[2].empty());
  };
  const auto& answers = visit.draft.answers;
  const auto some = [](const auto& people) { return !people.second.empty(); };
  if (visit.row_at.removed || std::any_of(visit.rows.begin(), visit.rows.end(), some)) return true;
  return visit.four || !visit.submissions.empty() || !visit.said.empty() || !visit.way.answers.empty() || visit.protect || typed(visit.entry) || holds(visit.aid) ||
         std::any_of(visit.kept.begin(), visit.kept.end(), [&](const auto& item) { return typed(item.second); }) ||
         std::any_of(answers.begin(), answers.end(),
                     [](const auto& item) { return item.second.source != model::Source::rule; });
}

void drop_personal(Visit& visit) {
  visit.erased = visit.erased || holds_personal(visit);
  visit.four.reset();
  visit.card_dates.reset();
  visit.submissions.clear();
  visit.said.clear();
  visit.way.answers.clear();
  visit.protect = false;
  visit.draft.answers.clear();
  visit.kept.clear();
  visit.rows.clear();
  visit.row_at = RowAt{};
  visit.entry = Entry{};
  close_aid(visit);
}

void end_visit(Step& step, model::Outcome outcome) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (visit.over) {
    close_all_over(s);
    if (!card_lies(visit)) go_home(step);
    return;
  }
  count_avoided(s, outcome);
  const bool reached = visit.outcome == model::Outcome::done || visit.outcome == model::Outcome::ticket;
  if (!reached) visit.outcome = visit.staff_called ? model::Outcome::handed : outcome;
  if (takes_digits(base_page(s))) leave_pin(step, PageId::welcome);
  stop_card(step);
  release_hold(step);
  step.effects.push_back(RecordSession{usage_of(s)});
  step.effects.push_back(WipeVisit{visit.id});
  Visit rest = remains_of(visit);
  visit = std::move(rest);
  close_all_over(s);
  if (card_lies(visit)) {
    show(step, PageId::take_card);
  } else {
    show_farewell(step);
  }
}

void show_farewell(Step& step) {
  State& s = step.next;
  const Visit& visit = *s.visit;
  const bool something_to_say = visit.erased || visit.ticket || visit.card_pulled;
  if (visit.outcome == model::Outcome::timeout || visit.practice || !something_to_say) {
    go_home(step);
  } else {
    show(step, PageId::erased);
  }
}

void go_home(Step& step) {
  State& s = step.next;
  if (s.visit && !s.visit->over) {
    end_visit(step, model::Outcome::stopped);
    return;
  }
  // After practice the same person goes on learning; somebody who left is gone.
  const bool goes_on = s.visit && s.visit->practice && s.visit->outcome != model::Outcome::timeout;
  s.visit.reset();
  close_all_over(s);
  if (!goes_on) s.preferences = default_preferences(s);
  show(step, goes_on ? PageId::learn : s.world->home());
}

}  // namespace haisai::flow
