// Every page of the review and both sheets of the report: all fits, nothing overlaps its neighbours' words, everything that is
// drawn is also said, in every theme's shape and on wide and tall screens.
#include "screens/review/review_sheet.h"

#include <gtest/gtest.h>

#include "screens/imgui/measure.h"
#include "screens/review/report_sheet.h"

namespace haisai::review {
namespace {

usage::ReviewPage sample(const std::string& id) {
  usage::ReviewPage page{id, "どこで止まったか", "利用 1,204回 ・ きいた 1,000人のうち 420人が答えた(42%)", {}, {}, {}, "「暗証番号」の ことばを 1つ 短くしてください。"};
  for (int i = 0; i < 4; ++i) page.figures.push_back({"最後まで できた", "83%", "まえ 81%"});
  const char* charts[] = {"steps", "reasons", "languages"};
  for (const char* chart : charts) {
    usage::Chart made{chart, "ページごとの 人数", false, {}};
    made.upright = made.id == "steps" && id == "today";  // hours, each with its number alone
    for (int i = 0; i < 8; ++i) {
      made.bars.push_back({made.upright ? "10時" : "カードの 内容を 見る", 1000.0 - i * 100, made.upright ? "1,204" : "1,204人 やめた 120人(10.0%)", 900.0, i == 2});
    }
    page.charts.push_back(made);
  }
  page.sentences = {"いちばん 止まるのは「暗証番号」です。来た 1,204人のうち 120人(10.0%)が そこで やめました。", "いちばん こむのは 10時台で、700回でした。"};
  return page;
}

const model::Catalogue& texts() {
  static const model::Catalogue made("ja", {{"staff.review.next", "次にすること"}, {"staff.review.bar_before", "細い帯は くらべる期間"}, {"staff.review.made_up", "つくりものの データです。"},
                                       {"staff.review.report.plan_item", "番号"}, {"staff.review.report.plan_what", "見るもの"},
                                       {"staff.review.report.plan_month", "今月"}, {"staff.review.report.plan_year", "年度のはじめから"}});
  return made;
}

// Words as wide as the product draws them: whether they fit is asked of the fonts themselves.
const ui::TextMeasure& measure() {
  static const std::unique_ptr<text::Engine> engine = text::Engine::open().value();
  static paint::Paragraphs paragraphs(*engine);
  static const paint::EngineMeasure made(paragraphs);
  return made;
}

class ReviewSheet : public ::testing::TestWithParam<std::pair<int, int>> {
 protected:
  ui::Theme theme_;
  Look look_{&texts(), &theme_, &measure(), GetParam().first, GetParam().second, 1};
};

constexpr model::TextSize kSizes[] = {model::TextSize::standard, model::TextSize::large, model::TextSize::extra_large, model::TextSize::max};

void expect_sound(const ui::LaidOut& page, int width, int height) {
  EXPECT_TRUE(page.problems.empty()) << page.problems.front();
  std::set<std::string> ids;
  for (const ui::Placed& placed : page.placed) {
    EXPECT_GE(placed.rect.x, 0) << placed.widget.id;
    EXPECT_LE(placed.rect.x + placed.rect.w, static_cast<float>(width) + 1) << placed.widget.id;
    EXPECT_LE(placed.rect.y + placed.rect.h, static_cast<float>(height) + 1) << placed.widget.id;
    if (!placed.widget.id.empty()) EXPECT_TRUE(ids.insert(placed.widget.id).second) << placed.widget.id;
    EXPECT_TRUE(placed.texts.empty() || !placed.widget.text.empty()) << "drawn words are said";
  }
}

TEST_P(ReviewSheet, FitsAndIsSaid) {
  for (const model::TextSize size : kSizes) {
    look_.scale = scale_of(size);
    for (const std::string_view id : usage::kReviewPages) {
      usage::ReviewPage page = sample(std::string(id));
      page.basis += " ・ くらべる期間 " + page.basis;
      SCOPED_TRACE(std::string(id) + " " + std::string(model::name_of(size)));
      expect_sound(lay_out(page, "2026-10-01〜2026-10-31   くらべる期間 2026-09-01〜2026-09-30", true, look_), look_.width_px, look_.height_px);
    }
  }
}

// Where two colours are all there are, the other period's bar is hollow; no bar is told by colour alone.
TEST_P(ReviewSheet, WithoutColoursTheOtherPeriodIsHollow) {
  theme_.plain = true;
  const ui::LaidOut page = lay_out(sample("funnel"), "", false, look_);
  long hollow = 0;
  for (const ui::Placed& placed : page.placed) {
    for (const ui::PlacedBox& box : placed.boxes) hollow += box.radius == 0 && box.fill == theme_.paper && box.edge == theme_.ink ? 1 : 0;
  }
  EXPECT_GE(hollow, 8);
}

TEST_P(ReviewSheet, APageWithoutChartsLeavesNoHole) {
  usage::ReviewPage page = sample("faults");
  page.charts.clear();
  const ui::LaidOut laid = lay_out(page, "", false, look_);
  float figures = 0, says = 0;
  for (const ui::Placed& placed : laid.placed) {
    if (placed.widget.id.starts_with("review.figure.")) figures = std::max(figures, placed.rect.y + placed.rect.h);
    if (placed.widget.id == "review.says.0") says = placed.rect.y;
  }
  EXPECT_LT(says - figures, static_cast<float>(look_.height_px) * 0.08F);
}

TEST_P(ReviewSheet, ALongerBarIsMore) {
  const ui::LaidOut page = lay_out(sample("funnel"), "", false, look_);
  const auto shown_x = [&](const std::string& id) {
    for (const ui::Placed& placed : page.placed) {
      if (placed.widget.id == id) return placed.rect.x;
    }
    return -1.0F;
  };
  EXPECT_GT(shown_x("review.steps.0.shown"), shown_x("review.steps.7.shown"));
  EXPECT_GT(shown_x("review.steps.7.shown"), 0);
}

TEST_P(ReviewSheet, AnEmptyPageStillSaysWhatToDo) {
  usage::ReviewPage page;
  page.id = "today";
  page.sentences = {"この期間の 記録は ありません。"};
  page.next = "期間を ひろげてください。";
  expect_sound(lay_out(page, "", false, look_), look_.width_px, look_.height_px);
}

INSTANTIATE_TEST_SUITE_P(Screens, ReviewSheet, ::testing::Values(std::pair{1920, 1080}, std::pair{1080, 1920}, std::pair{1280, 1024}));

// Too few answers for a chart: the others close up, the last takes the row.
TEST(ReportSheet, AMissingChartLeavesNoHole) {
  const ui::Theme theme;
  const Look look{&texts(), &theme, &measure(), 1654, 2339, 1};
  MonthlyReport report;
  usage::ReviewPage card = sample("card"), languages = sample("languages");
  card.charts = {card.charts[1]};
  languages.charts = {languages.charts[2]};
  usage::ReviewPage trouble = sample("satisfaction");
  trouble.charts = {trouble.charts[0]};
  trouble.charts[0].id = "trouble";
  report.pages = {card, languages, trouble};
  const ui::LaidOut sheet = lay_out_sheet(report, 1, look);
  const auto chart = [&](const std::string& id) {
    for (const ui::Placed& placed : sheet.placed) {
      if (placed.widget.id == id) return placed.rect;
    }
    return ui::Rect{};
  };
  EXPECT_EQ(chart("review.reasons").y, chart("review.languages").y);
  EXPECT_GT(chart("review.trouble").w, chart("review.reasons").w * 1.9F);
}

TEST(ReportSheet, BothSheetsFitA4) {
  const ui::Theme theme;
  const Look look{&texts(), &theme, &measure(), 1654, 2339, 1};
  MonthlyReport report;
  report.title = "窓口の端末 2026年10月の まとめ";
  report.made_up = true;
  for (const std::string_view id : usage::kReviewPages) report.pages.push_back(sample(std::string(id)));
  report.next = {4, "「暗証番号がわからないとき」の 案内を、そのページの はじめに 出してください。カードなしで進めることも 先に 伝えてください。"};
  for (int i = 1; i <= 17; ++i) report.plan.push_back({"No." + std::to_string(i), "来なくてもできた・書類が足りない", "1,204回のうち 83%", "12,040回のうち 83%"});
  for (int sheet = 0; sheet < kSheets; ++sheet) expect_sound(lay_out_sheet(report, sheet, look), look.width_px, look.height_px);
}

}  // namespace
}  // namespace haisai::review
