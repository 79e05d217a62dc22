#include "kiosk/flow/offices.h"

#include <algorithm>

#include "kiosk/flow/arriving.h"
#include "kiosk/flow/forms.h"

namespace haisai::flow {
namespace {

void add_stop(const State& state, const std::string& service, const std::vector<std::string>& taken_at, std::vector<Stop>& stops) {
  const bool known = std::any_of(stops.begin(), stops.end(), [&](const Stop& stop) { return stop.service == service; });
  if (!service.empty() && !known) stops.push_back({service, model::offices_of(state.world->site, service, taken_at)});
}

void add_forms(const State& state, std::vector<Stop>& stops) {
  const auto forms = forms_of(state);
  for (const model::Procedure* form : forms) {
    std::vector<std::vector<std::string>> offices;
    for (const model::Procedure* other : forms) {
      if (other->service == form->service) offices.push_back(other->counter.offices);
    }
    add_stop(state, form->service, model::in_all(offices), stops);
  }
}

}  // namespace

std::vector<Stop> stops_of(const State& state) {
  std::vector<Stop> stops;
  if (!state.visit) return stops;
  add_forms(state, stops);
  if (stops.empty()) {
    add_stop(state, state.visit->service, state.visit->taken_at, stops);
  } else if (state.visit->way.purpose_from == PageId::bundle) {
    const auto matters = matters_of_bundle(state);
    for (const std::string& service : model::services_of(matters)) add_stop(state, service, model::taken_of(matters, service).offices, stops);
  }
  return stops;
}

Stop stop_of(const State& state, const model::Matter& matter) {
  return {matter.service, model::offices_of(state.world->site, matter.service, matter.counter.offices)};
}

bool is_here(const State& state, const Stop& stop) {
  const auto& offices = stop.offices;
  if (offices.empty() || (state.visit && state.visit->practice)) return true;
  return std::find(offices.begin(), offices.end(), state.world->settings.office) != offices.end();
}

std::optional<Stop> turn_stop(const State& state) {
  const std::vector<Stop> stops = stops_of(state);
  if (stops.empty()) return std::nullopt;
  const auto here = std::find_if(stops.begin(), stops.end(), [&](const Stop& stop) { return is_here(state, stop); });
  return here == stops.end() ? stops.front() : *here;
}

bool is_taken_here(const State& state) {
  const auto stop = turn_stop(state);
  return !stop || is_here(state, *stop);
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

std::vector<std::string> offices_with_times(const State& state, const Stop& stop) {
  const std::string& here = state.world->settings.office;
  std::vector<std::string> found;
  for (const std::string& office : stop.offices) {
    if (!has_times(state.world->site, office, stop.service)) continue;
    found.insert(office == here ? found.begin() : found.end(), office);
  }
  return found;
}

std::vector<std::string> offices_with_times(const State& state) {
  const auto stop = turn_stop(state);
  return stop ? offices_with_times(state, *stop) : std::vector<std::string>{};
}

bool leads_to_turn(const State& state, const model::Matter& matter) {
  const Stop stop = stop_of(state, matter);
  return !matter.service.empty() && (is_here(state, stop) || !offices_with_times(state, stop).empty());
}

}  // namespace haisai::flow
