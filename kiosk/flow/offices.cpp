#include "kiosk/flow/offices.h"

#include <algorithm>

#include "kiosk/flow/arriving.h"
#include "kiosk/flow/forms.h"

namespace haisai::flow {
namespace {

void add_destination(const State& state, const std::string& service, const std::vector<std::string>& taken_at, std::vector<Destination>& destinations) {
  const bool known = std::any_of(destinations.begin(), destinations.end(), [&](const Destination& destination) { return destination.service == service; });
  if (!service.empty() && !known) destinations.push_back({service, model::offices_of(state.world->site, service, taken_at)});
}

void add_forms(const State& state, std::vector<Destination>& destinations) {
  const auto forms = forms_of(state);
  for (const model::Procedure* form : forms) {
    std::vector<std::vector<std::string>> offices;
    for (const model::Procedure* other : forms) {
      if (other->service == form->service) offices.push_back(other->counter.offices);
    }
    add_destination(state, form->service, model::in_all(offices), destinations);
  }
}

}  // namespace

std::vector<Destination> destinations_of(const State& state) {
  std::vector<Destination> destinations;
  if (!state.visit) return destinations;
  add_forms(state, destinations);
  if (destinations.empty()) {
    add_destination(state, state.visit->service, state.visit->taken_at, destinations);
  } else if (state.visit->way.purpose_from == PageId::bundle) {
    for (const Destination& one : destinations_of(state, matters_of_bundle(state))) add_destination(state, one.service, one.offices, destinations);
  }
  return destinations;
}

std::vector<Destination> destinations_of(const State& state, const std::vector<const model::Matter*>& matters) {
  std::vector<Destination> destinations;
  for (const std::string& service : model::services_of(matters)) add_destination(state, service, model::taken_of(matters, service).offices, destinations);
  return destinations;
}

Destination destination_of(const State& state, const model::Matter& matter) {
  return {matter.service, model::offices_of(state.world->site, matter.service, matter.counter.offices)};
}

bool is_here(const State& state, const Destination& destination) {
  const auto& offices = destination.offices;
  if (offices.empty() || (state.visit && state.visit->practice)) return true;
  return std::find(offices.begin(), offices.end(), state.world->settings.office) != offices.end();
}

Destination first_here(const State& state, const std::vector<Destination>& destinations) {
  const auto here = std::find_if(destinations.begin(), destinations.end(), [&](const Destination& one) { return is_here(state, one); });
  return here == destinations.end() ? destinations.front() : *here;
}

std::optional<Destination> turn_destination(const State& state) {
  const std::vector<Destination> destinations = destinations_of(state);
  return destinations.empty() ? std::nullopt : std::optional(first_here(state, destinations));
}

bool is_taken_here(const State& state) {
  const auto destination = turn_destination(state);
  return !destination || is_here(state, *destination);
}

bool has_times(const model::Site& site, const std::string& office_id, const std::string& service) {
  const model::Office* office = site.office(office_id);
  if (office == nullptr || !office->bookings) return false;
  if (std::find(office->services.begin(), office->services.end(), service) == office->services.end()) return false;
  return std::any_of(site.schedule.begin(), site.schedule.end(), [&](const model::ScheduleRule& rule) {
    const bool here = rule.offices.empty() || std::find(rule.offices.begin(), rule.offices.end(), office_id) != rule.offices.end();
    return rule.service == service && here;
  });
}

std::vector<std::string> offices_with_times(const State& state, const Destination& destination) {
  const std::string& here = state.world->settings.office;
  std::vector<std::string> found;
  for (const std::string& office : destination.offices) {
    if (!has_times(state.world->site, office, destination.service)) continue;
    found.insert(office == here ? found.begin() : found.end(), office);
  }
  return found;
}

std::vector<std::string> offices_with_times(const State& state) {
  const auto destination = turn_destination(state);
  return destination ? offices_with_times(state, *destination) : std::vector<std::string>{};
}

bool leads_to_turn(const State& state, const model::Matter& matter) {
  const Destination destination = destination_of(state, matter);
  return !matter.service.empty() && (is_here(state, destination) || !offices_with_times(state, destination).empty());
}

}  // namespace haisai::flow
