// Which counters a visit leads to, and at which offices they are. Pages use all of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/state.h"

namespace haisai::flow {

// A counter to go to.
struct Stop {
  std::string service;
  std::vector<std::string> offices;   // that take all that is done there, in the order of the site; empty: none is known
};
// In order: those of the forms of the visit, then the others of the bundle it came from; without a form the queue that was chosen.
std::vector<Stop> stops_of(const State& state);

// The counter of one matter alone.
Stop stop_of(const State& state, const model::Matter& matter);

// Whether this office takes it. Always in a rehearsal, and where no office is known to: whoever gives numbers says why not.
bool is_here(const State& state, const Stop& stop);

// The stop a number or a time is taken for: the first that is here, else the first. Nothing where there is none.
std::optional<Stop> turn_stop(const State& state);
// Whether a number can be had for it.
bool is_taken_here(const State& state);

// Whether times of the service can be booked at the office: both say so, and the schedule has some.
bool has_times(const model::Site& site, const std::string& office, const std::string& service);
// Ids of the offices where a time can be booked for this stop, this office first.
std::vector<std::string> offices_with_times(const State& state, const Stop& stop);
// The same for turn_stop().
std::vector<std::string> offices_with_times(const State& state);
// Whether a matter leads to a number here or to a time at an office that takes it.
bool leads_to_turn(const State& state, const model::Matter& matter);

}  // namespace haisai::flow
