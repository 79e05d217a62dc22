// What is typed on a question page, and the answer it stands for. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/state.h"

namespace haisai::flow {

std::string today_of(const State& state);  // YYYY-MM-DD, in Japan

// The field as it opens: what was typed before, else its answer or its default.
Entry entry_for(const Visit& visit, const model::Field& field);

// The value as model::Answer describes it, cleaned silently (E5); empty when nothing was entered. A date
// that cannot be becomes a text no date rule accepts.
base::PersonalText value_of(const model::Field& field, const Entry& entry, base::WallTime now);

// Whether `value` (multi: codes joined by ',') has `code`.
bool has_code(std::string_view value, std::string_view code);

}  // namespace haisai::flow
