#include "screens/pages/values.h"

#include <gtest/gtest.h>

#include "page_states.h"
#include "screens/pages/dates.h"
#include "screens/pages/hours.h"

namespace haisai::pages::test {
namespace {

class PagesValues : public testing::Test {
 protected:
  const flow::State state_ = on_page(flow::PageId::review);
  const Context context_{state_, words()};
  std::string shown(const std::string& key, const std::string& value) {
    return value_words(context_, *context_.procedure()->find(key), value);
  }
};

TEST_F(PagesValues, EachKindIsShownAsPeopleSayIt) {
  EXPECT_EQ(shown("v.name", kName), kName);
  EXPECT_EQ(shown("v.birth", "2019-05-01"), "令和元年5月1日（2019年）");
  EXPECT_EQ(shown("v.tel", "09012345678"), "090-1234-5678");
  EXPECT_EQ(shown("v.post", "9008585"), "900-8585");
  EXPECT_EQ(shown("j.who", "self"), "わたしだけ");
  EXPECT_EQ(shown("j.also", "b"), "続柄");
  EXPECT_EQ(shown("j.copies", "3"), "3通");
  EXPECT_EQ(shown("j.head", "yes"), "はい");
  EXPECT_EQ(shown("v.tel", ""), "書いていません");
}

TEST_F(PagesValues, SexIsOnlySaidWhenTheCardSaysIt) {
  EXPECT_EQ(sex_words(context_, "1"), "男");
  EXPECT_EQ(sex_words(context_, "2"), "女");
  EXPECT_EQ(sex_words(context_, "9"), "カードに ありません");
}

TEST_F(PagesValues, AgeIsSaidOnlyForAWholeDateInThePast) {
  EXPECT_EQ(age_words(context_, "1950-06-23"), "いま76さい");
  EXPECT_EQ(age_words(context_, "2026-11-20"), "いま0さい");
  EXPECT_EQ(age_words(context_, "1950-06-00"), "");
  EXPECT_EQ(age_words(context_, "2026-11-21"), "");
  EXPECT_EQ(age_words(context_, "no date"), "");
}

TEST_F(PagesValues, TimesAreSaidInTheTwelveHourWay) {
  EXPECT_EQ(time_words(context_, 0), "午前0時");
  EXPECT_EQ(time_words(context_, 9 * 60 + 32), "午前9時32分");
  EXPECT_EQ(time_words(context_, 12 * 60 + 5), "午後0時5分");
  EXPECT_EQ(time_words(context_, 17 * 60), "午後5時");
}

TEST_F(PagesValues, TheSubmissionsFeeHolds) {
  flow::State state = state_;
  state.visit->submissions.emplace_back().fee_yen = 900;
  EXPECT_EQ(fee_words(Context{state, words()}), "900円");
  state.visit->submissions.emplace_back().fee_yen = 300;
  EXPECT_EQ(fee_words(Context{state, words()}), "1200円") << "all forms of the visit together";
  state.visit->submissions.back().fee_yen = -1;
  EXPECT_EQ(fee_words(Context{state, words()}), "窓口で お知らせします");
}

TEST(PagesHours, WeekendsHolidaysAndTheSitesOwnDaysAreClosed) {
  flow::State state = at_welcome();
  const auto opens = [&](const char* now) {
    state.now = *base::parse_iso_time(now);
    const Opening found = opening(Context{state, words()});
    return found.open ? std::string("open") : base::iso_time(*found.opens_at);
  };
  EXPECT_EQ(opens("2026-11-20T17:14:59"), "open");
  EXPECT_EQ(opens("2026-11-20T17:15"), "2026-11-24T08:30:00+09:00") << "weekend, then 勤労感謝の日";
  EXPECT_EQ(opens("2026-06-23T10:00"), "2026-06-24T08:30:00+09:00") << "慰霊の日";
  EXPECT_EQ(opens("2026-12-28T18:00"), "2027-01-04T08:30:00+09:00") << "the turn of the year";
}

}  // namespace
}  // namespace haisai::pages::test
