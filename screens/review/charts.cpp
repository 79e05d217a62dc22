#include "screens/review/charts.h"

#include <algorithm>
#include <cmath>

namespace haisai::review {
namespace {

constexpr float kLabelShare = 0.36F;                        // of the width, left of a bar
constexpr float kShownMost = 0.44F;                         // and at most right of it
constexpr float kShownEm = 0.92F;
constexpr float kHighestRow = 2.1F;                         // ems

double top_of(const usage::Chart& chart) {
  double top = 0;
  for (const usage::Bar& bar : chart.bars) top = std::max({top, bar.value, bar.before.value_or(0)});
  return top;
}

struct Colours {
  ui::Colour usual, strong;
};

Colours colours_of(const ui::Theme& theme) {
  if (theme.plain) return {theme.ink, theme.alert};
  return {theme.sea, theme.band_coral};
}

// The other period: hollow where there are no colours to tell it by.
void draw_before(Pen& pen, ui::Rect rect) {
  if (rect.w < 1 || rect.h < 1) return;
  const ui::Theme& theme = pen.theme();
  theme.plain ? pen.box(rect, theme.paper, 0, theme.ink) : pen.box(rect, theme.edge);
}

bool compares(const usage::Chart& chart) {
  return std::any_of(chart.bars.begin(), chart.bars.end(), [](const usage::Bar& bar) { return bar.before.has_value(); });
}

float length(double value, double top, float room) { return top <= 0 ? 0 : std::round(static_cast<float>(value / top) * room); }

// Room right of the longest bar: what the widest words there need.
float shown_width(const Pen& pen, const usage::Chart& chart, float width, float em) {
  float widest = 0;
  for (const usage::Bar& bar : chart.bars) widest = std::max(widest, pen.width_of(bar.shown, {em * kShownEm, bar.strong, 0, 0, 0}));
  return std::min(std::ceil(widest), width * kShownMost);
}

// Words left, bar, its value right of it.
void draw_row(Pen& pen, const usage::Bar& bar, const std::string& id, ui::Rect row, double top, float shown, float em) {
  const Colours colours = colours_of(pen.theme());
  const ui::Colour ground = pen.theme().paper;
  const float label = row.w * kLabelShare, gap = em * 0.5F;
  const float room = row.w - label - shown - 2 * gap;
  pen.line(id, bar.label, {row.x, row.y, label, row.h}, {em, bar.strong, 2, 0, ground});
  const float x = row.x + label + gap, thick = row.h * (bar.before ? 0.44F : 0.62F);
  const float y = row.y + (row.h - (bar.before ? thick * 1.5F : thick)) / 2;
  const float wide = std::max(bar.value > 0 ? 2.0F : 0.0F, length(bar.value, top, room));
  pen.box({x, y, wide, thick}, bar.strong ? colours.strong : colours.usual);
  float end = wide;
  if (bar.before) {
    const float was = length(*bar.before, top, room);
    draw_before(pen, {x, y + thick, was, thick / 2});
    end = std::max(wide, was);
  }
  pen.line(id + ".shown", bar.shown, {x + end + gap, row.y, row.x + row.w - x - end - gap, row.h}, {em * kShownEm, bar.strong, 0, 0, ground});
}

void draw_rows(Pen& pen, const usage::Chart& chart, ui::Rect rect, float em) {
  const double top = top_of(chart);
  const float row = std::min(kHighestRow * em, rect.h / static_cast<float>(std::max<std::size_t>(1, chart.bars.size())));
  const float shown = shown_width(pen, chart, rect.w, em);
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    draw_row(pen, chart.bars[i], "review." + chart.id + "." + std::to_string(i), {rect.x, rect.y + row * static_cast<float>(i), rect.w, row}, top, shown, em);
  }
}

void draw_columns(Pen& pen, const usage::Chart& chart, ui::Rect rect, float em) {
  const Colours colours = colours_of(pen.theme());
  const double top = top_of(chart);
  const float step = rect.w / static_cast<float>(std::max<std::size_t>(1, chart.bars.size()));
  const float foot = em * 1.5F, head = em * 1.4F, room = rect.h - foot - head;
  for (std::size_t i = 0; i < chart.bars.size(); ++i) {
    const usage::Bar& bar = chart.bars[i];
    const std::string id = "review." + chart.id + "." + std::to_string(i);
    const float x = rect.x + step * static_cast<float>(i), high = length(bar.value, top, room);
    const float bottom = rect.y + head + room;
    if (bar.before) {
      const float was = length(*bar.before, top, room);
      draw_before(pen, {x + step * 0.7F, bottom - was, step * 0.18F, was});
    }
    pen.box({x + step * 0.16F, bottom - high, step * (bar.before ? 0.52F : 0.68F), high}, bar.strong ? colours.strong : colours.usual);
    pen.line(id + ".shown", bar.shown, {x, bottom - high - head, step, head}, {em * 0.85F, bar.strong, 1, 0, pen.theme().paper});
    pen.line(id, bar.label, {x, bottom, step, foot}, {em * 0.9F, bar.strong, 1, 0, pen.theme().paper});
  }
  pen.box({rect.x, rect.y + head + room, rect.w, std::max(1.0F, em * 0.06F)}, pen.theme().edge);
}

// The chart as a sentence, for ears.
std::string said(const usage::Chart& chart) {
  std::string words = chart.title + "\n";
  for (const usage::Bar& bar : chart.bars) words += bar.label + " " + bar.shown + "\n";
  return words;
}

}  // namespace

