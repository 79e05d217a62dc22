#include "kiosk/japanese/holidays.h"

#include <gtest/gtest.h>

#include <map>

#include "dates.h"

namespace haisai::japanese::test {
namespace {

const std::vector<std::string> kNaha{"12-29", "12-30", "12-31", "01-02", "01-03", "06-23"};

std::vector<std::string> days_of(int year, Holiday kind) {
  std::vector<std::string> found;
  const auto end = std::chrono::sys_days{day((std::to_string(year + 1) + "-01-01").c_str())};
  for (auto at = std::chrono::sys_days{day((std::to_string(year) + "-01-01").c_str())}; at < end;
       at += std::chrono::days{1}) {
    if (holiday_on(base::Date{at}) == kind) found.push_back(base::iso_date(base::Date{at}).substr(5));
  }
  return found;
}

using Days = std::vector<std::string>;

TEST(Holidays, substitutes_and_citizens_days_of_services_8) {
  const std::map<int, std::pair<Days, Days>> years{{2026, {{"05-06"}, {"09-22"}}},
                                                   {2027, {{"03-22"}, {}}},
                                                   {2028, {{}, {}}},
                                                   {2029, {{"02-12", "04-30", "09-24"}, {}}},
                                                   {2030, {{"05-06", "08-12", "11-04"}, {}}},
                                                   {2031, {{"02-24", "05-06", "11-24"}, {}}}};
  for (const auto& [year, days] : years) {
    EXPECT_EQ(days_of(year, Holiday::substitute), days.first) << year;
    EXPECT_EQ(days_of(year, Holiday::citizens), days.second) << year;
  }
  EXPECT_EQ(days_of(2032, Holiday::citizens), Days{"09-21"});
}

TEST(Holidays, named_days_of_2026) {
  EXPECT_EQ(days_of(2026, Holiday::named),
            (Days{"01-01", "01-12", "02-11", "02-23", "03-20", "04-29", "05-03", "05-04", "05-05", "07-20",
                  "08-11", "09-21", "09-23", "10-12", "11-03", "11-23"}));
}

TEST(Holidays, equinoxes_of_services_8) {
  for (const char* equinox :
       {"2026-03-20", "2026-09-23", "2027-03-21", "2027-09-23", "2028-03-20", "2028-09-22", "2032-09-22"}) {
    EXPECT_EQ(holiday_on(day(equinox)), Holiday::named) << equinox;
  }
}

TEST(Holidays, every_year_to_2099_has_sixteen_named_days) {
  for (int year = 2022; year <= 2099; ++year) EXPECT_EQ(days_of(year, Holiday::named).size(), 16U) << year;
}

TEST(Holidays, an_announced_list_replaces_the_formula) {
  const std::vector<NamedHolidays> announced{{2030, {day("2030-03-21")}}};
  EXPECT_EQ(holiday_on(day("2030-03-20"), announced), Holiday::none);
  EXPECT_EQ(holiday_on(day("2030-03-21"), announced), Holiday::named);
  EXPECT_EQ(holiday_on(day("2031-01-01"), announced), Holiday::named);
}

TEST(ClosedDays, of_naha) {
  EXPECT_TRUE(is_closed(day("2026-06-23"), kNaha));
  EXPECT_TRUE(is_closed(day("2030-06-23"), kNaha));
  EXPECT_FALSE(is_closed(day("2030-06-24"), kNaha)) << "no substitute for 06-23";
  EXPECT_TRUE(is_closed(day("2026-11-21"), kNaha)) << "Saturday";
  EXPECT_FALSE(is_closed(day("2026-11-20"), kNaha));
  EXPECT_TRUE(is_closed(day("2026-12-29"), kNaha));
  EXPECT_TRUE(is_closed(day("2026-11-20"), std::vector<std::string>{"2026-11-20"})) << "a single day";
}

TEST(Deadline, on_a_closed_day_is_the_next_open_one) {
  EXPECT_EQ(deadline(day("2026-12-15"), 14, kNaha), day("2027-01-04"));
  EXPECT_EQ(deadline(day("2026-06-09"), 14, kNaha), day("2026-06-24"));
  EXPECT_EQ(deadline(day("2026-11-06"), 14, kNaha), day("2026-11-20"));
}

}  // namespace
}  // namespace haisai::japanese::test
