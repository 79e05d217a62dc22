// The review at a desk: behind the staff code, of the days that are chosen, and gone when the desk locks.
#include <gtest/gtest.h>

#include "lab.h"

namespace haisai::desk {
namespace {

using std::chrono::year;

base::Date day(int y, unsigned m, unsigned d) { return base::Date(year(y) / static_cast<int>(m) / static_cast<int>(d)); }
void expect_days(const usage::Period& period, base::Date from, base::Date to) {
  EXPECT_EQ(base::iso_date(*period.from), base::iso_date(from));
  EXPECT_EQ(base::iso_date(*period.to), base::iso_date(to));
}

class DeskReview : public ::testing::Test {
 protected:
  void open() {
    desk.press(Act::open_review);
    desk.tell(StaffTyped{6});
    desk.press(Act::staff_submit);
    desk.tell(StaffChecked{StaffSaid::right, {}, 0});
  }
  void answer(int pages, std::optional<base::ErrorCode> failed = {}) {
    const int asked = desk.state.review.asked;
    desk.tell(ReviewRead{asked, failed, std::vector<usage::ReviewPage>(static_cast<std::size_t>(pages)), true});
  }

  Lab desk;   // it is 2026-11-20
};

TEST_F(DeskReview, TheStaffCodeLeadsThereAndNothingElseDoes) {
  for (const Act act : {Act::review_show, Act::review_next, Act::review_choose}) {
    desk.press(act);
    EXPECT_EQ(desk.state.page, PageId::unlock);
    EXPECT_FALSE(desk.effect<ReadReview>());
  }
  desk.press(Act::open_review);
  EXPECT_EQ(desk.state.page, PageId::staff);
  desk.tell(StaffTyped{6});
  desk.press(Act::staff_submit);
  desk.tell(StaffChecked{StaffSaid::wrong, desk.state.now, 9});
  EXPECT_EQ(desk.state.page, PageId::staff);
  desk.tell(StaffTyped{6});
  desk.press(Act::staff_submit);
  desk.tell(StaffChecked{StaffSaid::right, {}, 0});
  EXPECT_EQ(desk.state.page, PageId::review);
  const ReadReview* asked = desk.effect<ReadReview>();
  ASSERT_TRUE(asked);
  expect_days(asked->scope.period, day(2026, 11, 1), day(2026, 11, 30));
  expect_days(asked->before.period, day(2026, 10, 1), day(2026, 10, 31));
}

TEST_F(DeskReview, PagesAreTurnedRoundAndRound) {
  open();
  desk.press(Act::review_next);
  EXPECT_EQ(desk.state.review.page, 0U) << "nothing was read yet";
  answer(3);
  desk.press(Act::review_before);
  EXPECT_EQ(desk.state.review.page, 2U);
  desk.press(Act::review_next);
  EXPECT_EQ(desk.state.review.page, 0U);
  EXPECT_TRUE(desk.state.review.made_up);
}

TEST_F(DeskReview, WhatIsChosenIsAskedFor) {
  open();
  answer(1);
  desk.press(Act::review_choose);
  desk.press(Act::review_span, "week");
  desk.press(Act::review_earlier);
  desk.press(Act::review_office, "honcho");
  desk.press(Act::review_procedures);
  EXPECT_EQ(desk.state.page, PageId::review_procedures);
  desk.press(Act::review_procedure, "juminhyo");
  EXPECT_EQ(desk.state.page, PageId::review_choice);
  desk.press(Act::review_show);
  EXPECT_EQ(desk.state.page, PageId::review);
  const ReadReview* asked = desk.effect<ReadReview>();
  ASSERT_TRUE(asked);
  expect_days(asked->scope.period, day(2026, 11, 7), day(2026, 11, 13));
  expect_days(asked->before.period, day(2026, 10, 31), day(2026, 11, 6));
  EXPECT_EQ(asked->scope.site, "honcho");
  EXPECT_EQ(asked->before.procedure, "juminhyo");
  desk.press(Act::review_choose);
  for (int i = 0; i < 3; ++i) desk.press(Act::review_later);
  EXPECT_EQ(desk.state.review.ago, 0) << "nothing lies after today";
}

TEST_F(DeskReview, AnAnswerForWhoHadTheDeskBeforeIsDropped) {
  open();
  const int first = desk.state.review.asked;
  desk.press(Act::lock);
  EXPECT_TRUE(desk.state.review.pages.empty());
  open();
  desk.tell(ReviewRead{first, {}, std::vector<usage::ReviewPage>(2), false});
  EXPECT_TRUE(desk.state.review.working);
  EXPECT_TRUE(desk.state.review.pages.empty());
  answer(0, base::ErrorCode::store_unavailable);
  EXPECT_EQ(desk.state.review.trouble, base::ErrorCode::store_unavailable);
}

TEST(ReviewSpans, TheDaysOfEachSpan) {
  const base::Date leap = day(2028, 2, 29);
  expect_days(period_of(ReviewSpan::today, 0, leap), leap, leap);
  expect_days(compared_with(ReviewSpan::today, 0, leap), day(2028, 2, 22), day(2028, 2, 22));
  expect_days(period_of(ReviewSpan::month, 0, leap), day(2028, 2, 1), leap);
  expect_days(period_of(ReviewSpan::month, 2, leap), day(2027, 12, 1), day(2027, 12, 31));
  expect_days(period_of(ReviewSpan::year, 0, leap), day(2027, 4, 1), day(2028, 3, 31));
  expect_days(compared_with(ReviewSpan::year, 0, day(2027, 4, 1)), day(2026, 4, 1), day(2027, 3, 31));
}

}  // namespace
}  // namespace haisai::desk
