#include "drivers/printer/cups_judge.h"

#include <gtest/gtest.h>

namespace haisai::printer {
namespace {

TEST(CupsJudge, ReasonsMeanTheSameWithAnySeverity) {
  EXPECT_EQ(status_of_reason("media-empty"), Status::paper_end);
  EXPECT_EQ(status_of_reason("media-empty-warning"), Status::paper_end);
  EXPECT_EQ(status_of_reason("media-needed-error"), Status::paper_end);
  EXPECT_EQ(status_of_reason("media-low-report"), Status::near_end);
  EXPECT_EQ(status_of_reason("cover-open-error"), Status::cover_open);
  EXPECT_EQ(status_of_reason("door-open-report"), Status::cover_open);
  EXPECT_EQ(status_of_reason("offline-report"), Status::offline);
  EXPECT_EQ(status_of_reason("media-jam-error"), Status::failed);
}

TEST(CupsJudge, HarmlessReasonsAreOk) {
  for (const char* reason :
       {"none", "", "connecting-to-device", "toner-low-warning", "cups-waiting-for-job-completed"}) {
    EXPECT_EQ(status_of_reason(reason), Status::ok) << reason;
  }
}

TEST(CupsJudge, TheWorstReasonIsTold) {
  EXPECT_EQ(status_of_printer({"media-low-report", "cover-open", "media-empty"}, true, false),
            Status::cover_open);
  EXPECT_EQ(status_of_printer({"media-low-report"}, true, false), Status::near_end);
  EXPECT_EQ(status_of_printer({"none"}, true, false), Status::ok);
}

TEST(CupsJudge, AStoppedOrClosedQueueIsOffline) {
  EXPECT_EQ(status_of_printer({}, false, false), Status::offline);
  EXPECT_EQ(status_of_printer({}, true, true), Status::offline);
  EXPECT_EQ(status_of_printer({"media-empty-error"}, true, true), Status::paper_end);
}

TEST(CupsJudge, ARunningJobIsWaitedForUntilThePrinterStopsOrTimeIsUp) {
  for (JobState job : {JobState::pending, JobState::processing}) {
    EXPECT_EQ(judge(job, Status::ok, false), std::nullopt);
    EXPECT_EQ(judge(job, Status::near_end, false), std::nullopt);
    EXPECT_EQ(judge(job, Status::paper_end, false), Status::paper_end);
    EXPECT_EQ(judge(job, Status::ok, true), Status::mute);
  }
}

TEST(CupsJudge, AnEndedJobIsDoneOrHasAReason) {
  EXPECT_EQ(judge(JobState::completed, Status::paper_end, true), Status::ok);
  for (JobState job : {JobState::aborted, JobState::canceled, JobState::stopped, JobState::held}) {
    EXPECT_EQ(judge(job, Status::ok, false), Status::failed);
    EXPECT_EQ(judge(job, Status::cover_open, false), Status::cover_open);
  }
}

}  // namespace
}  // namespace haisai::printer
