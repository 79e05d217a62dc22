// When an office takes numbers: Saturdays, Sundays, national holidays, 29 December to 3 January and the
// site's own days ("MM-DD" each year, "YYYY-MM-DD" once; Naha: 23 June by ordinance of 1991) are closed (services-and-forms §7.2).
#pragma once

#include <functional>
#include <optional>

#include "kiosk/base/clock.h"
#include "kiosk/model/site.h"

namespace haisai::reservations {

// True on a national holiday of Japan.
using HolidayRule = std::function<bool(base::Date)>;

bool is_closed_day(const model::Site& site, base::Date date, const HolidayRule& holiday);

// Opening minute included, closing minute excluded.
bool is_open(const model::Site& site, const model::Office& office, base::WallTime time, const HolidayRule& holiday);

// The next time the office opens, after `time`; nothing when none is found within a year.
std::optional<base::WallTime> next_opening(const model::Site& site, const model::Office& office,
                                           base::WallTime time, const HolidayRule& holiday);

}  // namespace haisai::reservations
