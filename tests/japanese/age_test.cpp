#include "kiosk/japanese/age.h"

#include <gtest/gtest.h>

#include "dates.h"

namespace haisai::japanese::test {
namespace {

TEST(Age, is_attained_at_the_end_of_the_day_before_the_birthday) {
  EXPECT_EQ(attain(day("2006-04-01"), 18), day("2024-03-31"));
  EXPECT_EQ(attain(day("2006-04-02"), 18), day("2024-04-01"));
  EXPECT_EQ(attain(day("2008-02-29"), 18), day("2026-02-28"));
  EXPECT_EQ(attain(day("2008-02-29"), 20), day("2028-02-28"));
  EXPECT_EQ(attain(day("2008-01-01"), 18), day("2025-12-31"));
}

TEST(Age, in_everyday_use_goes_up_on_the_birthday) {
  EXPECT_EQ(age_on(day("1950-06-23"), day("2026-06-22")), 75);
  EXPECT_EQ(age_on(day("1950-06-23"), day("2026-06-23")), 76);
  EXPECT_EQ(age_on(day("2008-02-29"), day("2026-02-28")), 17);
  EXPECT_EQ(age_on(day("2008-02-29"), day("2026-03-01")), 18);
  EXPECT_EQ(age_on(day("2008-02-29"), day("2028-02-28")), 19);
  EXPECT_EQ(age_on(day("2008-02-29"), day("2028-02-29")), 20);
  EXPECT_EQ(age_on(day("2026-11-20"), day("2026-11-20")), 0);
  EXPECT_LT(age_on(day("2026-11-21"), day("2026-11-20")), 0);
}

TEST(Age, school_begins_a_class_earlier_for_the_first_of_april) {
  EXPECT_EQ(school_entry(day("2020-04-01")), day("2026-04-01"));
  EXPECT_EQ(school_entry(day("2020-04-02")), day("2027-04-01"));
  EXPECT_EQ(school_entry(day("2020-12-31")), day("2027-04-01"));
}

TEST(Age, a_childs_allowance_ends_with_the_fiscal_year) {
  EXPECT_EQ(fiscal_end_after(day("2008-04-01"), 18), day("2026-03-31"));
  EXPECT_EQ(fiscal_end_after(day("2008-04-02"), 18), day("2027-03-31"));
}

TEST(Age, classes_turn_on_the_first_of_april) {
  EXPECT_EQ(school_year(day("2020-04-01"), day("2026-04-01")), 1);
  EXPECT_EQ(school_year(day("2020-04-02"), day("2026-04-01")), 0);
  EXPECT_EQ(school_year(day("2020-04-01"), day("2027-03-31")), 1);
  EXPECT_EQ(school_year(day("2010-05-05"), day("2026-11-20")), 10);
}

TEST(Age, in_months_counts_full_ones) {
  EXPECT_EQ(age_in_months(day("2026-01-15"), day("2026-11-14")), 9);
  EXPECT_EQ(age_in_months(day("2026-01-15"), day("2026-11-15")), 10);
  EXPECT_EQ(age_in_months(day("2026-01-31"), day("2026-02-28")), 0);
}

}  // namespace
}  // namespace haisai::japanese::test
