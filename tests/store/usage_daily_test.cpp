// The daily counts beside the raw visits: same transaction, kept for years, nothing in them leads to a visit.
#include "kiosk/store/sqlite_usage.h"
#include "kiosk/store/usage_schema.h"
#include "kiosk/usage/time_bucket.h"
#include "usage_fixture.h"

namespace haisai::store {
namespace {

using model::Outcome;

class UsageDailyTest : public UsageFixture {};

TEST_F(UsageDailyTest, AVisitIsCountedInTheSameBreath) {
  SqliteUsage log(data_, {id("0.1.0"), id("1a2b3c4d")});
  ASSERT_TRUE(log.append(session(Outcome::done, 90), now_));
  ASSERT_TRUE(log.append(session(Outcome::done, 30), now_));
  EXPECT_EQ(ask(log, "SELECT visits, events, total, site, proc, lang, aids, text, content_ver FROM cell WHERE kind = 'visit'"),
            "2 2 120000 honcho juminhyo ja 9 large 1a2b3c4d ");
  EXPECT_EQ(ask(log, "SELECT ref, visits FROM cell WHERE kind = 'step' AND code = 'enter'"), "pin 2 ");
}

TEST_F(UsageDailyTest, APeriodAndASiteNarrowTheAnswer) {
  SqliteUsage log(data_);
  for (const char* day : {"2026-11-18T10:00", "2026-11-19T10:00", "2026-11-20T10:00"}) {
    model::UsageSession visit = session(Outcome::done, 1);
    visit.began = at(day);
    ASSERT_TRUE(log.append(visit, now_));
  }
  const std::string sql =
      "SELECT sum(visits) FROM cell WHERE kind = 'visit' AND d BETWEEN :from_day AND :to_day"
      " AND (:site IS NULL OR site = :site)";
  const auto day = base::parse_iso_date("2026-11-19");
  EXPECT_EQ(ask(log, sql), "3 ");
  EXPECT_EQ(ask(log, sql, {{day, {}}, {}, {}}), "2 ");
  EXPECT_EQ(ask(log, sql, {{day, day}, "honcho", {}}), "1 ");
  EXPECT_EQ(ask(log, sql, {{}, "oroku", {}}), " ");
}

TEST_F(UsageDailyTest, AReportCanOnlyRead) {
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(session(Outcome::done, 1), now_));
  for (const char* sql : {"DELETE FROM daily", "PRAGMA user_version=9", "SELECT nothing", "not sql"}) {
    const auto refused = log.query(sql, {}, now_);
    ASSERT_FALSE(refused) << sql;
    EXPECT_EQ(refused.error().code, base::ErrorCode::content_invalid);
  }
}

TEST_F(UsageDailyTest, BucketsAreThoseOfTheProgram) {
  SqliteUsage log(data_);
  const auto table = log.query("SELECT code, from_ms, to_ms FROM bucket ORDER BY code", {}, now_);
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows.size(), static_cast<std::size_t>(usage::kBuckets));
  for (int i = 0; i < usage::kBuckets; ++i) {
    const auto& row = table->rows[static_cast<std::size_t>(i)];
    EXPECT_EQ(usage::text_of(row[0]), usage::bucket_name(i));
    EXPECT_EQ(usage::whole(row[1]), usage::bucket_from_ms(i));
    EXPECT_EQ(usage::whole(row[2]), usage::bucket_from_ms(i + 1));
  }
}

TEST_F(UsageDailyTest, RawVisitsGoAfterNinetyDaysCountsStay) {
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(session(Outcome::done, 1), now_));
  model::UsageSession later = session(Outcome::done, 1);
  later.began = at("2027-02-18T10:00");  // 90 days on: the first is kept
  ASSERT_TRUE(SqliteUsage(data_).append(later, later.began));
  EXPECT_EQ(ask(log, "SELECT count(*) FROM session"), "2 ");
  later.began = at("2027-02-19T10:00");
  ASSERT_TRUE(log.append(later, later.began));
  EXPECT_EQ(ask(log, "SELECT count(*) FROM session"), "2 ");
  EXPECT_EQ(ask(log, "SELECT count(*) FROM session WHERE day = '2026-11-20'"), "0 ");
  EXPECT_EQ(ask(log, "SELECT count(*) FROM event WHERE sid NOT IN (SELECT sid FROM session)"), "0 ");
  EXPECT_EQ(ask(log, "SELECT sum(visits) FROM cell WHERE kind = 'visit'"), "3 ");
}

