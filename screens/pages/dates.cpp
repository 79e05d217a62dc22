#include "screens/pages/dates.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "kiosk/japanese/age.h"
#include "kiosk/japanese/date_text.h"
#include "kiosk/japanese/era.h"

namespace haisai::pages {
namespace {

// 0 when nothing, or no number, is there.
int number_of(std::string_view digits) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return error == std::errc{} && end == digits.data() + digits.size() ? number : 0;
}

base::Date today_of(const Context& context) { return base::civil_time(context.state.now).date; }

// The calendar year of an era year; 0 for an unknown era.
int western_year(std::string_view era, int year) {
  if (era == japanese::kWestern) return year;
  for (const japanese::Era& row : japanese::eras()) {
    if (row.id == era) return static_cast<int>(row.first.year()) + year - 1;
  }
  return 0;
}

// The other calendar's name for a year alone. A calendar year in which an era began goes by the new one.
std::string year_words(const Context& context, std::string_view era, int year) {
  using std::chrono::day;
  using std::chrono::month;
  const int western = western_year(era, year);
  if (western < 1868 || western > static_cast<int>(today_of(context).year())) return "";
  const std::string written = std::to_string(western);
  if (era != japanese::kWestern) return context.text("clock.western_year", {{"year", written}});
  const auto named = japanese::era_of(base::Date(std::chrono::year(western), month(12), day(31)));
  if (!named) return "";
  return context.text("clock.era_year", {{"era", context.plain("era." + std::string(named->era))},
                                         {"year", named->year == 1 ? context.plain("clock.first_year")
                                                                   : std::to_string(named->year)}});
}

}  // namespace

std::string day_words(const Context& context, base::Date date) {
  const std::chrono::weekday weekday{std::chrono::sys_days(date)};
  return context.flat(context.text(
      "clock.day", {{"month", std::to_string(static_cast<unsigned>(date.month()))},
                    {"day", std::to_string(static_cast<unsigned>(date.day()))},
                    {"weekday", context.plain("clock.weekday." + std::to_string(weekday.c_encoding()))}}));
}

std::string time_words(const Context& context, int minute_of_day) {
  const int hour = minute_of_day / 60;
  const int minute = minute_of_day % 60;
  std::string key = hour < 12 ? "clock.morning" : "clock.afternoon";
  if (minute == 0) key += "_sharp";
  // hour24 and minute00 are for languages that write 14:05.
  const std::string padded = (minute < 10 ? "0" : "") + std::to_string(minute);
  return context.flat(context.text(key, {{"hour", std::to_string(hour % 12)},
                                         {"minute", std::to_string(minute)},
                                         {"hour24", std::to_string(hour)},
                                         {"minute00", padded}}));
}

std::string both_calendars(const Context& context, std::string_view iso) {
  return context.flat(japanese::both_dates_text(context.texts, iso));
}

std::string age_words(const Context& context, std::string_view iso) {
  const std::optional<base::Date> birth = base::parse_iso_date(iso);
  if (!birth) return "";
  const int age = japanese::age_on(*birth, today_of(context));
  if (age < 0) return "";
  return context.flat(context.text("clock.age", {{"n", std::to_string(age)}}));
}

std::string typed_date_words(const Context& context, const flow::Entry& entry) {
  const int year = number_of(entry.date_parts[0].reveal());
  const int month = number_of(entry.date_parts[1].reveal());
  const int day = number_of(entry.date_parts[2].reveal());
  if (year == 0) return "";
  const auto date = japanese::day_of(entry.era, year, month, day, today_of(context));
  if (!date) return context.flat(year_words(context, entry.era, year));
  const std::string iso = base::iso_date(*date);
  const int years = japanese::age_on(*date, today_of(context));
  const std::string age =
      years < 0 ? "" : model::plain_of(context.text("clock.age_question", {{"n", std::to_string(years)}}));
  const std::string both = both_calendars(context, iso);
  return age.empty() ? both : both + "  " + age;
}

}  // namespace haisai::pages