void draw_chart(Pen& pen, const usage::Chart& chart, ui::Rect rect, float em) {
  const float pad = em * 0.8F, head = em * 2;
  pen.box(rect, pen.theme().paper, em * 0.5F, pen.theme().hairline);
  pen.say("review." + chart.id, rect, said(chart));
  float title = rect.w - 2 * pad;
  if (compares(chart)) {
    const Ink small{em * 0.75F, false, 2, pen.theme().second_ink, pen.theme().paper};
    const float legend = std::min(std::ceil(pen.width_of(pen.words("bar_before"), small)), title * 0.4F);
    pen.line("review." + chart.id + ".legend", pen.words("bar_before"), {rect.x + rect.w - pad - legend, rect.y + pad * 0.5F, legend, head}, small);
    title -= legend + pad;
  }
  pen.line("review." + chart.id + ".title", chart.title, {rect.x + pad, rect.y + pad * 0.5F, title, head}, {em * 1.05F, true, 0, 0, pen.theme().paper});
  const ui::Rect body{rect.x + pad, rect.y + head + pad * 0.7F, rect.w - 2 * pad, rect.h - head - pad * 1.5F};
  chart.upright ? draw_columns(pen, chart, body, em) : draw_rows(pen, chart, body, em);
}

void draw_figure(Pen& pen, const usage::Figure& figure, const std::string& id, ui::Rect rect, float em) {
  const ui::Colour ground = pen.theme().plain ? pen.theme().paper : pen.theme().soft_sea;
  pen.box(rect, ground, em * 0.5F, pen.theme().plain ? pen.theme().ink : 0);
  const float pad = em * 0.6F, width = rect.w - 2 * pad;
  pen.line(id + ".label", figure.label, {rect.x + pad, rect.y + pad * 0.5F, width, em * 1.5F}, {em * 0.95F, false, 0, 0, ground});
  pen.line(id, figure.shown, {rect.x + pad, rect.y + em * 1.8F, width, em * 2.5F}, {em * 2, true, 0, pen.theme().plain ? pen.theme().ink : pen.theme().sea, ground});
  if (!figure.note.empty())
    pen.line(id + ".note", figure.note, {rect.x + pad, rect.y + em * 4.3F, width, em * 1.3F}, {em * 0.85F, false, 0, pen.theme().second_ink, ground});
}

float draw_next(Pen& pen, const std::string& id, const std::vector<std::string>& steps, ui::Rect rect, float em) {
  const float pad = em * 0.9F;
  const ui::Colour ground = pen.theme().plain ? pen.theme().paper : pen.theme().soft_sand;
  pen.box(rect, ground, em * 0.5F, pen.theme().plain ? pen.theme().ink : pen.theme().band_coral);
  pen.box({rect.x, rect.y, em * 0.35F, rect.h}, pen.theme().plain ? pen.theme().ink : pen.theme().band_coral);
  float y = rect.y + pad * 0.7F;
  pen.line(id + ".heading", pen.words("next"), {rect.x + pad + em * 0.3F, y, rect.w - 2 * pad, em * 1.6F}, {em * 1.15F, true, 0, 0, ground});
  y += em * 1.9F;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const float indent = steps.size() > 1 ? em * 1.6F : 0;
    if (indent > 0) pen.line(id + ".n" + std::to_string(i), std::to_string(i + 1), {rect.x + pad, y, em * 1.4F, em * 1.45F}, {em, true, 1, 0, ground});
    y += pen.paragraph(id + "." + std::to_string(i), steps[i],
                       {rect.x + pad + em * 0.3F + indent, y, rect.w - 2 * pad - indent - em * 0.3F, rect.y + rect.h - y}, {em, false, 0, 0, ground});
    y += em * 0.35F;
  }
  return y - rect.y + pad * 0.5F;
}

}  // namespace haisai::review
