#include "kiosk/app/form_child.h"

#include <gtest/gtest.h>

#include <csignal>

namespace haisai::app {
namespace {

TEST(FormChild, JobSurvivesTheWireByteForByte) {
  FormJob job;
  job.submission.procedure = "juminhyo";
  job.submission.form_version = 3;
  job.submission.fee_yen = 600;
  job.submission.answers["v.name"] = {base::PersonalText("髙橋　𠮷男辻󠄀"), model::Source::card};
  job.submission.answers["j.copies"] = {base::PersonalText("2"), model::Source::typed};
  job.ticket_number = "A-041";
  job.at = *base::parse_iso_time("2026-11-20T10:00");
  const auto back = from_wire(to_wire(job));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->submission.procedure, "juminhyo");
  EXPECT_EQ(back->submission.answers.at("v.name").value.reveal(), "髙橋　𠮷男辻󠄀");
  EXPECT_EQ(back->submission.answers.at("v.name").source, model::Source::card);
  EXPECT_EQ(back->submission.fee_yen, 600);
  EXPECT_EQ(back->ticket_number, "A-041");
  EXPECT_EQ(back->at, job.at);
}

TEST(FormChild, MalformedJobIsRefused) {
  for (const char* wire : {"", "{", "[]", R"({"procedure":1})", R"({"procedure":"juminhyo"})"}) {
    const auto job = from_wire(wire);
    ASSERT_FALSE(job) << wire;
    EXPECT_EQ(job.error().code, base::ErrorCode::form_invalid);
  }
}

TEST(FormChild, ChildThatFailsIsAnErrorNotACrash) {
  std::signal(SIGPIPE, SIG_IGN);
  const auto pdf = make_form_pdf("/bin/false", "assets", "settings.toml", {});
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().code, base::ErrorCode::form_not_made);
  EXPECT_FALSE(make_form_pdf("/nonexistent/program", "assets", "settings.toml", {}));
}

}  // namespace
}  // namespace haisai::app

