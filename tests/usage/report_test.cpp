#include "kiosk/usage/report.h"

#include <gtest/gtest.h>

namespace haisai::usage {
namespace {

using model::Outcome;
using model::UsageCode;
using model::UsageKind;

StoredSession visit(const std::string& procedure, Outcome outcome, std::int64_t ms) {
  return {outcome, ms, {{UsageKind::pick, procedure, UsageCode::menu, 1, 0}}};
}

TEST(Report, OfNothingIsAllZero) {
  const Report report = ReportBuilder().finish();
  EXPECT_EQ(report.all.sessions, 0);
  EXPECT_EQ(report.all.median_ms, 0);
  EXPECT_EQ(report.all.mean_ms, 0);
  EXPECT_TRUE(report.procedures.empty());
}

TEST(Report, CountsByProcedureAndOutcome) {
  ReportBuilder builder;
  builder.add(visit("juminhyo", Outcome::done, 100'000));
  builder.add(visit("juminhyo", Outcome::handed, 300'000));
  builder.add(visit("juminhyo", Outcome::timeout, 20'000));
  builder.add(visit("koseki", Outcome::stopped, 5'000));
  builder.add({Outcome::stopped, 1'000, {}});
  const Report report = builder.finish();
  EXPECT_EQ(report.all.sessions, 5);
  EXPECT_EQ(report.all.done(), 2);
  ASSERT_EQ(report.procedures.size(), 2u);
  const ProcedureReport& juminhyo = report.procedures[0];
  EXPECT_EQ(juminhyo.id, "juminhyo");
  EXPECT_EQ(juminhyo.tally.sessions, 3);
  EXPECT_EQ(juminhyo.tally.done(), 2);
  EXPECT_EQ(juminhyo.tally.outcomes[static_cast<std::size_t>(Outcome::timeout)], 1);
  EXPECT_EQ(juminhyo.tally.median_ms, 100'000);
  EXPECT_EQ(juminhyo.tally.mean_ms, 140'000);
  EXPECT_EQ(report.procedures[1].tally.done(), 0);
}

TEST(Report, AVisitBelongsToItsLastChoice) {
  StoredSession session = visit("koseki", Outcome::done, 9'000);
  session.events.push_back({UsageKind::pick, "juminhyo", UsageCode::menu, 1, 4'000});
  ReportBuilder builder;
  builder.add(session);
  const Report report = builder.finish();
  ASSERT_EQ(report.procedures.size(), 2u);
  EXPECT_EQ(report.procedures[0].id, "juminhyo");
  EXPECT_EQ(report.procedures[0].tally.sessions, 1);
  EXPECT_EQ(report.procedures[1].tally.sessions, 0);
  EXPECT_EQ(report.procedures[1].picks, 1);
}

TEST(Report, ACardCountsOnlyWhenItWasRead) {
  ReportBuilder builder;
  for (const UsageCode code : {UsageCode::ok, UsageCode::wrong_pin, UsageCode::no_card}) {
    StoredSession session = visit("juminhyo", Outcome::done, 1);
    session.events.push_back({UsageKind::card, "juminhyo", code, 400, 2});
    builder.add(session);
  }
  EXPECT_EQ(builder.finish().procedures[0].tally.with_card, 1);
}

TEST(Report, TimesStepsFromEnteringToLeaving) {
  StoredSession session{Outcome::done, 60'000, {}};
  const auto step = [&](UsageCode code, std::int64_t ms) {
    session.events.push_back({UsageKind::step, "pin", code, 0, ms});
  };
  step(UsageCode::enter, 1'000);
  step(UsageCode::back, 4'000);
  step(UsageCode::enter, 10'000);
  session.events.push_back({UsageKind::reject, "pin", UsageCode::required, 0, 11'000});
  session.events.push_back({UsageKind::help, "pin", UsageCode::staff, 0, 12'000});
  step(UsageCode::leave, 18'000);
  step(UsageCode::leave, 19'000);  // left without having entered: not timed
  ReportBuilder builder;
  builder.add(session);
  const Report report = builder.finish();
  ASSERT_EQ(report.steps.size(), 1u);
  EXPECT_EQ(report.steps[0].id, "pin");
  EXPECT_EQ(report.steps[0].entered, 2);
  EXPECT_EQ(report.steps[0].back, 1);
  EXPECT_EQ(report.steps[0].rejects, 1);
  EXPECT_EQ(report.steps[0].helps, 1);
  EXPECT_EQ(report.steps[0].median_ms, 3'000);  // of 3 and 8 seconds, the lower
}

TEST(Report, AClockSetBackGivesNoNegativeTimes) {
  StoredSession session{Outcome::done, 5, {}};
  session.events = {{UsageKind::step, "pin", UsageCode::enter, 0, 9'000},
                    {UsageKind::step, "pin", UsageCode::leave, 0, 2'000}};
  ReportBuilder builder;
  builder.add(session);
  EXPECT_EQ(builder.finish().steps[0].median_ms, 0);
}

}  // namespace
}  // namespace haisai::usage
