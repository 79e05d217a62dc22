#include "kiosk/japanese/era.h"

#include <gtest/gtest.h>

#include "dates.h"
#include "kiosk/japanese/date_text.h"

namespace haisai::japanese::test {
namespace {

const base::Date kToday = day("2026-11-20");

const model::Catalogue& texts() {
  static const model::Catalogue catalogue("ja", {{"era.meiji", "明治"},
                                                 {"era.taisho", "大正"},
                                                 {"era.showa", "昭和"},
                                                 {"era.heisei", "平成"},
                                                 {"era.reiwa", "令和"},
                                                 {"era.first_year", "元"},
                                                 {"date.year", "{year}年"},
                                                 {"date.era_year", "{era}{year}年"},
                                                 {"date.month_day", "{month}月{day}日"},
                                                 {"date.unknown_month", "（月日は不明）"},
                                                 {"date.unknown_day", "{month}月（日は不明）"},
                                                 {"date.both", "{era}（{western}）"}});
  return catalogue;
}

TEST(Era, days_at_the_borders_have_the_name_of_services_8) {
  const std::pair<const char*, const char*> vectors[] = {
      {"1989-01-07", "昭和64年1月7日"},   {"1989-01-08", "平成元年1月8日"},
      {"2019-04-30", "平成31年4月30日"},  {"2019-05-01", "令和元年5月1日"},
      {"1912-07-29", "明治45年7月29日"},  {"1912-07-30", "大正元年7月30日"},
      {"1926-12-24", "大正15年12月24日"}, {"1926-12-25", "昭和元年12月25日"},
      {"1868-01-25", "明治元年1月25日"}};
  for (const auto& [iso, words] : vectors) EXPECT_EQ(era_date_text(texts(), iso), words);
}

TEST(Era, both_calendars_stand_side_by_side) {
  EXPECT_EQ(both_dates_text(texts(), "1950-06-23"), "昭和25年6月23日（1950年）");
  EXPECT_EQ(western_date_text(texts(), "1950-06-23"), "1950年6月23日");
}

TEST(Era, unknown_parts_are_said_to_be_unknown) {
  EXPECT_EQ(era_date_text(texts(), "1931-00-00"), "昭和6年（月日は不明）");
  EXPECT_EQ(era_date_text(texts(), "1931-05-00"), "昭和6年5月（日は不明）");
  EXPECT_EQ(both_dates_text(texts(), "not a date"), "not a date");
  EXPECT_EQ(era_date_text(texts(), "0000-00-00"), "0000-00-00");
}

TEST(Era, era_years_become_days) {
  EXPECT_EQ(day_of("showa", 64, 1, 7, kToday), day("1989-01-07"));
  EXPECT_EQ(day_of("heisei", 1, 1, 8, kToday), day("1989-01-08"));
  EXPECT_EQ(day_of("taisho", 15, 12, 25, kToday), day("1926-12-25"));
  EXPECT_EQ(day_of("showa", 1, 12, 25, kToday), day("1926-12-25"));
  EXPECT_EQ(day_of("meiji", 45, 7, 29, kToday), day("1912-07-29"));
  EXPECT_EQ(day_of(kWestern, 1957, 4, 1, kToday), day("1957-04-01"));
}

TEST(Era, a_day_just_beyond_an_era_is_taken_and_named_anew) {
  const auto found = day_of("showa", 64, 1, 8, kToday);
  ASSERT_TRUE(found);
  EXPECT_EQ(era_of(*found), (EraYear{"heisei", 1}));
}

TEST(Era, years_an_era_never_had_are_refused) {
  EXPECT_FALSE(day_of("showa", 65, 1, 1, kToday));
  EXPECT_FALSE(day_of("showa", 0, 1, 1, kToday));
  EXPECT_FALSE(day_of("reiwa", 9, 1, 1, kToday));
  EXPECT_FALSE(day_of("heisei", 1, 2, 29, kToday));
  EXPECT_FALSE(day_of("heisei", 1, 13, 1, kToday));
  EXPECT_FALSE(day_of("bunsei", 1, 1, 1, kToday));
  EXPECT_FALSE(day_of(kWestern, 57, 4, 1, kToday));
  EXPECT_FALSE(era_of(day("1868-01-24")));
}

TEST(Era, the_range_for_the_message_is_known) {
  EXPECT_EQ(last_year_of("meiji", kToday), 45);
  EXPECT_EQ(last_year_of("taisho", kToday), 15);
  EXPECT_EQ(last_year_of("showa", kToday), 64);
  EXPECT_EQ(last_year_of("heisei", kToday), 31);
  EXPECT_EQ(last_year_of("reiwa", kToday), 8);
  EXPECT_EQ(last_year_of("seireki", kToday), 0);
}

TEST(Era, a_new_era_is_one_more_row) {
  std::vector<Era> table(eras().begin(), eras().end());
  table.push_back({"next", 'N', day("2040-04-01")});
  EXPECT_EQ(era_of(day("2040-03-31"), table), (EraYear{"reiwa", 22}));
  EXPECT_EQ(era_of(day("2040-04-01"), table), (EraYear{"next", 1}));
  EXPECT_EQ(day_of("next", 2, 1, 5, day("2041-01-05"), table), day("2041-01-05"));
}

TEST(Era, every_day_comes_back_from_its_era_year) {
  for (auto at = std::chrono::sys_days{day("1868-01-25")}; at <= std::chrono::sys_days{kToday};
       at += std::chrono::days{1}) {
    const base::Date each{at};
    const auto era = era_of(each).value();
    const auto back = day_of(era.era, era.year, static_cast<int>(static_cast<unsigned>(each.month())),
                             static_cast<int>(static_cast<unsigned>(each.day())), kToday);
    ASSERT_EQ(back, each) << base::iso_date(each);
  }
}

}  // namespace
}  // namespace haisai::japanese::test
