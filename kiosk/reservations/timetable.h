// The times of a service that can be booked, from the schedule of the site (tickets-queue-printing §1.1).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/model/site.h"
#include "kiosk/reservations/opening.h"

namespace haisai::reservations {

// One start of the timetable.
struct Place {
  base::WallTime start{};
  const model::ScheduleRule* schedule = nullptr;  // of the site: what it lasts, holds and allows

  int minutes() const { return schedule->slot_minutes; }
  // What can be booked of it: its places without the share kept for walk-ins.
  int bookable() const;
  // Places of a part; 0 when the schedule has no such part.
  int places_of(const std::string& part) const;
};

// Of that day, by start, within the hours of the office. Where two rules give a start, the first of the file counts.
std::vector<Place> places_on(const model::Site& site, const model::Office& office, const std::string& service,
                             base::Date date, const HolidayRule& holiday);

std::optional<Place> place_at(const model::Site& site, const model::Office& office, const std::string& service,
                              base::WallTime start, const HolidayRule& holiday);

// The schedule a booking was made by, whether the day is closed now or not; nothing when the site has none any more.
const model::ScheduleRule* schedule_of(const model::Site& site, const std::string& office, const std::string& service,
                                       base::WallTime start);

}  // namespace haisai::reservations
