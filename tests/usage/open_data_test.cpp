#include "kiosk/usage/open_data.h"

#include <gtest/gtest.h>

#include <set>

#include "kiosk/usage/made_up.h"

namespace haisai::usage {
namespace {

Table months() {
  Table table{{"month", "site", "mean_score", "count"}, {}};
  const auto row = [&](const char* month, const char* site, double score, std::int64_t count) {
    table.rows.push_back({std::string(month), std::string(site), score, count});
  };
  row("2026-10", "honcho", 4.5, 80);
  row("2026-10", "oroku", 4.0, 7);
  row("2026-10", "shuri", 3.5, 12);
  row("2026-11", "honcho", 4.2, 40);
  return table;
}

TEST(OpenData, SmallCountsAndWhatGivesThemAwayAreX) {
  EXPECT_EQ(csv_of(published(months())),
            "month,site,mean_score,count\r\n2026-10,honcho,4.5,80\r\n2026-10,oroku,,x\r\n2026-10,shuri,,x\r\n"
            "2026-11,honcho,4.2,40\r\n");
}

TEST(OpenData, CombinationsThatDidNotHappenAreZero) {
  Table table{{"month", "a", "b", "count"}, {}};
  table.rows = {{std::string("2026-10"), std::string("1"), std::string("1"), std::int64_t{20}},
                {std::string("2026-10"), std::string("2"), std::string("2"), std::int64_t{30}}};
  EXPECT_EQ(published(table).rows.size(), 4u);
}

TEST(OpenData, TheDictionarySaysWhatTheFileIs) {
  const ReportFile file = read_report("stops", "-- title: T\n-- column: month M\n-- column: count C\nSELECT 1\n");
  EXPECT_EQ(file.title, "T");
  EXPECT_EQ(file.sql, "SELECT 1\n");
  const std::string words = dictionary_of(file, "2026-04-01", "2027-03-31", false);
  for (const char* part : {"title: T", "stops.csv", "CC BY 4.0", "x: ", "month M", "count C", "2026-04-01/2027-03-31"}) {
    EXPECT_NE(words.find(part), std::string::npos) << part;
  }
  EXPECT_EQ(words.find("MADE UP"), std::string::npos);
  EXPECT_EQ(dictionary_of(file, "", "", true).find("MADE UP"), 0u);
}

class MadeUpTest : public ::testing::Test {
 protected:
  static model::ContentIds make_ids() {
    model::Settings settings;
    model::Site site;
    site.id = "naha";
    site.offices = {{"honcho", 1, {"jumin"}}, {"oroku", 2, {"jumin"}}};
    site.services = {{"jumin", "A", 1, "c1", ""}};
    const std::vector<std::string> languages = {"ja", "en"};
    const std::vector<std::string_view> pages = {"procedure", "pin", "review", "juminhyo"};
    return *model::ContentIds::make({settings, site, {}, languages, pages, "0", "aa"});
  }
  MadeUpPlan plan(std::uint32_t seed) const {
    MadeUpPlan plan;
    plan.first = *base::parse_iso_date("2026-04-01");
    plan.days = 60;
    plan.seed = seed;
    plan.sites = {"honcho", "oroku"};
    plan.procedures = {"juminhyo"};
    plan.services = {"jumin"};
    plan.languages = {"ja", "en"};
    return plan;
  }
  model::ContentIds ids_ = make_ids();
};

TEST_F(MadeUpTest, IsTheSameYearForTheSameSeed) {
  MadeUpYear a(ids_, plan(1));
  MadeUpYear b(ids_, plan(1));
  MadeUpYear c(ids_, plan(2));
  model::UsageSession one;
  model::UsageSession two;
  model::UsageSession other;
  int visits = 0;
  int different = 0;
  std::set<int> weekdays;
  while (a.next(one)) {
    ASSERT_TRUE(b.next(two));
    EXPECT_EQ(one.began, two.began);
    EXPECT_EQ(one.duration, two.duration);
    EXPECT_EQ(one.events.size(), two.events.size());
    if (c.next(other)) different += other.duration != one.duration ? 1 : 0;
    weekdays.insert(static_cast<int>(base::civil_time(one.began).weekday().iso_encoding()));
    ++visits;
  }
  EXPECT_FALSE(b.next(two));
  EXPECT_GT(visits, 600);
  EXPECT_GT(different, visits / 2);
  EXPECT_EQ(weekdays, (std::set<int>{1, 2, 3, 4, 5}));
}

TEST_F(MadeUpTest, NumbersEndAsNumbersDo) {
  const auto tickets = MadeUpYear(ids_, plan(1)).tickets();
  EXPECT_GT(tickets.size(), 200u);
  for (const model::TicketStat& ticket : tickets) {
    EXPECT_EQ(ticket.slot_delay_s >= 0, ticket.slot);
    EXPECT_EQ(ticket.serve_s >= 0, ticket.end == model::TicketEnd::served);
  }
}

}  // namespace
}  // namespace haisai::usage
