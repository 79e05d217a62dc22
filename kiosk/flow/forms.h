// The forms of one visit as one conversation: what is the same on several is asked once. Inside kiosk/flow; pages use
// forms_of(), questions_of() and form_of().
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/state.h"

namespace haisai::flow {

// The forms that are filled in this visit, in order; one alone is `Visit::procedure`. Empty: a number alone.
std::vector<const model::Procedure*> forms_of(const State& state);

// A question, and the form whose words it is asked in: the first that needs it.
struct Asked {
  const model::Procedure* form = nullptr;
  const model::Field* field = nullptr;
};
// All questions of the visit, in order, each once however many forms need the answer.
std::vector<Asked> questions_of(const State& state);

// The first form that has the field and where it applies; null when there is none.
const model::Procedure* form_of(const State& state, const std::string& key);

// The draft with nothing but what the card gives.
model::FormDraft from_card_alone(const State& state);
bool is_from_card(const model::FormDraft& draft, const std::string& key);

// Answers no form wants any more go; what the situation says, card items and defaults come where nothing is
// answered yet.
void refill(State& state);

// Begins the forms of these ids anew, all else of the visit kept; `said` holds what is known from the way in, by field.
void begin_forms(Visit& visit, std::vector<std::string> ids, std::map<std::string, std::string> said);

}  // namespace haisai::flow
