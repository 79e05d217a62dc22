// Every day of 2026 to 2032: which are national holidays, which the city is closed on, and the last day to report what
// happened (services-and-forms §7, §8; tickets-queue-printing §1.4). The lists are written out, not computed.
#include <gtest/gtest.h>

#include <set>

#include "kiosk/japanese/holidays.h"
#include "kiosk/reservations/opening.h"

namespace haisai::reservations {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

struct Year {
  int year;
  const char* days_off;   // national, substitutes and sandwiched days included
};
constexpr Year kYears[] = {
    {2026, "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23"},
    {2027, "01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23"},
    {2028, "01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 11-03 11-23"},
    {2029, "01-01 01-08 02-11 02-12 02-23 03-20 04-29 04-30 05-03 05-04 05-05 07-16 08-11 09-17 09-23 09-24 10-08 11-03 11-23"},
    {2030, "01-01 01-14 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-15 08-11 08-12 09-16 09-23 10-14 11-03 11-04 11-23"},
    {2031, "01-01 01-13 02-11 02-23 02-24 03-21 04-29 05-03 05-04 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-23 11-24"},
    {2032, "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-21 09-22 10-11 11-03 11-23"},
};
const std::vector<std::string> kNaha{"12-29", "12-30", "12-31", "01-02", "01-03", "06-23"};

base::Date day(const std::string& text) { return *base::parse_iso_date(text); }

class ClosedDays : public ::testing::Test {
 protected:
  ClosedDays() {
    for (const Year& each : kYears) {
      const std::string text = each.days_off;
      for (std::size_t at = 0; at < text.size(); at += 6) off_.insert(std::to_string(each.year) + "-" + text.substr(at, 5));
    }
    site_.closed_dates = {"06-23"};
    site_.offices = {{"honcho", 1, {"jumin"}}};
  }
  bool is_off(base::Date date) const { return off_.contains(base::iso_date(date)); }
  bool is_closed_by_list(base::Date date) const {
    const std::chrono::weekday weekday{sys_days{date}};
    const std::string month_day = base::iso_date(date).substr(5);
    const bool year_end = month_day >= "12-29" || month_day <= "01-03";
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday || is_off(date) || year_end || month_day == "06-23";
  }
  template <class Do>
  void each_day(const Do& look) {
    for (sys_days at{day("2026-01-01")}; at <= sys_days{day("2032-12-31")}; at += days{1}) look(base::Date{at});
  }

  std::set<std::string> off_;
  model::Site site_;
};

TEST_F(ClosedDays, NationalHolidaysAreThoseOfTheLists) {
  EXPECT_EQ(off_.size(), 18U + 17 + 16 + 19 + 19 + 19 + 17);
  each_day([&](base::Date date) { EXPECT_EQ(japanese::is_national_holiday(date), is_off(date)) << base::iso_date(date); });
}

TEST_F(ClosedDays, TheCityIsClosedOnThemOnWeekendsAtYearEndAndOnTheDayOfRemembrance) {
  const HolidayRule holiday = [](base::Date date) { return japanese::is_national_holiday(date); };
  int open = 0;
  each_day([&](base::Date date) {
    const bool closed = is_closed_by_list(date);
    EXPECT_EQ(!hours_on(site_, site_.offices[0], date, holiday), closed) << base::iso_date(date);
    EXPECT_EQ(japanese::is_closed(date, kNaha), closed) << base::iso_date(date) << ": forms and queue must agree";
    open += closed ? 0 : 1;
  });
  EXPECT_GT(open, 7 * 235);
  EXPECT_LT(open, 7 * 248);
}

TEST_F(ClosedDays, WithinFourteenDaysEndsOnTheFirstOpenDayWheneverItHappened) {
  each_day([&](base::Date event) {
    sys_days last = sys_days{event} + days{14};
    if (last > sys_days{day("2032-12-28")}) return;   // beyond the lists
    while (is_closed_by_list(base::Date{last})) last += days{1};
    EXPECT_EQ(japanese::deadline(event, 14, kNaha), base::Date{last}) << base::iso_date(event);
  });
}

TEST_F(ClosedDays, DeadlinesPeopleAskFor) {
  const std::pair<const char*, const char*> moved_in[] = {
      {"2026-12-15", "2027-01-04"}, {"2026-06-09", "2026-06-24"}, {"2026-04-22", "2026-05-07"}, {"2026-09-07", "2026-09-24"},
      {"2029-12-17", "2030-01-04"}, {"2030-06-09", "2030-06-24"}, {"2031-04-19", "2031-05-07"}, {"2032-09-06", "2032-09-23"}};
  for (const auto& [event, last] : moved_in) {
    EXPECT_EQ(base::iso_date(japanese::deadline(day(event), 14, kNaha)), last) << event;
  }
  EXPECT_EQ(base::iso_date(japanese::deadline(day("2026-12-14"), 15, kNaha)), "2027-01-04") << "児童手当: the day after is day 1, of fifteen";
}

}  // namespace
}  // namespace haisai::reservations
