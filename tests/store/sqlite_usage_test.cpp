#include "kiosk/store/sqlite_usage.h"

#include "kiosk/usage/report.h"
#include "usage_fixture.h"

namespace haisai::store {
namespace {

using base::ErrorCode;
using model::Outcome;

class SqliteUsageTest : public UsageFixture {
 protected:
  int sessions_in(const usage::Period& period) {
    int count = 0;
    EXPECT_TRUE(SqliteUsage(data_).each_session(period, now_, [&](const usage::StoredSession&) { ++count; }));
    return count;
  }
  std::string row(const std::string& sql) {
    auto database = Database::open(file_);
    auto statement = database->prepare(sql);
    EXPECT_TRUE(statement && statement->step());
    return statement->text(0);
  }
};

TEST_F(SqliteUsageTest, AVisitComesBackWithItsEventsInOrder) {
  SqliteUsage log(data_, {id("0.1.0"), id("1a2b3c4d")});
  ASSERT_TRUE(log.append(session(Outcome::done, 90), now_));
  std::vector<usage::StoredSession> visits;
  ASSERT_TRUE(SqliteUsage(data_).each_session({}, now_, [&](const usage::StoredSession& v) { visits.push_back(v); }));
  ASSERT_EQ(visits.size(), 1u);
  EXPECT_EQ(visits[0].outcome, Outcome::done);
  EXPECT_EQ(visits[0].duration_ms, 90'000);
  ASSERT_EQ(visits[0].events.size(), 3u);
  EXPECT_EQ(visits[0].events[0].ref, "juminhyo");
  EXPECT_EQ(visits[0].events[0].n, 1);
  EXPECT_EQ(visits[0].events[1].code, model::UsageCode::enter);
  EXPECT_EQ(visits[0].events[1].t_ms, 2'000);
  EXPECT_EQ(visits[0].events[2].ref, "");
  EXPECT_EQ(row("SELECT app_ver || ' ' || content_ver || ' ' || site || ' ' || aids FROM session"),
            "0.1.0 1a2b3c4d honcho 9");
}

TEST_F(SqliteUsageTest, KeepsOfTimeOnlyTheDayAndTheQuarterOfAnHour) {
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(session(Outcome::done, 90), now_));
  EXPECT_EQ(row("SELECT day || ' ' || slot15 FROM session"), "2026-11-20 41");  // 10:15–10:30
  model::UsageSession late = session(Outcome::done, 90);
  late.began = at("2026-11-20T23:59:59");
  ASSERT_TRUE(log.append(late, now_));
  EXPECT_EQ(row("SELECT max(slot15) FROM session"), "95");
}

TEST_F(SqliteUsageTest, AVisitWithoutEventsCountsToo) {
  SqliteUsage log(data_);
  model::UsageSession empty;
  empty.began = now_;
  ASSERT_TRUE(log.append(empty, now_));
  ASSERT_TRUE(log.append(empty, now_));
  EXPECT_EQ(sessions_in({}), 2);
  EXPECT_EQ(row("SELECT DISTINCT site || device || lang FROM session"), "unknownunknownunknown");
}

TEST_F(SqliteUsageTest, APeriodIncludesBothItsDays) {
  SqliteUsage log(data_);
  for (const char* time : {"2026-11-18T10:00", "2026-11-19T10:00", "2026-11-19T14:59:00Z", "2026-11-19T15:00:00Z"}) {
    model::UsageSession visit = session(Outcome::done, 1);
    visit.began = at(time);
    ASSERT_TRUE(log.append(visit, now_));
  }
  const base::Date day = *base::parse_iso_date("2026-11-19");
  EXPECT_EQ(sessions_in({day, day}), 2);  // 23:59 in Japan still is the 19th, midnight no more
  EXPECT_EQ(sessions_in({day, {}}), 3);
  EXPECT_EQ(sessions_in({{}, day}), 3);
}

TEST_F(SqliteUsageTest, ReportsWhatWasLogged) {
  SqliteUsage log(data_);
  for (int i = 1; i <= 3; ++i) ASSERT_TRUE(log.append(session(i == 3 ? Outcome::timeout : Outcome::done, i * 10), now_));
  usage::ReportBuilder builder;
  ASSERT_TRUE(log.each_session({}, now_, [&](const usage::StoredSession& visit) { builder.add(visit); }));
  const usage::Report report = builder.finish();
  EXPECT_EQ(report.all.sessions, 3);
  ASSERT_EQ(report.procedures.size(), 1u);
  EXPECT_EQ(report.procedures[0].tally.sessions, 3);
  EXPECT_EQ(report.procedures[0].tally.done(), 2);
  EXPECT_EQ(report.procedures[0].tally.median_ms, 20'000);
}

TEST_F(SqliteUsageTest, WhatALaterReleaseWroteIsSkippedNotFatal) {
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(session(Outcome::done, 1), now_));
  meddle(file_, "UPDATE event SET kind = 'of_tomorrow' WHERE seq = 1; UPDATE event SET code = 'new' WHERE seq = 2");
  std::size_t events = 99;
  ASSERT_TRUE(log.each_session({}, now_, [&](const usage::StoredSession& visit) { events = visit.events.size(); }));
  EXPECT_EQ(events, 1u);
}

TEST_F(SqliteUsageTest, TooManyEventsAreCutNotRefused) {
  model::UsageSession visit = session(Outcome::done, 1);
  visit.events.resize(usage::kMostEvents + 50);
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(visit, now_));
  EXPECT_EQ(row("SELECT count(*) FROM event"), std::to_string(usage::kMostEvents));
}

TEST_F(SqliteUsageTest, AClockSetBackLeavesNoNegativeTimes) {
  model::UsageSession visit = session(Outcome::done, -60);
  visit.events[0].at = base::Milliseconds{-5};
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(visit, now_));
  EXPECT_EQ(row("SELECT dur_ms + (SELECT min(t_ms) FROM event) FROM session"), "0");
}

TEST_F(SqliteUsageTest, TheOrderOnDiskIsNotTheOrderOfVisits) {
  SqliteUsage log(data_);
  for (int i = 1; i <= 30; ++i) ASSERT_TRUE(log.append(session(Outcome::done, i), now_));
  std::vector<std::int64_t> stored;
  ASSERT_TRUE(log.each_session({}, now_, [&](const usage::StoredSession& v) { stored.push_back(v.duration_ms); }));
  EXPECT_EQ(stored.size(), 30u);
  EXPECT_FALSE(std::is_sorted(stored.begin(), stored.end()));
}

TEST_F(SqliteUsageTest, ADamagedLogIsSetAsideAndTheVisitStillCounted) {
  std::filesystem::create_directories(data_);
  write_file(file_, std::string(4'096, '!'));
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(session(Outcome::done, 1), now_));
  EXPECT_EQ(log.take_quarantined().size(), 1u);
  EXPECT_EQ(sessions_in({}), 1);
}

TEST_F(SqliteUsageTest, ANewerLogIsRefused) {
  SqliteUsage(data_).append(session(Outcome::done, 1), now_).has_value();
  meddle(file_, "PRAGMA user_version=50");
  SqliteUsage log(data_);
  const auto refused = log.append(session(Outcome::done, 1), now_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::store_newer);
}

}  // namespace
}  // namespace haisai::store
