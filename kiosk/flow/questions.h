// One question a page, and the review of all answers. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

// The card's values into the draft; they take the place of what was typed for them before.
void take_from_card(State& state);

// The first question (or review when nothing is asked), with card items and defaults filled in.
void start_questions(Step& step);

// The question page of a field, in the words of `form` (null: the first that needs it); a field there is none of is
// our content's fault and leads to `problem`.
void open_question(Step& step, const std::string& key, bool from_review,
                   model::UsageCode left = model::UsageCode::leave, const model::Procedure* form = nullptr);

// Rule id of what is wrong with a value; empty: nothing. before: the answer so far (a card's stays right, however odd).
std::string rule_for(const State& state, const model::Field& field, const base::PersonalText& value,
                     const model::Answer* before, bool required);
// The question was answered: the next, or review. Back from it: the one before, or where the questions began.
void after_answer(Step& step);
void back_from_question(Step& step);

void on_card_check(Step& step, const Intent& intent);
void on_question(Step& step, const Intent& intent);
void on_review(Step& step, const Intent& intent);

}  // namespace haisai::flow
