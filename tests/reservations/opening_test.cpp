#include "kiosk/reservations/opening.h"

#include <gtest/gtest.h>

#include "kiosk/reservations/numbers.h"

namespace haisai::reservations {
namespace {

base::WallTime at(const char* text) { return *base::parse_iso_time(text); }
base::Date day(const char* text) { return *base::parse_iso_date(text); }

model::Site naha() {
  model::Site site;
  site.id = "naha";
  site.closed_dates = {"06-23"};
  site.offices = {{"honcho", 1, {"jumin"}}};
  return site;
}

bool labour_thanksgiving(base::Date date) { return base::iso_date(date) == "2026-11-23"; }

class OpeningTest : public ::testing::Test {
 protected:
  bool open(const char* time) const { return is_open(site_, site_.offices[0], at(time), labour_thanksgiving); }
  std::string next(const char* time) const {
    const auto opens = next_opening(site_, site_.offices[0], at(time), labour_thanksgiving);
    return opens ? base::iso_time(*opens) : "never";
  }
  model::Site site_ = naha();
};

TEST_F(OpeningTest, OpensAtHalfPastEightAndClosesAtQuarterPastFive) {
  EXPECT_FALSE(open("2026-11-20T08:29:59"));
  EXPECT_TRUE(open("2026-11-20T08:30"));
  EXPECT_TRUE(open("2026-11-20T17:14:59"));
  EXPECT_FALSE(open("2026-11-20T17:15"));
}

TEST_F(OpeningTest, IsClosedOnWeekendsHolidaysYearEndAndTheDayOfRemembrance) {
  for (const char* date : {"2026-11-21", "2026-11-22", "2026-11-23", "2026-06-23", "2026-12-29", "2026-12-31",
                           "2027-01-01", "2029-01-03"}) {
    EXPECT_FALSE(hours_on(site_, site_.offices[0], day(date), labour_thanksgiving)) << date;
  }
  for (const char* date : {"2026-11-24", "2026-06-22", "2026-06-24", "2026-12-28", "2027-01-04"}) {
    EXPECT_TRUE(hours_on(site_, site_.offices[0], day(date), labour_thanksgiving)) << date;
  }
}

// 23 June 2030 is a Sunday: the ordinance gives no day instead.
TEST_F(OpeningTest, TheDayOfRemembranceHasNoSubstitute) {
  EXPECT_TRUE(hours_on(site_, site_.offices[0], day("2030-06-24"), nullptr));
}

TEST_F(OpeningTest, ADayCanBeClosedOnce) {
  site_.closed_dates.push_back("2026-08-05");  // a typhoon
  EXPECT_FALSE(open("2026-08-05T10:00"));
  EXPECT_TRUE(open("2027-08-05T10:00"));
}

TEST_F(OpeningTest, JudgesByTheDayInJapan) {
  EXPECT_TRUE(open("2026-11-23T23:30:00Z"));   // Tuesday 8:30 in Naha
  EXPECT_FALSE(open("2026-11-20T10:00:00Z"));  // Friday 19:00 in Naha
}

TEST_F(OpeningTest, SaysWhenItOpensNext) {
  EXPECT_EQ(next("2026-11-20T17:15"), "2026-11-24T08:30:00+09:00");  // weekend and holiday between
  EXPECT_EQ(next("2026-11-20T08:00"), "2026-11-20T08:30:00+09:00");
  EXPECT_EQ(next("2026-12-28T18:00"), "2027-01-04T08:30:00+09:00");
}

TEST_F(OpeningTest, AnOfficeThatNeverOpensSaysSo) {
  const auto never = next_opening(site_, site_.offices[0], at("2026-11-20T10:00"), [](base::Date) { return true; });
  EXPECT_FALSE(never);
}

TEST(Numbers, HaveThreeDigitsAndFourFromAThousand) {
  EXPECT_EQ(number_text("A", 1), "A-001");
  EXPECT_EQ(number_text("A", 41), "A-041");
  EXPECT_EQ(number_text("B", 999), "B-999");
  EXPECT_EQ(number_text("B", 1000), "B-1000");
}

}  // namespace
}  // namespace haisai::reservations
