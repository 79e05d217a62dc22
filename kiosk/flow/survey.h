// How it was, asked after the visit: one tap a question, none need be answered, none comes twice. Inside kiosk/flow; the
// page uses survey_codes().
#pragma once

#include <span>

#include "kiosk/flow/update.h"

namespace haisai::flow {

// The pilot whose question is asked on this day after this visit; null: none.
const model::Pilot* pilot_of(const State& state);

// The answers offered, by the names their usage codes or age bands have; sat: "1" … "5", the best last.
std::span<const std::string_view> survey_codes(const State& state, SurveyQuestion question);

// The first question that concerns this visit; its end with `outcome` where none does, or something personal is still
// held.
void ask_how_it_was(Step& step, model::Outcome outcome);

void on_survey(Step& step, const Intent& intent);

}  // namespace haisai::flow
