// Pages of the review: what they say follows from the answers, with n and the response rate, and too little says so.
#include "kiosk/usage/review.h"

#include <gtest/gtest.h>

#include "kiosk/usage/plan_lines.h"

namespace haisai::usage {
namespace {

using I = std::int64_t;

// Each text is its own key and its values, so that tests see what is said without its wording.
const model::Catalogue& words() {
  static const model::Catalogue texts("ja", [] {
    std::map<std::string, std::string, std::less<>> all;
    const std::pair<const char*, const char*> known[] = {
        {"basis", "n={n}"}, {"basis_few", "few n={n}"}, {"rate", " asked={asked} answered={n} {percent}%"}, {"times", "{n}"}, {"minutes", "{n} min"},
        {"range", "{low}-{high}"}, {"points", "{n}"}, {"answered", "{n}"}, {"hour", "{n}h"}, {"numbers", "{n}"}, {"none", "none"}, {"none_next", "wait"},
        {"few_next", "too few"}, {"before_figure", "was {shown}"}, {"before_basis", " before: {basis}"}, {"today.visits", "visits"},
        {"today.reached", "reached"}, {"today.next_funnel", "see funnel"}, {"today.next_well", "well"}, {"today.next_called", "called"},
        {"funnel.bar", "{n} stopped {stopped} {percent}%"}, {"funnel.says_worst", "worst {step} {stopped} of {n}"}, {"funnel.next", "change {step}"},
        {"funnel.next_pin", "pin first"}, {"waiting.says_longest", "longest {where} {minutes}"}, {"waiting.next", "more at {where}"},
        {"card.says_reason", "{reason} {n} of {answered}"}, {"card.next_fear", "explain"}, {"card.next_ask", "ask"}, {"faults.says_none", "no fault"},
        {"faults.next_none", "go on"}, {"report.reached", "{percent}% of {n}"}, {"step.pin", "PIN page"}, {"satisfaction.next_words", "words"}};
    for (const auto& [key, text] : known) all[std::string("staff.review.") + key] = text;
    all["site.honcho.name"] = "Honcho";
    all["service.jumin.name"] = "{住民票|じゅうみんひょう}";
    return all;
  }());
  return texts;
}

Table table(std::vector<std::string> columns, std::vector<std::vector<Value>> rows) { return {std::move(columns), std::move(rows)}; }

Answers busy() {
  Answers answers;
  answers["today"] = table({"visits", "reached", "called_staff", "asked", "answered", "satisfaction"}, {{I{1204}, I{1000}, I{20}, I{1000}, I{420}, 4.25}});
  answers["hours"] = table({"hour", "visits"}, {{I{9}, I{300}}, {I{10}, I{700}}, {I{16}, I{204}}});
  answers["no01_steps"] = table({"step", "visits", "stopped", "back", "rejected", "helped", "median_s"},
                                {{std::string("procedure"), I{1204}, I{24}, I{0}, I{0}, I{0}, 9.0}, {std::string("pin"), I{800}, I{80}, I{3}, I{9}, I{4}, 18.0},
                                 {std::string("rare"), I{4}, I{4}, I{0}, I{0}, I{0}, 1.0}});
  answers["no04_waiting"] = table({"site", "service", "tickets", "booked", "served", "absent", "given_up", "median_wait_s"},
                                  {{std::string("honcho"), std::string("jumin"), I{90}, I{30}, I{80}, I{6}, I{4}, 720.0},
                                   {std::string("honcho"), std::string("zei"), I{10}, I{0}, I{10}, I{0}, I{0}, 60.0}});
  answers["no02_card"] = table({"visits", "with_card", "no_card"}, {{I{100}, I{60}, I{40}}});
  answers["no02_reasons"] = table({"month", "reason", "visits"}, {{std::string("2026-10"), std::string("fear"), I{8}}, {std::string("2026-10"), std::string("skip"), I{12}}});
  return answers;
}

TEST(ReviewPage, AtAGlanceTellsNumbersWithHowSureTheyAre) {
  const ReviewPage page = review_page("today", busy(), words());
  EXPECT_EQ(page.basis, "n=1,204 asked=1,000 answered=420 42%");
  EXPECT_EQ(page.figures.at(0).shown, "1,204");
  EXPECT_EQ(page.figures.at(1).shown, "83%");
  EXPECT_EQ(page.figures.at(1).note, "81-85");
  ASSERT_EQ(page.charts.at(0).bars.size(), 10U);  // eight to five, quiet hours too
  EXPECT_TRUE(page.charts[0].bars[2].strong);     // ten o'clock
  EXPECT_EQ(page.next, "well");
}

TEST(ReviewPage, TheFunnelNamesTheStepMostGiveUpOnButNoneWithFewVisits) {
  const ReviewPage page = review_page("funnel", busy(), words());
  EXPECT_EQ(page.sentences.at(0), "worst PIN page 80 of 800");
  EXPECT_EQ(page.next, "pin first");
  EXPECT_FALSE(page.charts.at(0).bars[0].strong);
  EXPECT_TRUE(page.charts.at(0).bars[1].strong);
  EXPECT_EQ(page.charts[0].bars[1].shown, "800 stopped 80 10.0%");
}

TEST(ReviewPage, WaitingPutsTheLongestFirstInMinutes) {
  const ReviewPage page = review_page("waiting", busy(), words());
  EXPECT_EQ(page.sentences.at(0), "longest Honcho 住民票 12.0");
  EXPECT_TRUE(page.charts.at(0).bars.at(0).strong);
  EXPECT_EQ(page.charts[0].bars[0].shown, "12.0 min");
}

TEST(ReviewPage, AReasonThatWasNotGivenIsNoReason) {
  const ReviewPage page = review_page("card", busy(), words());
  EXPECT_EQ(page.sentences.at(1), "fear 8 of 20");
  EXPECT_EQ(page.next, "explain");
}

TEST(ReviewPage, NothingWasTheMatterIsNeverShownAsTrouble) {
  Answers answers = busy();
  answers["no01_use"] = table({"procedure", "visits", "asked", "answered", "satisfaction"}, {{std::string("juminhyo"), I{500}, I{400}, I{300}, 4.0}});
  answers["no01_trouble"] = table({"procedure", "trouble", "visits"}, {{std::string("juminhyo"), std::string("nothing"), I{90}},
                                  {std::string("juminhyo"), std::string("skip"), I{60}}, {std::string("juminhyo"), std::string("words"), I{20}}});
  const ReviewPage page = review_page("satisfaction", answers, words());
  const std::vector<Bar>& bars = page.charts.back().bars;
  ASSERT_EQ(bars.size(), 3U);
  EXPECT_FALSE(bars[0].strong);   // nothing, the longest
  EXPECT_FALSE(bars[1].strong);   // not said
  EXPECT_TRUE(bars[2].strong);
  EXPECT_EQ(page.next, "words");
}

TEST(ReviewPage, OfNothingSaysNothingAndAdvisesNothing) {
  for (const std::string_view id : kReviewPages) {
    const ReviewPage page = review_page(id, {}, words());
    EXPECT_TRUE(page.charts.empty()) << id;
    EXPECT_FALSE(page.next.empty()) << id;
    EXPECT_FALSE(page.sentences.empty()) << id;
  }
  EXPECT_EQ(review_page("funnel", {}, words()).next, "wait");
}

TEST(ReviewPage, FewVisitsAreSaidToBeFew) {
  Answers answers = busy();
  answers["today"] = table({"visits", "reached"}, {{I{7}, I{2}}});
  const ReviewPage page = review_page("today", answers, words());
  EXPECT_EQ(page.basis.substr(0, 7), "few n=7");
  EXPECT_EQ(page.next, "too few");
}

TEST(ReviewPage, TwoPeriodsStandBesideEachOther) {
  Answers old = busy();
  old["hours"] = table({"hour", "visits"}, {{I{10}, I{350}}});
  const ReviewPage page = compared(review_page("today", busy(), words()), review_page("today", old, words()), words());
  EXPECT_EQ(page.charts.at(0).bars[2].before, 350.0);
  EXPECT_EQ(page.charts[0].bars[1].before, 0.0) << "not there before";
  EXPECT_EQ(page.figures.at(1).note, "was 83%");
}

TEST(PlanLines, AreSeventeenInTheOrderOfThePlan) {
  const std::vector<PlanLine> lines = plan_lines(busy(), {}, words());
  ASSERT_EQ(lines.size(), 17U);
  EXPECT_EQ(lines.front().item, "No.1");
  EXPECT_EQ(lines.front().month, "83% of 1,204");
  EXPECT_EQ(lines.front().year, "0% of 0");
  EXPECT_EQ(lines.back().item, "No.17");
}

}  // namespace
}  // namespace haisai::usage
