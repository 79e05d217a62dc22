#include "screens/review/review_sheet.h"

#include <algorithm>
#include <cmath>

#include "screens/review/charts.h"

namespace haisai::review {
namespace {

// Height of the head: on a tall screen, or where what is counted is too long for a line beside the title, its words stand
// below each other and take the lines they need.
float draw_head(Pen& pen, const usage::ReviewPage& page, const std::string& period, float w, bool wide, float em) {
  const ui::Theme& theme = pen.theme();
  const float left = w * 0.24F, room = w - left - em;
  wide = wide && pen.width_of(page.basis, {em, true, 2, 0, 0}) <= room;
  const Ink counted{em * 0.9F, true, 0, theme.on_sea, theme.sea};
  const float head = em * 4 + (wide ? 0 : pen.height_of(page.basis, w - 2 * em, counted) + em);
  pen.box({0, 0, w, head}, theme.sea);
  if (wide) {
    pen.line("review.title", page.title, {em, 0, left - em, head}, {em * 1.6F, true, 0, theme.on_sea, theme.sea});
    pen.line("review.period", period, {left, 0, room, head * 0.52F}, {em, false, 2, theme.on_sea, theme.sea});
    pen.line("review.basis", page.basis, {left, head * 0.46F, room, head * 0.5F}, {em, true, 2, theme.on_sea, theme.sea});
    return head;
  }
  pen.line("review.title", page.title, {em, em * 0.3F, w - 2 * em, em * 2.4F}, {em * 1.6F, true, 0, theme.on_sea, theme.sea});
  pen.line("review.period", period, {em, em * 2.7F, w - 2 * em, em * 1.5F}, {em, false, 0, theme.on_sea, theme.sea});
  pen.paragraph("review.basis", page.basis, {em, em * 4.3F, w - 2 * em, head - em * 4.3F}, counted);
  return head;
}

// A chart needs a row for each bar and one and a half for its title; one of columns needs height.
float weight_of(const usage::Chart& chart) { return chart.upright ? 10 : static_cast<float>(chart.bars.size()) + 1.5F; }

// Below each other, each as high as its rows want, in at most this rect.
void draw_column(Pen& pen, const usage::Chart* charts, std::size_t count, ui::Rect rect, float gap, float em) {
  float all = 0;
  for (std::size_t i = 0; i < count; ++i) all += weight_of(charts[i]);
  float y = rect.y;
  for (std::size_t i = 0; i < count; ++i) {
    const float high = std::floor((rect.h - gap * static_cast<float>(count - 1)) * weight_of(charts[i]) / all);
    draw_chart(pen, charts[i], {rect.x, y, rect.w, high}, em);
    y += high + gap;
  }
}

// The first chart left (or on top), the others beside (or below) it.
void draw_charts(Pen& pen, const std::vector<usage::Chart>& charts, ui::Rect rect, bool wide, float em) {
  if (charts.empty()) return;
  const float gap = em * 0.7F;
  if (!wide || charts.size() == 1) return draw_column(pen, charts.data(), charts.size(), rect, gap, em);
  const float left = (rect.w - gap) * 0.54F;
  draw_chart(pen, charts[0], {rect.x, rect.y, left, rect.h}, em);
  draw_column(pen, charts.data() + 1, charts.size() - 1, {rect.x + left + gap, rect.y, rect.w - left - gap, rect.h}, gap, em);
}

// What the charts say, and what to do next: beside each other, or below.
void draw_words(Pen& pen, const usage::ReviewPage& page, ui::Rect rect, bool wide, float em) {
  const float gap = em * 0.7F, half = wide ? (rect.w - gap) / 2 : rect.w;
  float y = rect.y;
  for (std::size_t i = 0; i < page.sentences.size(); ++i) {
    y += pen.paragraph("review.says." + std::to_string(i), page.sentences[i], {rect.x, y, half, rect.y + rect.h - y}, {em, false, 0, 0, 0}) + em * 0.2F;
  }
  const float top = wide ? rect.y : y + em * 0.2F;
  draw_next(pen, "review.next", {page.next}, {wide ? rect.x + half + gap : rect.x, top, half, std::min(rect.y + rect.h - top, em * 9)}, em);
}

}  // namespace

double scale_of(model::TextSize size) {
  constexpr double kScales[] = {0.9, 1, 1.1, 1.2};
  return kScales[static_cast<std::size_t>(size)];
}

ui::LaidOut lay_out(const usage::ReviewPage& page, const std::string& period, bool made_up, const Look& look) {
  Pen pen(look);
  const auto w = static_cast<float>(look.width_px), h = static_cast<float>(look.height_px);
  const bool wide = w > h;
  const float em = pen.size(0.026 * look.scale), gap = em * 0.7F;
  float y = draw_head(pen, page, period, w, wide, em) + gap;
  if (made_up) {
    pen.line("review.made_up", pen.words("made_up"), {gap, y, w - 2 * gap, em * 1.4F}, {em * 0.95F, true, 1, pen.theme().alert, 0});
    y += em * 1.6F;
  }
  if (!page.figures.empty()) {
    const auto count = static_cast<float>(page.figures.size());
    const float one = (w - gap * (count + 1)) / count;
    for (std::size_t i = 0; i < page.figures.size(); ++i) {
      draw_figure(pen, page.figures[i], "review.figure." + std::to_string(i), {gap + static_cast<float>(i) * (one + gap), y, one, em * 5.8F}, em);
    }
    y += em * 5.8F + gap;
  }
  const float words = page.charts.empty() ? h - y - gap : em * (wide ? 9.5F : 14);
  draw_charts(pen, page.charts, {gap, y, w - 2 * gap, h - y - words - gap}, wide, em);
  draw_words(pen, page, {gap, h - words + gap * 0.3F, w - 2 * gap, words - gap * 1.3F}, wide, em);
  return pen.take();
}

}  // namespace haisai::review
