// A case says better, worse, not sure, or too few; and only what may be public becomes public.
#include "kiosk/usage/case_result.h"

#include <gtest/gtest.h>

namespace haisai::usage {
namespace {

using I = std::int64_t;

Answers steps(I visits, I stopped) {
  Answers answers;
  answers["no01_steps"] = {{"step", "visits", "stopped"}, {{std::string("purpose"), I{9'999}, I{0}}, {std::string("pin"), visits, stopped}}};
  answers["no07_versions"] = {{"content_ver"}, {{std::string("1a2b")}, {std::string("3c4d")}}};
  return answers;
}

model::ChangeCase pin_case() {
  model::ChangeCase tried;
  tried.measure = model::Measure::kept;
  tried.step = "pin";
  tried.voice = "わからない";
  tried.change = "案内を出した";
  tried.made_public = true;
  return tried;
}

TEST(CaseResult, IsToldWithItsRangeAndVersions) {
  const CaseResult result = case_result(pin_case(), steps(400, 80), steps(400, 40));
  EXPECT_EQ(result.before.n, 400);
  EXPECT_EQ(result.before.k, 320);
  EXPECT_NEAR(result.difference.points, 10, 0.01);
  EXPECT_GT(result.difference.low, 0);
  EXPECT_EQ(result.verdict, Verdict::better);
  EXPECT_EQ(result.before.versions, "1a2b, 3c4d");
}

TEST(CaseResult, ChanceIsNoSuccess) {
  EXPECT_EQ(case_result(pin_case(), steps(100, 12), steps(100, 10)).verdict, Verdict::unsure);
  EXPECT_EQ(case_result(pin_case(), steps(400, 40), steps(400, 80)).verdict, Verdict::worse);
  EXPECT_EQ(case_result(pin_case(), steps(29, 20), steps(400, 0)).verdict, Verdict::too_few);
  EXPECT_EQ(case_result(pin_case(), {}, {}).verdict, Verdict::too_few);
}

TEST(CaseResult, EveryMeasureIsAShareOfItsVisits) {
  Answers answers;
  answers["today"] = {{"visits", "reached", "called_staff"}, {{I{100}, I{80}, I{10}}}};
  answers["no06_modes"] = {{"visits", "first_time_right"}, {{I{60}, I{50}}, {I{40}, I{10}}}};
  answers["no02_card"] = {{"visits", "with_card"}, {{I{100}, I{70}}}};
  model::ChangeCase tried = pin_case();
  const std::pair<model::Measure, I> shares[] = {{model::Measure::reached, 80}, {model::Measure::without_staff, 90}, {model::Measure::first_right, 60}, {model::Measure::with_card, 70}};
  for (const auto& [measure, k] : shares) {
    tried.measure = measure;
    EXPECT_EQ(case_result(tried, answers, answers).after.k, k);
    EXPECT_EQ(case_result(tried, answers, answers).after.n, 100);
  }
}

TEST(CaseResult, OnlyAPublicCaseWithAVoiceAndEnoughVisitsIsPublished) {
  const model::Catalogue texts("ja", {{"staff.review.case.public", "{voice} {before} {after}"}});
  const CaseResult sound = case_result(pin_case(), steps(400, 80), steps(400, 40));
  EXPECT_EQ(public_words(pin_case(), sound, texts), "わからない 80 90");
  model::ChangeCase inside = pin_case();
  inside.made_public = false;
  EXPECT_EQ(public_words(inside, sound, texts), "");
  model::ChangeCase unsaid = pin_case();
  unsaid.voice.clear();
  EXPECT_EQ(public_words(unsaid, sound, texts), "");
  EXPECT_EQ(public_words(pin_case(), case_result(pin_case(), steps(9, 1), steps(400, 40)), texts), "");
}

}  // namespace
}  // namespace haisai::usage
