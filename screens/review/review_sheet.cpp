#include "screens/review/review_sheet.h"

#include <algorithm>

#include "screens/review/charts.h"

namespace haisai::review {
namespace {

void draw_head(Pen& pen, const usage::ReviewPage& page, const std::string& period, ui::Rect rect, float em) {
  const ui::Theme& theme = pen.theme();
  pen.box(rect, theme.sea);
  pen.line("review.title", page.title, {rect.x + em, rect.y, rect.w * 0.4F, rect.h}, {em * 1.6F, true, 0, theme.on_sea, theme.sea});
  pen.line("review.period", period, {rect.x + rect.w * 0.42F, rect.y, rect.w * 0.58F - em, rect.h * 0.52F}, {em, false, 2, theme.on_sea, theme.sea});
  pen.line("review.basis", page.basis, {rect.x + rect.w * 0.42F, rect.y + rect.h * 0.46F, rect.w * 0.58F - em, rect.h * 0.5F},
           {em, true, 2, theme.on_sea, theme.sea});
}

// The largest chart left (or on top), the others beside (or below) it.
void draw_charts(Pen& pen, const std::vector<usage::Chart>& charts, ui::Rect rect, bool wide, float em) {
  if (charts.empty()) return;
  const float gap = em * 0.7F;
  const auto others = static_cast<float>(charts.size() - 1);
  if (charts.size() == 1) return draw_chart(pen, charts[0], rect, em);
  if (wide) {
    const float left = (rect.w - gap) * 0.54F, high = (rect.h - gap * (others - 1)) / others;
    draw_chart(pen, charts[0], {rect.x, rect.y, left, rect.h}, em);
    for (std::size_t i = 1; i < charts.size(); ++i) {
      draw_chart(pen, charts[i], {rect.x + left + gap, rect.y + static_cast<float>(i - 1) * (high + gap), rect.w - left - gap, high}, em);
    }
    return;
  }
  const float high = (rect.h - gap * others) / static_cast<float>(charts.size());
  for (std::size_t i = 0; i < charts.size(); ++i) draw_chart(pen, charts[i], {rect.x, rect.y + static_cast<float>(i) * (high + gap), rect.w, high}, em);
}

}  // namespace

ui::LaidOut lay_out(const usage::ReviewPage& page, const std::string& period, bool made_up, const Look& look) {
  Pen pen(look);
  const auto w = static_cast<float>(look.width_px), h = static_cast<float>(look.height_px);
  const bool wide = w > h;
  const float em = pen.size(0.026), gap = em * 0.7F;
  const float head = em * 4;
  draw_head(pen, page, period, {0, 0, w, head}, em);
  float y = head + gap;
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
  const float words = em * (wide ? 9.5F : 14);  // beside each other, or the next step below the sentences
  draw_charts(pen, page.charts, {gap, y, w - 2 * gap, h - y - words - gap}, wide, em);
  const float top = h - words + gap * 0.3F, half = wide ? (w - 3 * gap) / 2 : w - 2 * gap;
  float sentence = top;
  for (std::size_t i = 0; i < page.sentences.size(); ++i) {
    sentence += pen.paragraph("review.says." + std::to_string(i), page.sentences[i], {gap, sentence, half, h - sentence}, {em, false, 0, 0, 0}) + em * 0.2F;
  }
  const float room = h - gap - (wide ? top : sentence);
  draw_next(pen, "review.next", {page.next}, {wide ? 2 * gap + half : gap, wide ? top : sentence, half, room}, em);
  return pen.take();
}

}  // namespace haisai::review
