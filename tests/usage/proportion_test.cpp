#include "kiosk/usage/proportion.h"

#include <gtest/gtest.h>

namespace haisai::usage {
namespace {

// Values of the Wilson score interval as in Newcombe (1998), Statistics in Medicine 17, table I, method 3.
TEST(Proportion, HasTheRangeOfTheLiterature) {
  const Proportion many = proportion_of(81, 263);
  EXPECT_NEAR(many.low, 25.53, 0.01);
  EXPECT_NEAR(many.high, 36.62, 0.01);
  const Proportion few = proportion_of(1, 29);
  EXPECT_NEAR(few.low, 0.61, 0.01);
  EXPECT_NEAR(few.high, 17.18, 0.01);
  const Proportion none = proportion_of(0, 20);
  EXPECT_EQ(none.low, 0);
  EXPECT_NEAR(none.high, 16.11, 0.01);
}

TEST(Proportion, OfNothingIsNothing) {
  EXPECT_EQ(proportion_of(0, 0).high, 0);
  EXPECT_EQ(proportion_of(20, 20).high, 100);
}

// Newcombe (1998), Statistics in Medicine 17:873, method 10: 56/70 against 48/80 is 0.0524 … 0.3339.
TEST(Proportion, ADifferenceIsSureOnlyWhenItsRangeLeavesZeroOut) {
  const Difference better = difference_of(proportion_of(48, 80), proportion_of(56, 70));
  EXPECT_NEAR(better.points, 20, 0.01);
  EXPECT_NEAR(better.low, 5.24, 0.01);
  EXPECT_NEAR(better.high, 33.39, 0.01);
  EXPECT_TRUE(better.sure());
  EXPECT_FALSE(difference_of(proportion_of(5, 10), proportion_of(7, 10)).sure());
  EXPECT_TRUE(difference_of(proportion_of(56, 70), proportion_of(48, 80)).sure()) << "worse is as sure as better";
}

}  // namespace
}  // namespace haisai::usage
