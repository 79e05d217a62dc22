#include "kiosk/flow/offices.h"

#include <algorithm>

#include "kiosk/flow/forms.h"

namespace haisai::flow {
namespace {

const std::string& service_for(const State& state) {
  const auto forms = forms_of(state);
  return forms.empty() ? state.visit->service : forms.front()->service;
}

}  // namespace

std::vector<std::string> offices_for(const State& state) {
  if (!state.visit) return {};
  const auto forms = forms_of(state);
  const std::vector<std::string>& taken_at = forms.empty() ? state.visit->taken_at : forms.front()->counter.offices;
  return model::offices_of(state.world->site, service_for(state), taken_at);
}

bool is_taken_here(const State& state) {
  const std::string& here = state.world->settings.office;
  if (!state.visit || state.visit->practice) return true;
  const auto offices = offices_for(state);
  return offices.empty() || std::find(offices.begin(), offices.end(), here) != offices.end();
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

std::vector<std::string> offices_with_times(const State& state) {
  const std::string& here = state.world->settings.office;
  std::vector<std::string> found;
  if (!state.visit) return found;
  for (const std::string& office : offices_for(state)) {
    if (!has_times(state.world->site, office, service_for(state))) continue;
    found.insert(office == here ? found.begin() : found.end(), office);
  }
  return found;
}

}  // namespace haisai::flow
