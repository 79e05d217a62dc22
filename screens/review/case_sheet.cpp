#include "screens/review/case_sheet.h"

#include <algorithm>
#include <cmath>

#include "kiosk/usage/review_words.h"
#include "screens/review/charts.h"

namespace haisai::review {
namespace {

struct Paper {
  Pen& pen;
  float em, x, w;
  float y = 0;
};

constexpr const char* kVerdicts[] = {"better", "worse", "unsure", "too_few"};

void heading(Paper& paper, const std::string& id, const char* key) {
  paper.pen.line(id, paper.pen.words(key), {paper.x, paper.y, paper.w, paper.em * 1.5F}, {paper.em * 0.95F, true, 0, paper.pen.theme().second_ink, 0});
  paper.y += paper.em * 1.6F;
}

void say(Paper& paper, const std::string& id, const char* key, const std::string& words, float size) {
  if (words.empty()) return;
  heading(paper, id + ".heading", key);
  paper.y += paper.pen.paragraph(id, model::escape_markup(words), {paper.x, paper.y, paper.w, paper.em * 12}, {paper.em * size, size > 1.2F, 0, 0, 0}) + paper.em * 0.9F;
}

std::string period_of(Pen& pen, const model::CaseTime& time) {
  return pen.words("period", {{"from", base::iso_date(time.from)}, {"to", base::iso_date(time.to)}});
}

// A share from 0 to 100 % with its range as a line through the end of the bar.
void draw_side(Paper& paper, const std::string& id, const std::string& label, const usage::CaseSide& side, const std::string& period, bool strong) {
  const float em = paper.em, left = paper.w * 0.24F, right = paper.w * 0.2F, room = paper.w - left - right - em * 2, high = em * 2.4F;
  Pen& pen = paper.pen;
  const ui::Colour ground = pen.theme().paper;
  const float x = paper.x + em + left, y = paper.y;
  const auto at = [&](double percent) { return x + std::round(room * static_cast<float>(percent) / 100); };
  pen.line(id, label, {paper.x + em, y, left - em, em * 1.4F}, {em * 1.1F, true, 0, 0, ground});
  pen.line(id + ".period", period, {paper.x + em, y + em * 1.3F, left - em, em * 1.2F}, {em * 0.72F, false, 0, pen.theme().second_ink, ground});
  pen.box({x, y, room, high}, pen.theme().soft_sand);
  pen.box({x, y, at(side.share.percent) - x, high}, strong ? pen.theme().sea : pen.theme().edge);
  const float thin = std::max(2.0F, em * 0.16F), middle = y + high / 2;
  pen.box({at(side.share.low), middle - thin / 2, at(side.share.high) - at(side.share.low), thin}, pen.theme().band_coral);
  for (const double end : {side.share.low, side.share.high}) pen.box({at(end) - thin / 2, middle - em * 0.5F, thin, em}, pen.theme().band_coral);
  pen.line(id + ".share", pen.words("case.share", {{"percent", usage::counted(side.share.percent, 1)}}), {x + room + em * 0.6F, y, right, em * 1.5F}, {em * 1.3F, true, 0, 0, ground});
  pen.line(id + ".range", pen.words("case.range", {{"low", usage::counted(side.share.low, 1)}, {"high", usage::counted(side.share.high, 1)}, {"n", usage::counted(static_cast<double>(side.n))}}),
           {x + room + em * 0.6F, y + em * 1.4F, right, em * 1.1F}, {em * 0.72F, false, 0, pen.theme().second_ink, ground});
  paper.y += high + em * 1.1F;
}

void draw_comparison(Paper& paper, const model::ChangeCase& tried, const usage::CaseResult& result) {
  Pen& pen = paper.pen;
  const float em = paper.em;
  heading(paper, "case.measure.heading", "case.measure");
  pen.line("case.measure", pen.words("measure." + std::to_string(static_cast<int>(tried.measure))), {paper.x, paper.y, paper.w, em * 1.6F}, {em * 1.15F, true, 0, 0, 0});
  paper.y += em * 2;
  pen.box({paper.x, paper.y, paper.w, em * 8.2F}, pen.theme().paper, em * 0.5F, pen.theme().hairline);
  paper.y += em;
  draw_side(paper, "case.before", pen.words("case.before"), result.before, period_of(pen, tried.before), false);
  draw_side(paper, "case.after", pen.words("case.after"), result.after, period_of(pen, tried.after), true);
  paper.y += em * 1.2F;
}

}  // namespace

ui::LaidOut lay_out_case(const model::ChangeCase& tried, const usage::CaseResult& result, bool made_up, const Look& look) {
  Pen pen(look);
  const float em = pen.size(0.0215), margin = pen.size(0.08);
  const auto width = static_cast<float>(look.width_px), height = static_cast<float>(look.height_px);
  const ui::Theme& theme = pen.theme();
  pen.box({0, 0, width, em * 3.2F}, theme.sea);
  pen.line("case.title", pen.words("case.title"), {margin, 0, width - 2 * margin, em * 3.2F}, {em * 1.3F, true, 0, theme.on_sea, theme.sea});
  if (made_up) pen.line("case.made_up", pen.words("made_up"), {width / 2, 0, width / 2 - margin, em * 3.2F}, {em * 0.9F, true, 2, theme.band_yellow, theme.sea});
  Paper paper{pen, em, margin, width - 2 * margin, em * 4.4F};
  say(paper, "case.question", "case.question", tried.question, 1.5F);
  say(paper, "case.voice", "case.voice", tried.voice, 1.1F);
  say(paper, "case.change", "case.change", tried.change, 1.1F);
  draw_comparison(paper, tried, result);
  const std::string verdict = std::string("case.verdict_") + kVerdicts[static_cast<int>(result.verdict)];
  std::vector<std::string> meaning = {pen.words(verdict) + " " + pen.words("case.difference", {{"points", usage::counted(result.difference.points, 1)},
                                      {"low", usage::counted(result.difference.low, 1)}, {"high", usage::counted(result.difference.high, 1)}})};
  meaning.push_back(tried.decision.empty() ? pen.words(std::string("case.next_") + kVerdicts[static_cast<int>(result.verdict)]) : model::escape_markup(tried.decision));
  draw_next(pen, "case.next", meaning, {paper.x, paper.y, paper.w, em * 9}, em * 1.1F);
  pen.line("case.foot", pen.words("case.foot", {{"before", result.before.versions}, {"after", result.after.versions}}),
           {margin, height - em * 3, width - 2 * margin, em * 1.4F}, {em * 0.8F, false, 0, theme.second_ink, 0});
  return pen.take();
}

}  // namespace haisai::review
