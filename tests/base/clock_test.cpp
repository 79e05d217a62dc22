#include "kiosk/base/clock.h"

#include <gtest/gtest.h>

namespace haisai::base {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

TEST(Clock, CivilTimeIsJapansWallClock) {
  const auto time = parse_iso_time("2026-11-20T00:30:05Z");
  ASSERT_TRUE(time.has_value());
  const CivilTime civil = civil_time(*time);
  EXPECT_EQ(iso_date(civil.date), "2026-11-20");
  EXPECT_EQ(civil.minute_of_day, 9 * 60 + 30);
  EXPECT_EQ(civil.second, 5);
  EXPECT_EQ(iso_time(*time), "2026-11-20T09:30:05+09:00");
}

TEST(Clock, DayChangesAtJapansMidnight) {
  EXPECT_EQ(iso_date(civil_time(*parse_iso_time("2026-11-20T14:59:59Z")).date), "2026-11-20");
  EXPECT_EQ(iso_date(civil_time(*parse_iso_time("2026-11-20T15:00:00Z")).date), "2026-11-21");
}

TEST(Clock, TimeWithoutOffsetIsJapans) {
  EXPECT_EQ(parse_iso_time("2026-11-20T10:00"), parse_iso_time("2026-11-20T10:00:00+09:00"));
  EXPECT_EQ(wall_time(Date{year{2026}, month{11}, day{20}}, 600), parse_iso_time("2026-11-20T10:00"));
}

TEST(Clock, MalformedTimesAreRefused) {
  for (const char* text : {"", "2026-11-20", "2026-13-20T10:00", "2026-02-30T10:00", "2026-11-20T24:00",
                           "2026-11-20T10:60", "2026-11-20T10:00+9", "2026-11-20T10:00:00x", "２０２６-11-20T10:00"}) {
    EXPECT_FALSE(parse_iso_time(text).has_value()) << text;
  }
}

TEST(Clock, DatesMustExist) {
  EXPECT_TRUE(parse_iso_date("2028-02-29").has_value());
  EXPECT_FALSE(parse_iso_date("2026-02-29").has_value());
  EXPECT_FALSE(parse_iso_date("2026-1-2").has_value());
}

}  // namespace
}  // namespace haisai::base
