#include "screens/review/report_sheet.h"

#include <algorithm>

#include "screens/review/charts.h"

namespace haisai::review {
namespace {

struct Paper {
  Pen& pen;
  float em, x, w, h;   // x, w: what is printed on, between the margins
};

const usage::ReviewPage* page_of(const MonthlyReport& report, std::string_view id) {
  for (const usage::ReviewPage& page : report.pages) {
    if (page.id == id) return &page;
  }
  return nullptr;
}

const usage::Chart* chart_of(const MonthlyReport& report, std::string_view page, std::string_view id) {
  const usage::ReviewPage* found = page_of(report, page);
  if (found == nullptr) return nullptr;
  for (const usage::Chart& chart : found->charts) {
    if (chart.id == id) return &chart;
  }
  return nullptr;
}

void draw(Paper& paper, const usage::Chart* chart, ui::Rect rect) {
  if (chart != nullptr) draw_chart(paper.pen, *chart, rect, paper.em);
}

float draw_head(Paper& paper, const MonthlyReport& report) {
  const float em = paper.em;
  const ui::Theme& theme = paper.pen.theme();
  paper.pen.box({0, 0, paper.w + 2 * paper.x, em * 4.6F}, theme.sea);
  paper.pen.line("report.title", report.title, {paper.x, em * 0.5F, paper.w * 0.72F, em * 2.6F}, {em * 1.9F, true, 0, theme.on_sea, theme.sea});
  paper.pen.line("report.fiscal", report.fiscal, {paper.x, em * 2.9F, paper.w * 0.7F, em * 1.4F}, {em, false, 0, theme.on_sea, theme.sea});
  if (report.made_up) {
    paper.pen.line("report.made_up", paper.pen.words("made_up"), {paper.x + paper.w * 0.5F, em * 2.9F, paper.w * 0.5F, em * 1.4F},
                   {em * 0.9F, true, 2, theme.band_yellow, theme.sea});
  }
  return em * 5.3F;
}

void draw_foot(Paper& paper, int sheet) {
  paper.pen.line("report.foot", paper.pen.words("report.foot", {{"page", std::to_string(sheet + 1)}}), {paper.x, paper.h - paper.em * 2.2F, paper.w, paper.em * 1.4F},
                 {paper.em * 0.85F, false, 0, paper.pen.theme().second_ink, 0});
}

// What the charts of some pages say, one under the other.
void draw_sentences(Paper& paper, const MonthlyReport& report, std::initializer_list<std::string_view> pages, ui::Rect rect) {
  const float em = paper.em;
  paper.pen.line("report.says", paper.pen.words("report.says"), {rect.x, rect.y, rect.w, em * 1.5F}, {em * 1.05F, true, 0, 0, 0});
  float y = rect.y + em * 1.7F;
  for (const std::string_view id : pages) {
    const usage::ReviewPage* page = page_of(report, id);
    if (page == nullptr) continue;
    for (std::size_t i = 0; i < page->sentences.size(); ++i) {
      y += paper.pen.paragraph("report.says." + std::string(id) + std::to_string(i), page->sentences[i], {rect.x, y, rect.w, rect.y + rect.h - y}, {em * 0.88F, false, 0, 0, 0});
      y += em * 0.15F;
    }
  }
}

void draw_first(Paper& paper, const MonthlyReport& report) {
  const float em = paper.em, gap = em * 0.8F;
  float y = draw_head(paper, report);
  if (const usage::ReviewPage* today = page_of(report, "today"); today != nullptr) {
    paper.pen.line("report.basis", today->basis, {paper.x, y, paper.w, em * 1.4F}, {em * 0.95F, false, 0, paper.pen.theme().second_ink, 0});
    y += em * 1.7F;
    const auto count = static_cast<float>(std::max<std::size_t>(1, today->figures.size()));
    const float one = (paper.w - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < today->figures.size(); ++i) {
      draw_figure(paper.pen, today->figures[i], "report.figure." + std::to_string(i), {paper.x + static_cast<float>(i) * (one + gap), y, one, em * 5.8F}, em);
    }
    y += em * 5.8F + gap;
  }
  const float next = em * 14.6F;
  draw_next(paper.pen, "report.next", report.next, {paper.x, y, paper.w, next}, em * 0.95F);
  y += next + gap;
  const float left = paper.h - em * 3 - y, says = em * 11;
  const float steps = (left - says - 2 * gap) * 0.56F, hours = left - says - 2 * gap - steps;
  draw(paper, chart_of(report, "funnel", "steps"), {paper.x, y, paper.w, steps});
  draw(paper, chart_of(report, "today", "hours"), {paper.x, y + steps + gap, paper.w, hours});
  draw_sentences(paper, report, {"today", "funnel", "waiting"}, {paper.x, y + steps + hours + 2 * gap, paper.w, says});
}

float draw_plan(Paper& paper, const MonthlyReport& report, float y) {
  const float em = paper.em * 0.92F, row = em * 1.5F;
  const float columns[] = {0, paper.w * 0.08F, paper.w * 0.42F, paper.w * 0.71F, paper.w};
  const auto cell = [&](const std::string& id, int column, const std::string& words, float top, bool bold) {
    paper.pen.line(id, words, {paper.x + columns[column], top, columns[column + 1] - columns[column] - em * 0.4F, row}, {em, bold, 0, 0, 0});
  };
  const char* heads[] = {"report.plan_item", "report.plan_what", "report.plan_month", "report.plan_year"};
  for (int column = 0; column < 4; ++column) cell("plan.head." + std::to_string(column), column, paper.pen.words(heads[column]), y, true);
  y += row;
  for (const usage::PlanLine& line : report.plan) {
    paper.pen.box({paper.x, y, paper.w, 1}, paper.pen.theme().hairline);
    cell("plan." + line.item, 0, line.item, y, true);
    cell("plan." + line.item + ".what", 1, line.what, y, false);
    cell("plan." + line.item + ".month", 2, line.month, y, false);
    cell("plan." + line.item + ".year", 3, line.year, y, false);
    y += row;
  }
  return y;
}

// Two charts a row; one that is missing leaves no hole, the last of an odd number takes the whole row. Returns what is below.
float draw_pairs(Paper& paper, std::vector<const usage::Chart*> charts, float y) {
  const float gap = paper.em * 0.8F, half = (paper.w - gap) / 2, high = paper.em * 11.6F;
  std::erase(charts, nullptr);
  for (std::size_t i = 0; i < charts.size(); ++i) {
    const bool left = i % 2 == 0, alone = left && i + 1 == charts.size();
    draw(paper, charts[i], {left ? paper.x : paper.x + half + gap, y, alone ? paper.w : half, high});
    if (!left || alone) y += high + gap;
  }
  return y;
}

void draw_second(Paper& paper, const MonthlyReport& report) {
  const float em = paper.em, gap = em * 0.8F;
  float y = draw_pairs(paper, {chart_of(report, "card", "reasons"), chart_of(report, "languages", "languages"),
                               chart_of(report, "satisfaction", "satisfaction"), chart_of(report, "satisfaction", "trouble")}, paper.x * 0.6F) + gap * 0.5F;
  paper.pen.line("report.plan", paper.pen.words("report.plan"), {paper.x, y, paper.w, em * 1.6F}, {em * 1.1F, true, 0, 0, 0});
  y = draw_plan(paper, report, y + em * 1.7F) + gap;
  draw_sentences(paper, report, {"card", "languages", "satisfaction", "papers", "faults"}, {paper.x, y, paper.w, paper.h - em * 2.6F - y});
}

}  // namespace

ui::LaidOut lay_out_sheet(const MonthlyReport& report, int sheet, const Look& look) {
  Pen pen(look);
  const float margin = pen.size(0.06);
  Paper paper{pen, pen.size(0.0185), margin, static_cast<float>(look.width_px) - 2 * margin, static_cast<float>(look.height_px)};
  sheet == 0 ? draw_first(paper, report) : draw_second(paper, report);
  draw_foot(paper, sheet);
  return pen.take();
}

}  // namespace haisai::review
