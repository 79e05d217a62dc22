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

bool names_day(const std::vector<std::string>& dates, base::Date date) {
  const std::string day = base::iso_date(date);
  return std::any_of(dates.begin(), dates.end(), [&](const std::string& each) {
    return each == day || each == day.substr(5);  // once, or each year
  });
}

bool is_closed_by_calendar(const model::Site& site, const model::Office& office, base::Date date,
                           const HolidayRule& holiday) {
  const std::chrono::weekday weekday{std::chrono::sys_days{date}};
  const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
  return (office.closed_on_weekends && weekend) || (office.closed_at_year_end && is_year_end(date)) ||
         (office.closed_on_holidays && holiday && holiday(date)) ||
         (office.closed_on_city_days && names_day(site.closed_dates, date)) || names_day(office.closed_dates, date);
}

bool names(const std::vector<std::string>& ids, std::string_view id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The exception of that day, a service's own before one of the whole office.
const model::DayException* exception_on(const model::Site& site, const model::Office& office, base::Date date,
                                        std::string_view service) {
  const model::DayException* found = nullptr;
  for (const model::DayException& each : site.exceptions) {
    const bool here = each.date == date && (each.offices.empty() || names(each.offices, office.id));
    if (!here) continue;
    if (!service.empty() && names(each.services, service)) return &each;
    if (each.services.empty() && found == nullptr) found = &each;
  }
  return found;
}

}  // namespace

std::optional<OpenHours> hours_on(const model::Site& site, const model::Office& office, base::Date date,
                                  const HolidayRule& holiday, std::string_view service) {
  if (const model::DayException* differs = exception_on(site, office, date, service); differs != nullptr) {
    if (differs->closed) return std::nullopt;
    return OpenHours{differs->open_minute, differs->close_minute};
  }
  if (is_closed_by_calendar(site, office, date, holiday)) return std::nullopt;
  return OpenHours{office.open_minute, office.close_minute};
}

bool is_open(const model::Site& site, const model::Office& office, base::WallTime time, const HolidayRule& holiday,
             std::string_view service) {
  const base::CivilTime civil = base::civil_time(time);
  const auto hours = hours_on(site, office, civil.date, holiday, service);
  return hours && civil.minute_of_day >= hours->open_minute && civil.minute_of_day < hours->close_minute;
}

std::optional<base::WallTime> next_opening(const model::Site& site, const model::Office& office,
                                           base::WallTime time, const HolidayRule& holiday) {
  const std::chrono::sys_days today{base::civil_time(time).date};
  for (int ahead = 0; ahead <= kDaysSearched; ++ahead) {
    const base::Date date{today + std::chrono::days{ahead}};
    const auto hours = hours_on(site, office, date, holiday);
    if (!hours) continue;
    if (const base::WallTime opens = base::wall_time(date, hours->open_minute); opens > time) return opens;
  }
  return std::nullopt;
}

}  // namespace haisai::reservations
