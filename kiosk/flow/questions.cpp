#include "kiosk/flow/questions.h"

#include <algorithm>

#include "kiosk/flow/aiding.h"
#include "kiosk/flow/arriving.h"
#include "kiosk/flow/entry.h"
#include "kiosk/flow/forms.h"
#include "kiosk/flow/help.h"
#include "kiosk/flow/rows.h"
#include "kiosk/flow/typing.h"
#include "kiosk/flow/usage.h"
#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using model::Answer;
using model::Field;
using model::Procedure;

// First question that must be answered and is not; empty: none.
std::string first_missing(const State& state) {
  const model::FormDraft& draft = state.visit->draft;
  for (const Asked& asked : questions_of(state)) {
    const Answer* answer = draft.find(asked.field->key);
    const bool missing = answer == nullptr || answer->value.empty();
    if (missing && model::is_required(*asked.field, draft)) return asked.field->key;
  }
  return {};
}

std::string rule_of(const State& state, const Field& field, const base::PersonalText& value) {
  const model::FormDraft& draft = state.visit->draft;
  return rule_for(state, field, value, draft.find(field.key), model::is_required(field, draft));
}

bool goes_to_staff(const Field& field, const base::PersonalText& value) {
  return std::any_of(field.choices.begin(), field.choices.end(), [&](const model::Choice& choice) {
    return choice.goes_to_staff && has_code(value.reveal(), choice.code);
  });
}

void store(State& state, const base::PersonalText& value) {
  Visit& visit = *state.visit;
  const Answer* before = visit.draft.find(visit.question);
  if (value.empty()) {
    visit.draft.answers.erase(visit.question);
  } else if (before == nullptr || before->value != value) {
    visit.draft.answers[visit.question] = {value, model::Source::typed};
  }
  visit.kept[visit.question] = visit.entry;
  refill(state);
}

void go_on(Step& step) {
  const State& s = step.next;
  if (!s.visit->from_review) {
    const auto keys = question_keys(s);
    const auto here = std::find(keys.begin(), keys.end(), s.visit->question);
    if (here != keys.end() && here + 1 != keys.end()) return open_question(step, *(here + 1), false);
  }
  const std::string missing = first_missing(s);
  if (!missing.empty()) return open_question(step, missing, s.visit->from_review);
  show(step, PageId::review);
}

void answer(Step& step, const Field& field) {
  State& s = step.next;
  Visit& visit = *s.visit;
  const base::PersonalText value = value_of(field, visit.entry, s.now);
  visit.reject = rule_of(s, field, value);
  if (!visit.reject.empty()) return count_reject(s, field.key, visit.reject);
  if (goes_to_staff(field, value)) {
    count(s, model::UsageKind::mode, {}, model::UsageCode::to_staff);
    return call_staff(step);
  }
  store(s, value);
  if (protected_to_staff(s, visit.procedure)) return call_staff(step);
  go_on(step);
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

// The question that keeps `form` from being complete, with what is wrong beside it.
void ask_again(Step& step, const Procedure& form, const std::string& key) {
  open_question(step, key, true, model::UsageCode::leave, &form);
  Visit& visit = *step.next.visit;
  const auto rejects = model::rejects(form, visit.draft, today_of(step.next));
  if (!rejects.empty() && rejects.front().key == visit.question) visit.reject = rejects.front().rule;
}

// Where no address may be printed its box stays empty: it is written with staff at the counter.
void leave_out_addresses(const State& state, const Procedure& form, model::Submission& submission) {
  for (const Field& field : form.fields) {
    if (hides_address(state, field.type)) submission.answers.erase(field.key);
  }
}

void finish_review(Step& step) {
  State& s = step.next;
  std::vector<model::Submission> complete;
  for (const Procedure* form : forms_of(s)) {
    auto submission = model::submit(*form, s.visit->draft, today_of(s));
    if (!submission) return ask_again(step, *form, submission.error().detail);
    if (protected_to_staff(s, form->id)) return call_staff(step);
    leave_out_addresses(s, *form, *submission);
    complete.push_back(std::move(*submission));
  }
  s.visit->submissions = std::move(complete);
  s.visit->printing = 0;
  show(step, PageId::finish);
}

}  // namespace

