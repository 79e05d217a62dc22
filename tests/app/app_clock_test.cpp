#include "kiosk/app/app_clock.h"

#include <gtest/gtest.h>

namespace haisai::app {
namespace {

TEST(AppClock, StartsWhereItIsToldAndRunsOn) {
  const base::WallTime start = *base::parse_iso_time("2026-11-20T10:00");
  AppClock clock(start);
  EXPECT_GE(clock.now(), start);
  EXPECT_LT(clock.now(), start + std::chrono::seconds(5));
  clock.advance(std::chrono::hours(2));
  EXPECT_GE(clock.now(), start + std::chrono::hours(2));
}

TEST(AppClock, NeverGoesBack) {
  AppClock clock(*base::parse_iso_time("2026-11-20T10:00"));
  clock.advance(std::chrono::minutes(5));
  const base::WallTime before = clock.now();
  clock.advance_to(before - std::chrono::minutes(1));
  EXPECT_GE(clock.now(), before);
}

}  // namespace
}  // namespace haisai::app
