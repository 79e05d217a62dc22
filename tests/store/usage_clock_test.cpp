// A clock that jumps, between visits and within one: no evidence goes, nothing changes its order.
#include "kiosk/store/sqlite_usage.h"
#include "usage_fixture.h"

namespace haisai::store {
namespace {

using model::Outcome;

class UsageClockTest : public UsageFixture {};

TEST_F(UsageClockTest, AClockThatJumpsDeletesNoEvidence) {
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(session(Outcome::done, 1), now_));
  model::UsageSession visit = session(Outcome::done, 1);
  visit.began = at("2050-01-01T10:00");
  ASSERT_TRUE(log.append(visit, visit.began));
  EXPECT_EQ(ask(log, "SELECT sum(visits) FROM cell WHERE kind = 'visit'"), "2 ");
  for (const char* day : {"2050-01-02T10:00", "2050-01-03T10:00", "2050-01-04T10:00", "2050-01-05T10:00"}) {
    visit.began = at(day);  // the clock was right after all
    ASSERT_TRUE(log.append(visit, visit.began));
  }
  EXPECT_EQ(ask(log, "SELECT sum(visits) FROM cell WHERE kind = 'visit'"), "5 ");
}

TEST_F(UsageClockTest, AClockSetBackCountsOnItsDay) {
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(session(Outcome::done, 1), now_));
  model::UsageSession visit = session(Outcome::done, 1);
  visit.began = at("2026-11-19T23:50");
  ASSERT_TRUE(log.append(visit, visit.began));
  EXPECT_EQ(ask(log, "SELECT date(d * 86400, 'unixepoch'), visits FROM cell WHERE kind = 'visit' ORDER BY d"),
            "2026-11-19 1 2026-11-20 1 ");
}

// Set back an hour on the PIN page: what happened keeps its order, no time is negative, the visit still counts once.
TEST_F(UsageClockTest, AVisitDuringWhichTheClockIsSetBackKeepsItsOrder) {
  const base::Milliseconds back{-3'600'000};
  model::UsageSession visit = session(Outcome::done, 30);
  visit.events = {{model::UsageKind::step, id("welcome"), model::UsageCode::enter, 0, base::Milliseconds{0}},
                  {model::UsageKind::step, id("welcome"), model::UsageCode::leave, 0, base::Milliseconds{5'000}},
                  {model::UsageKind::step, id("pin"), model::UsageCode::enter, 0, base::Milliseconds{5'000}},
                  {model::UsageKind::step, id("pin"), model::UsageCode::leave, 0, back},
                  {model::UsageKind::step, id("review"), model::UsageCode::enter, 0, back}};
  visit.duration = back;
  SqliteUsage log(data_);
  ASSERT_TRUE(log.append(visit, now_));
  std::string order;
  ASSERT_TRUE(log.each_session({}, now_, [&](const usage::StoredSession& stored) {
    EXPECT_EQ(stored.duration_ms, 0);
    for (const usage::StoredEvent& event : stored.events) {
      order += event.ref + " ";
      EXPECT_GE(event.t_ms, 0);
    }
  }));
  EXPECT_EQ(order, "welcome welcome pin pin review ");
  EXPECT_EQ(ask(log, "SELECT ref, code, events FROM cell WHERE kind = 'time' ORDER BY ref"), "pin b00 1 visit b00 1 welcome b07 1 ");
  EXPECT_EQ(ask(log, "SELECT sum(visits), sum(total) FROM cell WHERE kind = 'visit'"), "1 0 ");
}

// The day is repeated after the clock was set back a day: both days count what they were told, raw and daily alike.
TEST_F(UsageClockTest, ADayThatComesTwiceCountsBoth) {
  SqliteUsage log(data_);
  for (const char* moment : {"2026-11-20T10:00", "2026-11-21T10:00", "2026-11-20T11:00", "2026-11-21T11:00"}) {
    model::UsageSession visit = session(Outcome::done, 1);
    visit.began = at(moment);
    ASSERT_TRUE(log.append(visit, visit.began));
  }
  EXPECT_EQ(ask(log, "SELECT day, count(*) FROM session GROUP BY 1 ORDER BY 1"), "2026-11-20 2 2026-11-21 2 ");
  EXPECT_EQ(ask(log, "SELECT date(d * 86400, 'unixepoch'), visits FROM cell WHERE kind = 'visit' ORDER BY d"), "2026-11-20 2 2026-11-21 2 ");
}

}  // namespace
}  // namespace haisai::store
