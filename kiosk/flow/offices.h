// Which counters a visit leads to, and at which offices they are. Pages use all of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/state.h"

namespace haisai::flow {

// A counter to go to.
struct Destination {
  std::string service;
  std::vector<std::string> offices;   // that take all that is done there, in the order of the site; empty: none is known
};
// In order: those of the forms of the visit, then the others of the bundle it came from; without a form the queue that was chosen.
std::vector<Destination> destinations_of(const State& state);

// The counters of these matters, in order, each once.
std::vector<Destination> destinations_of(const State& state, const std::vector<const model::Matter*>& matters);
// The counter of one matter alone.
Destination destination_of(const State& state, const model::Matter& matter);

// Whether this office takes it. Always in a rehearsal, and where no office is known to: whoever gives numbers says why not.
bool is_here(const State& state, const Destination& destination);

// Of some the first that is here, else the first. There is one.
Destination first_here(const State& state, const std::vector<Destination>& destinations);
// The one of destinations_of() a number or a time is taken for: first_here(). Nothing where there is none.
std::optional<Destination> turn_destination(const State& state);
// Whether a number can be had for it.
bool is_taken_here(const State& state);

// Whether times of the service can be booked at the office: both say so, and the schedule has some.
bool has_times(const model::Site& site, const std::string& office, const std::string& service);
// Ids of the offices where a time can be booked for this destination, this office first.
std::vector<std::string> offices_with_times(const State& state, const Destination& destination);
// The same for turn_destination().
std::vector<std::string> offices_with_times(const State& state);
// Whether a matter leads to a number here or to a time at an office that takes it.
bool leads_to_turn(const State& state, const model::Matter& matter);

}  // namespace haisai::flow
