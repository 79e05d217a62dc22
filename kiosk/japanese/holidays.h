// National holidays (law in force since 2022, services §7.1), the city's closed days, and deadlines.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"

namespace haisai::japanese {

enum class Holiday { none, named, substitute, citizens };

// The named holidays of one year as announced; replaces the computed list of that year.
struct NamedHolidays {
  int year = 0;
  std::vector<base::Date> days;
};

// Named ones (equinoxes by formula, 1980–2099), 振替休日 and 国民の休日. Right for 2022 and later.
Holiday holiday_on(base::Date day, std::span<const NamedHolidays> announced = {});
bool is_national_holiday(base::Date day, std::span<const NamedHolidays> announced = {});

// Saturday, Sunday, national holiday, or one of `closed_dates` ("MM-DD" each year, "YYYY-MM-DD" once).
bool is_closed(base::Date day, std::span<const std::string> closed_dates,
               std::span<const NamedHolidays> announced = {});

// Last day to report something that happened on `event`: `within_days` later, not counting the day itself;
// when that day is closed, the next open one (services §7.3).
base::Date deadline(base::Date event, int within_days, std::span<const std::string> closed_dates,
                    std::span<const NamedHolidays> announced = {});

}  // namespace haisai::japanese
