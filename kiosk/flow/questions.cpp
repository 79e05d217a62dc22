#include "kiosk/flow/questions.h"

#include <algorithm>

#include "kiosk/flow/entry.h"
#include "kiosk/flow/help.h"
#include "kiosk/flow/typing.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using model::Answer;
using model::Field;
using model::Procedure;

// The draft as the card alone fills it.
model::FormDraft from_card_alone(const Procedure& procedure, const Visit& visit) {
  model::FormDraft draft{procedure.id, {}};
  if (visit.four) model::prefill(procedure, &*visit.four, draft);
  return draft;
}

bool is_from_card(const model::FormDraft& draft, const std::string& key) {
  const Answer* answer = draft.find(key);
  return answer != nullptr && answer->source == model::Source::card;
}

void refill(const Procedure& procedure, Visit& visit) {
  model::drop_stale(procedure, visit.draft);
  model::prefill(procedure, visit.four ? &*visit.four : nullptr, visit.draft);
}

// First question that must be answered and is not; empty: none.
std::string first_missing(const State& state, const Procedure& procedure) {
  const model::FormDraft& draft = state.visit->draft;
  for (const std::string& key : question_keys(state)) {
    const Answer* answer = draft.find(key);
    const bool missing = answer == nullptr || answer->value.empty();
    if (missing && model::is_required(*procedure.find(key), draft)) return key;
  }
  return {};
}

std::string rule_of(const State& state, const Field& field, const base::PersonalText& value) {
  const model::FormDraft& draft = state.visit->draft;
  if (value.empty()) return model::is_required(field, draft) ? "required" : "";
  const Answer* before = draft.find(field.key);
  // As on the card is right, however odd it looks (N1).
  if (before != nullptr && before->source == model::Source::card && before->value == value) return "";
  return model::reject_rule(field, value.reveal(), today_of(state));
}

bool goes_to_staff(const Field& field, const base::PersonalText& value) {
  return std::any_of(field.choices.begin(), field.choices.end(), [&](const model::Choice& choice) {
    return choice.goes_to_staff && has_code(value.reveal(), choice.code);
  });
}

void store(const Procedure& procedure, Visit& visit, const base::PersonalText& value) {
  const Answer* before = visit.draft.find(visit.question);
  if (value.empty()) {
    visit.draft.answers.erase(visit.question);
  } else if (before == nullptr || before->value != value) {
    visit.draft.answers[visit.question] = {value, model::Source::typed};
  }
  visit.kept[visit.question] = visit.entry;
  refill(procedure, visit);
}

void go_on(Step& step, const Procedure& procedure) {
  const State& s = step.next;
  if (!s.visit->from_review) {
    const auto keys = question_keys(s);
    const auto here = std::find(keys.begin(), keys.end(), s.visit->question);
    if (here != keys.end() && here + 1 != keys.end()) return open_question(step, *(here + 1), false);
  }
  const std::string missing = first_missing(s, procedure);
  if (!missing.empty()) return open_question(step, missing, s.visit->from_review);
  show(step, PageId::review);
}

void answer(Step& step, const Procedure& procedure, const Field& field) {
  State& s = step.next;
  Visit& visit = *s.visit;
  const base::PersonalText value = value_of(field, visit.entry, s.now);
  visit.reject = rule_of(s, field, value);
  if (!visit.reject.empty()) return count_reject(s, field.key, visit.reject);
  if (goes_to_staff(field, value)) {
    count(s, model::UsageKind::mode, {}, model::UsageCode::to_staff);
    return call_staff(step);
  }
  store(procedure, visit, value);
  go_on(step, procedure);
}

void go_back(Step& step) {
  State& s = step.next;
  Visit& visit = *s.visit;
  constexpr auto kBack = model::UsageCode::back;
  if (visit.from_review) return show(step, PageId::review, kBack);  // the edit is given up
  visit.kept[visit.question] = visit.entry;
  const auto keys = question_keys(s);
  const auto here = std::find(keys.begin(), keys.end(), visit.question);
  if (here != keys.begin() && here != keys.end()) return open_question(step, *(here - 1), false, kBack);
  show(step, visit.four ? PageId::card_check : PageId::purpose, kBack);
}