std::string rule_for(const State& state, const Field& field, const base::PersonalText& value, const Answer* before,
                     bool required) {
  if (value.empty()) return required ? "required" : "";
  // As on the card is right, however odd it looks (N1).
  const bool of_card = before != nullptr && (before->source == model::Source::card || before->source == model::Source::second_card);
  if (of_card && before->value == value) return "";
  const std::string rule = model::reject_rule(field, value.reveal(), today_of(state));
  // Which part of the date it is; what only a card may leave out is not said part by part.
  if (rule == "date") return date_fault(state.visit->entry, model::latest_day(field, base::civil_time(state.now).date)).rule;
  return rule;
}

void after_answer(Step& step) {
  refill(step.next);
  if (protected_to_staff(step.next, step.next.visit->procedure)) return call_staff(step);
  go_on(step);
}

void back_from_question(Step& step) { go_back(step); }

std::vector<std::string> question_keys(const State& state) {
  std::vector<std::string> keys;
  for (const Asked& asked : questions_of(state)) keys.push_back(asked.field->key);
  return keys;
}

void take_from_card(State& state) {
  if (procedure_of(state) == nullptr) return;
  const model::FormDraft card = from_card_alone(state);
  std::erase_if(state.visit->draft.answers, [&](const auto& item) { return is_from_card(card, item.first); });
  refill(state);
}

void start_questions(Step& step) {
  State& s = step.next;
  const Procedure* procedure = procedure_of(s);
  if (procedure == nullptr) return show_problem(step, base::ErrorCode::form_unknown);
  s.visit->from_review = false;
  refill(s);
  const auto keys = question_keys(s);
  if (keys.empty()) return show(step, PageId::review);
  open_question(step, keys.front(), false);
}

void open_question(Step& step, const std::string& key, bool from_review, model::UsageCode left, const Procedure* form) {
  State& s = step.next;
  Visit& visit = *s.visit;
  if (form == nullptr) form = form_of(s, key);
  const Field* field = form != nullptr ? form->find(key) : nullptr;
  if (field == nullptr) return show_problem(step, base::ErrorCode::form_invalid);
  visit.procedure = form->id;
  visit.entry = entry_for(visit, *field);
  if (!visit.kept.contains(key) && visit.draft.find(key) == nullptr) suggest(visit, *field, false, visit.entry);
  visit.question = key;
  visit.row_at = RowAt{};
  visit.reject.clear();
  visit.from_review = from_review;
  if (field->type == model::FieldType::account) return open_account(step, *field, left);
  if (begins_with_person(*field) && people_of(s, key).empty()) return open_first(step, *field, left);
  show(step, PageId::question, left);
  if (hides_address(s, field->type)) call_staff(step);  // nobody types it here: staff take it down
}

void on_card_check(Step& step, const Intent& intent) {
  if (intent.kind == IntentKind::next) start_questions(step);
  if (intent.kind == IntentKind::back) show(step, PageId::purpose, model::UsageCode::back);
}

void on_question(Step& step, const Intent& intent) {
  const Procedure* procedure = procedure_of(step.next);
  const Field* field = procedure != nullptr ? procedure->find(step.next.visit->question) : nullptr;
  if (field == nullptr) return show_problem(step, base::ErrorCode::form_invalid);
  if (!field->columns.empty()) return on_people(step, *field, intent);
  if (on_aid(step, *field, intent)) return;
  if (intent.kind == IntentKind::next) return answer(step, *field);
  if (intent.kind == IntentKind::back) return go_back(step);
  type(step.next.visit->entry, *field, intent);
}

void on_review(Step& step, const Intent& intent) {
  if (procedure_of(step.next) == nullptr) return show_problem(step, base::ErrorCode::form_unknown);
  if (intent.kind == IntentKind::next) finish_review(step);
  if (intent.kind == IntentKind::edit && form_of(step.next, intent.arg) != nullptr) {
    open_question(step, intent.arg, true);
  }
  if (intent.kind == IntentKind::back) {
    const auto keys = question_keys(step.next);
    if (!keys.empty()) return open_question(step, keys.back(), false, model::UsageCode::back);
    show(step, step.next.visit->four ? PageId::card_check : PageId::purpose, model::UsageCode::back);
  }
}

}  // namespace haisai::flow
