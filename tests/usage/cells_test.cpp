#include "kiosk/usage/cells.h"

#include <gtest/gtest.h>

#include "kiosk/usage/content_ids.h"
#include "kiosk/usage/table.h"
#include "kiosk/usage/time_bucket.h"

namespace haisai::usage {
namespace {

using model::Outcome;
using model::UsageCode;
using model::UsageKind;

class CellsTest : public ::testing::Test {
 protected:
  CellsTest() : ids_(*model::ContentIds::make({settings_, named("naha"), {}, {}, pages_, "0.1.0", "aa"})) {}
  static model::Site named(const char* id) {
    model::Site site;
    site.id = id;
    return site;
  }
  void event(UsageKind kind, const char* ref, UsageCode code, std::int64_t n, int ms) {
    session_.events.push_back({kind, ids_.find(ref).value_or(model::ContentId{}), code, n, base::Milliseconds(ms)});
  }
  CellCount at(std::string_view kind, std::string_view ref, std::string_view code) const {
    const Cells cells = cells_of(session_);
    const auto found = cells.find({kind, ref, code});
    return found == cells.end() ? CellCount{} : found->second;
  }

  model::Settings settings_;
  std::vector<std::string_view> pages_ = {"pin", "review", "juminhyo", "koseki"};
  model::ContentIds ids_;
  model::UsageSession session_;
};

TEST_F(CellsTest, AVisitIsOneVisitHoweverOftenSomethingHappens) {
  event(UsageKind::reject, "pin", UsageCode::required, 0, 1);
  event(UsageKind::reject, "pin", UsageCode::required, 0, 2);
  EXPECT_EQ(at("reject", "pin", "required").visits, 1);
  EXPECT_EQ(at("reject", "pin", "required").events, 2);
  EXPECT_EQ(at("visit", "", "stopped").visits, 1);
}

TEST_F(CellsTest, StepsAreTimedIntoBuckets) {
  event(UsageKind::step, "pin", UsageCode::enter, 0, 1'000);
  event(UsageKind::step, "pin", UsageCode::back, 0, 4'000);
  event(UsageKind::step, "pin", UsageCode::enter, 0, 9'000);
  event(UsageKind::step, "pin", UsageCode::leave, 0, 2'000);  // the clock was set back
  EXPECT_EQ(at("step", "pin", "enter").events, 2);
  EXPECT_EQ(at("step", "pin", "back").events, 1);
  EXPECT_EQ(at("time", "pin", bucket_of(3'000)).events, 1);
  EXPECT_EQ(at("time", "pin", "b00").events, 1);
}

TEST_F(CellsTest, WhereAVisitStoppedIsItsLastStep) {
  event(UsageKind::step, "pin", UsageCode::enter, 0, 1);
  event(UsageKind::step, "review", UsageCode::enter, 0, 2);
  session_.outcome = Outcome::timeout;
  session_.age = model::AgeBand::from_75;
  EXPECT_EQ(at("stopped", "review", "timeout").visits, 1);
  EXPECT_EQ(at("age", "stopped", "75-").visits, 1);
  session_.outcome = Outcome::ticket;
  EXPECT_EQ(at("stopped", "review", "ticket").visits, 0);
  EXPECT_EQ(at("first_right", "", "").visits, 1);
  EXPECT_EQ(at("age", "reached", "75-").visits, 1);
  event(UsageKind::reject, "pin", UsageCode::kana, 0, 3);
  EXPECT_EQ(at("first_right", "", "").visits, 0);
}

TEST_F(CellsTest, CallingStaffTwiceIsOneVisitThatCalled) {
  event(UsageKind::help, "pin", UsageCode::staff, 0, 1);
  event(UsageKind::help, "review", UsageCode::staff, 0, 2);
  EXPECT_EQ(at("called_staff", "", "").visits, 1);
  EXPECT_EQ(at("help", "pin", "staff").visits, 1);
}

TEST_F(CellsTest, ASliceIsTheLastChoiceAndHowItWasShown) {
  event(UsageKind::pick, "koseki", UsageCode::menu, 1, 1);
  event(UsageKind::pick, "juminhyo", UsageCode::menu, 1, 2);
  session_.aids = model::kAidAudio;
  session_.text = model::TextSize::max;
  const Slice slice = slice_of(session_, *ids_.find("aa"));
  EXPECT_EQ(slice.procedure, "juminhyo");
  EXPECT_EQ(slice.text, "max");
  EXPECT_EQ(slice.aids, 8);
  EXPECT_EQ(slice.content, "aa");
  EXPECT_EQ(slice.lang, "unknown");
}

TEST(TimeBucket, EachHoldsItsOwnTimes) {
  EXPECT_EQ(bucket_of(-5), "b00");
  EXPECT_EQ(bucket_of(0), "b00");
  EXPECT_EQ(bucket_of(499), "b00");
  EXPECT_EQ(bucket_of(500), "b01");
  EXPECT_EQ(bucket_of(std::int64_t{1} << 60), "b31");
  for (int i = 1; i < kBuckets; ++i) {
    EXPECT_GT(bucket_from_ms(i), bucket_from_ms(i - 1));
    EXPECT_EQ(bucket_of(bucket_from_ms(i)), bucket_name(i));
    EXPECT_EQ(bucket_of(bucket_from_ms(i) - 1), bucket_name(i - 1));
  }
}

TEST(Table, IsWrittenAsCsvASpreadsheetCannotRun) {
  Table table{{"id", "count"}, {{std::string("a,\"b\""), std::int64_t{3}}, {std::string("=1+1"), 0.5}, {{}, -2.0}}};
  EXPECT_EQ(csv_of(table), "id,count\r\n\"a,\"\"b\"\"\",3\r\n'=1+1,0.5\r\n,-2\r\n");
  EXPECT_EQ(table.column("count"), 1);
  EXPECT_EQ(table.column("none"), -1);
  EXPECT_EQ(whole(table.rows[1][1]), 1);
  EXPECT_EQ(real(Value(std::string("x"))), 0);
}

}  // namespace
}  // namespace haisai::usage
