#include "kiosk/reservations/timetable.h"

#include <algorithm>
#include <map>

namespace haisai::reservations {
namespace {

bool is_for(const model::ScheduleRule& rule, const std::string& office, const std::string& service, base::Date date) {
  if (rule.service != service) return false;
  const auto& offices = rule.offices;
  if (!offices.empty() && std::find(offices.begin(), offices.end(), office) == offices.end()) return false;
  const std::chrono::sys_days day{date};
  if ((rule.weekdays >> std::chrono::weekday{day}.c_encoding() & 1U) == 0) return false;
  return (!rule.valid_from || day >= std::chrono::sys_days{*rule.valid_from}) &&
         (!rule.valid_to || day <= std::chrono::sys_days{*rule.valid_to});
}

bool gives_start(const model::ScheduleRule& rule, int minute) {
  return minute >= rule.from_minute && minute + rule.slot_minutes <= rule.to_minute &&
         (minute - rule.from_minute) % rule.slot_minutes == 0;
}

}  // namespace

int Place::bookable() const {
  const int kept = (schedule->places * schedule->rules.walkin_share + 99) / 100;
  return std::max(0, schedule->places - kept);
}

int Place::places_of(const std::string& part) const {
  for (const model::PartCapacity& each : schedule->parts) {
    if (each.id == part) return each.places;
  }
  return 0;
}

std::vector<Place> places_on(const model::Site& site, const model::Office& office, const std::string& service,
                             base::Date date, const HolidayRule& holiday) {
  const auto hours = hours_on(site, office, date, holiday, service);
  if (!hours) return {};
  std::map<base::WallTime, Place> by_start;
  for (const model::ScheduleRule& rule : site.schedule) {
    if (!is_for(rule, office.id, service, date)) continue;
    for (int minute = rule.from_minute; gives_start(rule, minute); minute += rule.slot_minutes) {
      if (minute < hours->open_minute || minute + rule.slot_minutes > hours->close_minute) continue;
      const base::WallTime start = base::wall_time(date, minute);
      by_start.emplace(start, Place{start, &rule});
    }
  }
  std::vector<Place> places;
  for (const auto& [start, place] : by_start) places.push_back(place);
  return places;
}

std::optional<Place> place_at(const model::Site& site, const model::Office& office, const std::string& service,
                              base::WallTime start, const HolidayRule& holiday) {
  for (const Place& place : places_on(site, office, service, base::civil_time(start).date, holiday)) {
    if (place.start == start) return place;
  }
  return std::nullopt;
}

const model::ScheduleRule* schedule_of(const model::Site& site, const std::string& office, const std::string& service,
                                       base::WallTime start) {
  const base::CivilTime civil = base::civil_time(start);
  for (const model::ScheduleRule& rule : site.schedule) {
    if (is_for(rule, office, service, civil.date) && gives_start(rule, civil.minute_of_day)) return &rule;
  }
  return nullptr;
}

}  // namespace haisai::reservations
