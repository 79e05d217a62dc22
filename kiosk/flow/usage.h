// What a visit counts for the usage log: kinds, codes, ids of content and numbers, never a word of the
// resident. Only inside kiosk/flow.
#pragma once

#include <string_view>

#include "kiosk/flow/state.h"

namespace haisai::flow {

// One event of the running visit; nothing outside one. A visit keeps at most 500 events.
// ref: an id of loaded content, or empty.
void count(State& state, model::UsageKind kind, std::string_view ref, model::UsageCode code, std::int64_t n = 0);

// Leaving the step counted last (as `left`) and entering the page the visit is on now, if it is another.
void count_step(State& state, model::UsageCode left);
void count_reject(State& state, std::string_view key, std::string_view rule);
void count_card(State& state, base::ErrorCode code);
void count_fault(State& state, base::ErrorCode code);
// How many fields of the submission came from where.
void count_fields(State& state);

// What the notices on the page of a situation were, once each.
void count_notices(State& state);
// A visit that ends with what it came to know: where that can be done without coming again. Nothing else is counted.
void count_avoided(State& state, model::Outcome outcome);

// The start of a record of what happened here: where, which device, in which language and with which aids.
model::UsageSession session_here(const State& state, base::WallTime began);
// A lesson that was looked at, as recorded at its end.
model::UsageSession usage_of(const State& state, const LessonAt& lesson);
// The whole visit, as recorded at its end.
model::UsageSession usage_of(const State& state);

}  // namespace haisai::flow
