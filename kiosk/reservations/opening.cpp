#include "kiosk/reservations/opening.h"

#include <algorithm>

namespace haisai::reservations {
namespace {

constexpr int kDaysSearched = 366;

bool is_year_end(base::Date date) {
  const auto month = static_cast<unsigned>(date.month());
  const auto day = static_cast<unsigned>(date.day());
  return (month == 12 && day >= 29) || (month == 1 && day <= 3);
}

}  // namespace

bool is_closed_day(const model::Site& site, base::Date date, const HolidayRule& holiday) {
  const std::chrono::weekday weekday{std::chrono::sys_days{date}};
  if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday || is_year_end(date)) return true;
  const std::string day = base::iso_date(date);
  const auto& closed = site.closed_dates;
  const bool own = std::any_of(closed.begin(), closed.end(), [&](const std::string& each) {
    return each == day || each == day.substr(5);  // once, or each year
  });
  return own || (holiday && holiday(date));
}

bool is_open(const model::Site& site, const model::Office& office, base::WallTime time, const HolidayRule& holiday) {
  const base::CivilTime civil = base::civil_time(time);
  return civil.minute_of_day >= office.open_minute && civil.minute_of_day < office.close_minute &&
         !is_closed_day(site, civil.date, holiday);
}

std::optional<base::WallTime> next_opening(const model::Site& site, const model::Office& office,
                                           base::WallTime time, const HolidayRule& holiday) {
  const std::chrono::sys_days today{base::civil_time(time).date};
  for (int ahead = 0; ahead <= kDaysSearched; ++ahead) {
    const base::Date date{today + std::chrono::days{ahead}};
    const base::WallTime opens = base::wall_time(date, office.open_minute);
    if (opens > time && !is_closed_day(site, date, holiday)) return opens;
  }
  return std::nullopt;
}

}  // namespace haisai::reservations