void finish_review(Step& step, const Procedure& procedure) {
  State& s = step.next;
  Visit& visit = *s.visit;
  const std::string today = today_of(s);
  auto submission = model::submit(procedure, visit.draft, today);
  if (submission) {
    visit.submission = std::move(*submission);
    return show(step, PageId::finish);
  }
  open_question(step, submission.error().detail, true);
  const auto rejects = model::rejects(procedure, visit.draft, today);
  if (s.visit && !rejects.empty() && rejects.front().key == visit.question) visit.reject = rejects.front().rule;
}

}  // namespace

std::vector<std::string> question_keys(const State& state) {
  const Procedure* procedure = procedure_of(state);
  if (procedure == nullptr || state.visit->over) return {};
  auto keys = model::questions(*procedure, state.visit->draft);
  // What the card gave and the resident put right on review is not asked again on the way.
  const model::FormDraft card = from_card_alone(*procedure, *state.visit);
  std::erase_if(keys, [&](const std::string& key) { return is_from_card(card, key); });
  return keys;
}

void take_from_card(State& state) {
  const Procedure* procedure = procedure_of(state);
  if (procedure == nullptr) return;
  Visit& visit = *state.visit;
  const model::FormDraft card = from_card_alone(*procedure, visit);
  std::erase_if(visit.draft.answers, [&](const auto& item) { return is_from_card(card, item.first); });
  refill(*procedure, visit);
}

void start_questions(Step& step) {
  State& s = step.next;
  const Procedure* procedure = procedure_of(s);
  if (procedure == nullptr) return show_problem(step, base::ErrorCode::form_unknown);
  s.visit->from_review = false;
  refill(*procedure, *s.visit);
  const auto keys = question_keys(s);
  if (keys.empty()) return show(step, PageId::review);
  open_question(step, keys.front(), false);
}

void open_question(Step& step, const std::string& key, bool from_review, model::UsageCode left) {
  State& s = step.next;
  Visit& visit = *s.visit;
  const Procedure* procedure = procedure_of(s);
  const Field* field = procedure != nullptr ? procedure->find(key) : nullptr;
  if (field == nullptr) return show_problem(step, base::ErrorCode::form_invalid);
  visit.entry = entry_for(visit, *field);
  visit.question = key;
  visit.reject.clear();
  visit.from_review = from_review;
  show(step, PageId::question, left);
}

void on_card_check(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::next) start_questions(step);
  if (intent.kind == IntentKind::back) show(step, PageId::purpose, model::UsageCode::back);
}

void on_question(Step& step, const Intent& intent) {
  const Procedure* procedure = procedure_of(step.next);
  const Field* field = procedure != nullptr ? procedure->find(step.next.visit->question) : nullptr;
  if (field == nullptr) return show_problem(step, base::ErrorCode::form_invalid);
  if (intent.kind == IntentKind::next) return answer(step, *procedure, *field);
  if (intent.kind == IntentKind::back) return go_back(step);
  type(step.next.visit->entry, *field, intent);
}

void on_review(Step& step, const Intent& intent) {
  const Procedure* procedure = procedure_of(step.next);
  if (procedure == nullptr) return show_problem(step, base::ErrorCode::form_invalid);
  if (intent.kind == IntentKind::next) finish_review(step, *procedure);
  if (intent.kind == IntentKind::edit && procedure->find(intent.arg) != nullptr) {
    open_question(step, intent.arg, true);
  }
  if (intent.kind == IntentKind::back) {
    const auto keys = question_keys(step.next);
    if (!keys.empty()) return open_question(step, keys.back(), false, model::UsageCode::back);
    show(step, step.next.visit->four ? PageId::card_check : PageId::purpose, model::UsageCode::back);
  }
}

}  // namespace haisai::flow