TEST_F(UsageDailyTest, NumbersAndFaultsHaveNoLinkToAVisit) {
  SqliteUsage log(data_);
  model::TicketStat ticket;
  ticket.issued = now_;
  ticket.site = id("honcho");
  ticket.service = id("jumin");
  ticket.end = model::TicketEnd::giveup;
  ticket.wait_s = 600;
  const usage::DayOfNumbers day{id("honcho"), *base::parse_iso_date("2026-11-20"), {ticket, ticket}};
  EXPECT_EQ(log.append(day, now_).value(), true);
  EXPECT_EQ(log.append(day, now_).value(), false) << "a day counts once";
  EXPECT_EQ(ask(log, "SELECT kind, ref, code, visits, events, total FROM cell WHERE kind = 'ticket_walkin'"),
            "ticket_walkin jumin giveup 2 2 1200 ");
  EXPECT_EQ(ask(log, "SELECT count(DISTINCT tid), count(serve_s) FROM ticket_stat"), "2 0 ");
  model::MachineFault fault{now_, id("K01"), model::UsageCode::reader_lost, 0};
  ASSERT_TRUE(log.append(fault, now_));
  ASSERT_TRUE(log.append(fault, now_));
  fault.down_s = 40;   // the second is over
  ASSERT_TRUE(log.append(fault, now_));
  EXPECT_EQ(ask(log, "SELECT at15, device, code, n, down_s FROM fault"), "2026-11-20.41 K01 reader_lost 2 40 ");
}

TEST_F(UsageDailyTest, MadeUpVisitsNeverJoinRealOnes) {
  int left = 3;
  const auto make = [&](model::UsageSession& visit) {
    visit = session(Outcome::done, 5);
    return left-- > 0;
  };
  SqliteUsage log(data_);
  ASSERT_TRUE(log.fill_made_up(make, {}, *base::parse_iso_date("2026-11-21"), now_));
  EXPECT_TRUE(*log.is_made_up(now_));
  EXPECT_EQ(ask(log, "SELECT sum(visits) FROM cell WHERE kind = 'visit'"), "3 ");
  EXPECT_EQ(ask(log, "SELECT count(*) FROM session"), "0 ");  // before raw_from: counts alone
  EXPECT_FALSE(log.append(session(Outcome::done, 1), now_));
  EXPECT_FALSE(log.fill_made_up(make, {}, *base::parse_iso_date("2026-11-21"), now_));
  const std::filesystem::path other = temp_.path() / "real";
  SqliteUsage real(other);
  ASSERT_TRUE(real.append(session(Outcome::done, 1), now_));
  EXPECT_FALSE(*real.is_made_up(now_));
  const auto refused = real.fill_made_up(make, {}, *base::parse_iso_date("2026-11-21"), now_);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, base::ErrorCode::usage_wrong);
}

TEST_F(UsageDailyTest, ACopyIsWholeAndChecked) {
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(session(Outcome::done, 1), now_));
  EXPECT_TRUE(log.verify(now_));
  const std::filesystem::path copy = temp_.path() / "copy" / "usage.db";
  std::filesystem::create_directories(copy.parent_path());
  ASSERT_TRUE(log.back_up(copy, now_));
  SqliteUsage restored(copy.parent_path());
  EXPECT_EQ(ask(restored, "SELECT count(*) FROM event"), "3 ");
  EXPECT_FALSE(log.back_up(copy, now_));
  meddle(file_, "UPDATE daily SET slice = 12");
  const auto found = log.verify(now_);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, base::ErrorCode::store_corrupt);
}

TEST_F(UsageDailyTest, AFileOfTheFirstSchemaIsBroughtUp) {
  std::filesystem::create_directories(data_);
  {
    auto old = Database::open(file_);
    ASSERT_TRUE(old);
    ASSERT_TRUE(old->migrate(Migrations(kUsageMigrations).first(1)));
    ASSERT_TRUE(old->run("INSERT INTO session(sid, day, slot15, site, device, mode, assist, lang, aids, arrival, outcome,"
                         " dur_ms, app_ver, content_ver) VALUES(zeroblob(16), '2026-11-01', 1, 'honcho', 'K01', 'self',"
                         " 'none', 'ja', 0, 'walkin', 'done', 5, '0', '0')"));
  }
  SqliteUsage log(data_);
  EXPECT_EQ(ask(log, "SELECT text, day FROM session"), "large 2026-11-01 ");
}

}  // namespace
}  // namespace haisai::store
