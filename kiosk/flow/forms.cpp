#include "kiosk/flow/forms.h"

#include <algorithm>

#include "kiosk/flow/visit.h"

namespace haisai::flow {
namespace {

using model::Answer;
using model::Field;
using model::Procedure;

// Whether some form of the visit has a use for the answer.
bool is_wanted(const std::vector<const Procedure*>& forms, const std::string& key, const model::FormDraft& draft) {
  return std::any_of(forms.begin(), forms.end(), [&](const Procedure* form) {
    const Field* field = form->find(key);
    return field != nullptr && model::applies(*field, draft);
  });
}

// An answer that goes may take along one that depended on it, so until nothing changes; every turn but the last
// drops at least one answer.
void drop_unwanted(const std::vector<const Procedure*>& forms, model::FormDraft& draft) {
  while (std::erase_if(draft.answers, [&](const auto& item) { return !is_wanted(forms, item.first, draft); }) > 0) {
  }
}

void put_what_was_said(const std::vector<const Procedure*>& forms, Visit& visit) {
  for (const auto& [key, value] : visit.said) {
    if (visit.draft.find(key) == nullptr && is_wanted(forms, key, visit.draft)) {
      visit.draft.answers[key] = {base::PersonalText(value), model::Source::visit};
    }
  }
}

}  // namespace

std::vector<const Procedure*> forms_of(const State& state) {
  std::vector<const Procedure*> forms;
  if (!state.visit) return forms;
  for (const std::string& id : state.visit->forms) {
    if (const Procedure* form = state.world->procedure(id)) forms.push_back(form);
  }
  if (forms.empty() && procedure_of(state) != nullptr) forms.push_back(procedure_of(state));
  return forms;
}

std::vector<Asked> questions_of(const State& state) {
  std::vector<Asked> asked;
  if (!state.visit || state.visit->over) return asked;
  // What the card gave and the resident put right on review is not asked again on the way.
  const model::FormDraft card = from_card_alone(state);
  for (const Procedure* form : forms_of(state)) {
    for (const std::string& key : model::questions(*form, state.visit->draft)) {
      const bool known = std::any_of(asked.begin(), asked.end(), [&](const Asked& one) { return one.field->key == key; });
      if (!known && !is_from_card(card, key)) asked.push_back({form, form->find(key)});
    }
  }
  return asked;
}

const Procedure* form_of(const State& state, const std::string& key) {
  const Procedure* any = nullptr;
  for (const Procedure* form : forms_of(state)) {
    const Field* field = form->find(key);
    if (field == nullptr) continue;
    if (model::applies(*field, state.visit->draft)) return form;
    if (any == nullptr) any = form;
  }
  return any;
}

model::FormDraft from_card_alone(const State& state) {
  model::FormDraft draft;
  if (!state.visit->four) return draft;
  for (const Procedure* form : forms_of(state)) model::prefill(*form, &*state.visit->four, draft);
  return draft;
}

bool is_from_card(const model::FormDraft& draft, const std::string& key) {
  const Answer* answer = draft.find(key);
  return answer != nullptr && answer->source == model::Source::card;
}

void refill(State& state) {
  Visit& visit = *state.visit;
  const auto forms = forms_of(state);
  drop_unwanted(forms, visit.draft);
  put_what_was_said(forms, visit);
  for (const Procedure* form : forms) model::prefill(*form, visit.four ? &*visit.four : nullptr, visit.draft);
}

void begin_forms(Visit& visit, std::vector<std::string> ids, std::map<std::string, std::string> said) {
  visit.procedure = ids.front();
  visit.forms = std::move(ids);
  visit.said = std::move(said);
  visit.draft = model::FormDraft{visit.procedure, {}};
  visit.kept.clear();
  visit.rows.clear();
  visit.row_at = RowAt{};
  visit.submissions.clear();
  visit.question.clear();
  visit.entry = Entry{};
  visit.service.clear();
}

}  // namespace haisai::flow
