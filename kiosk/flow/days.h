// The days a date can be picked from.
#pragma once

#include <vector>

#include "kiosk/flow/state.h"

namespace haisai::flow {

// All days of the month that is shown (Aid::month) which the field takes, in order.
std::vector<base::Date> days_to_pick(const State& state, const model::Field& field);
// Whether the month `by` months on (or back) can be shown.
bool has_month(const State& state, const model::Field& field, int by);

}  // namespace haisai::flow
