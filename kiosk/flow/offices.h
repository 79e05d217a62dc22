// Which offices a visit can lead to. Pages use all of it.
#pragma once

#include <string>
#include <vector>

#include "kiosk/flow/state.h"

namespace haisai::flow {

// Ids of the offices that take what the visit's number would be for, in the order of the site: of the form whose counter
// comes first, else of the queue that was chosen. Empty outside a visit.
std::vector<std::string> offices_for(const State& state);
// Whether this office is one of them, so that a number can be had. Always in a rehearsal, and where no office is known to take it:
// whoever gives numbers says why not.
bool is_taken_here(const State& state);

// Whether times of the service can be booked at the office: both say so, and the schedule has some.
bool has_times(const model::Site& site, const std::string& office, const std::string& service);
// Of offices_for() those where a time can be booked, this office first.
std::vector<std::string> offices_with_times(const State& state);

}  // namespace haisai::flow
