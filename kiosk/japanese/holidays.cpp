#include "kiosk/japanese/holidays.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace haisai::japanese {
namespace {

using std::chrono::days;
using std::chrono::Sunday;
using std::chrono::sys_days;
using std::chrono::weekday;

struct FixedDay {
  unsigned month;
  unsigned day;
};

struct MondayOf {
  unsigned month;
  unsigned nth;
};

constexpr std::array<FixedDay, 10> kFixed{
    {{1, 1}, {2, 11}, {2, 23}, {4, 29}, {5, 3}, {5, 4}, {5, 5}, {8, 11}, {11, 3}, {11, 23}}};
constexpr std::array<MondayOf, 4> kMondays{{{1, 2}, {7, 3}, {9, 3}, {10, 2}}};

base::Date date(int y, unsigned m, unsigned d) {
  return {std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
}

// Day of the month an equinox falls on; `base_day` is 20.8431 in March, 23.2488 in September.
unsigned equinox_day(int year, double base_day) {
  const int since = year - 1980;
  return static_cast<unsigned>(std::floor(base_day + 0.242194 * since) - std::floor(since / 4.0));
}

bool is_named_by_rule(base::Date day) {
  const auto month = static_cast<unsigned>(day.month());
  const auto of_month = static_cast<unsigned>(day.day());
  for (const FixedDay& fixed : kFixed) {
    if (fixed.month == month && fixed.day == of_month) return true;
  }
  for (const MondayOf& monday : kMondays) {
    if (monday.month != month) continue;
    const auto nth = day.year() / day.month() / std::chrono::Monday[monday.nth];
    if (sys_days{nth} == sys_days{day}) return true;
  }
  const int year = static_cast<int>(day.year());
  return day == date(year, 3, equinox_day(year, 20.8431)) || day == date(year, 9, equinox_day(year, 23.2488));
}

bool is_named(sys_days day, std::span<const NamedHolidays> announced) {
  const base::Date wanted{day};
  for (const NamedHolidays& list : announced) {
    if (list.year != static_cast<int>(wanted.year())) continue;
    return std::find(list.days.begin(), list.days.end(), wanted) != list.days.end();
  }
  return is_named_by_rule(wanted);
}

// 振替休日: the first day without a name after named days of which one was a Sunday.
bool is_substitute(sys_days day, std::span<const NamedHolidays> announced) {
  for (sys_days before = day - days{1}; is_named(before, announced); before -= days{1}) {
    if (weekday{before} == Sunday) return true;
  }
  return false;
}

}  // namespace

Holiday holiday_on(base::Date date_of, std::span<const NamedHolidays> announced) {
  const sys_days day{date_of};
  if (is_named(day, announced)) return Holiday::named;
  if (is_substitute(day, announced)) return Holiday::substitute;
  const bool between = is_named(day - days{1}, announced) && is_named(day + days{1}, announced);
  return between && weekday{day} != Sunday ? Holiday::citizens : Holiday::none;
}

bool is_national_holiday(base::Date day, std::span<const NamedHolidays> announced) {
  return holiday_on(day, announced) != Holiday::none;
}

bool is_closed(base::Date day, std::span<const std::string> closed_dates,
               std::span<const NamedHolidays> announced) {
  const weekday of_week{sys_days{day}};
  if (of_week == Sunday || of_week == std::chrono::Saturday) return true;
  const std::string iso = base::iso_date(day);
  const bool listed = std::any_of(closed_dates.begin(), closed_dates.end(), [&](const std::string& closed) {
    return closed == iso || closed == iso.substr(5);
  });
  return listed || is_national_holiday(day, announced);
}

base::Date deadline(base::Date event, int within_days, std::span<const std::string> closed_dates,
                    std::span<const NamedHolidays> announced) {
  constexpr int kLongestClosure = 31;  // a list that closes every day must not loop for ever
  sys_days last = sys_days{event} + days{within_days};
  for (int i = 0; i < kLongestClosure && is_closed(last, closed_dates, announced); ++i) last += days{1};
  return last;
}

}  // namespace haisai::japanese
