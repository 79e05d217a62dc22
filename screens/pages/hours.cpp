#include "screens/pages/hours.h"

#include <chrono>

#include "kiosk/japanese/holidays.h"
#include "screens/pages/dates.h"

namespace haisai::pages {
namespace {

constexpr int kMostDaysAhead = 60;

}  // namespace

Opening opening(const Context& context) {
  const model::Office* office = context.office();
  if (office == nullptr) return {};
  const std::vector<std::string>& closed_dates = context.state.world->site.closed_dates;
  const base::CivilTime now = base::civil_time(context.state.now);
  const bool open_day = !japanese::is_closed(now.date, closed_dates);
  if (open_day && now.minute_of_day >= office->open_minute && now.minute_of_day < office->close_minute)
    return {};
  const bool later_today = open_day && now.minute_of_day < office->open_minute;
  if (later_today) return {false, base::wall_time(now.date, office->open_minute)};
  for (int days = 1; days <= kMostDaysAhead; ++days) {
    const base::Date day = std::chrono::sys_days(now.date) + std::chrono::days(days);
    if (!japanese::is_closed(day, closed_dates)) return {false, base::wall_time(day, office->open_minute)};
  }
  return {false, std::nullopt};
}

std::string closed_words(const Context& context) {
  const Opening now = opening(context);
  if (now.open) return "";
  if (!now.opens_at) return context.text("hours.closed");
  const base::CivilTime opens = base::civil_time(*now.opens_at);
  const bool today = opens.date == base::civil_time(context.state.now).date;
  return context.text("hours.closed_until",
                      {{"day", today ? context.plain("hours.today") : day_words(context, opens.date)},
                       {"time", time_words(context, opens.minute_of_day)}});
}

}  // namespace haisai::pages
