// label | value | なおす, one row an answer. A row begins at each label; at the large steps the label stands above its
// value, so that names and addresses keep their width.
#include "screens/ui/parts.h"
#include "screens/ui/units.h"

namespace haisai::ui {
namespace {

constexpr double kLabelMm = 62;
constexpr double kColumnGapMm = 6;
constexpr double kAboveEmMm = 9;      // from this em on the label stands above
constexpr double kValueLeastMm = 80;

struct Columns {
  float label_w = 0, value_x = 0, value_w = 0, fix_x = 0, fix_w = 0;
  bool above = false;
};

struct Row {
  const Widget* label = nullptr;
  std::vector<const Widget*> values;
  std::vector<const Widget*> fixes;
};

std::vector<Row> rows_of(const Block& block) {
  std::vector<Row> rows;
  for (const Widget& widget : block.widgets) {
    const bool label = widget.look == Look::label;
    if (rows.empty() || label) rows.emplace_back();
    if (label) {
      rows.back().label = &widget;
    } else if (pressable(widget)) {
      rows.back().fixes.push_back(&widget);
    } else {
      rows.back().values.push_back(&widget);
    }
  }
  return rows;
}

float fix_width(const Run& run, const std::vector<Row>& rows) {
  float w = 0;
  for (const Row& row : rows) {
    for (const Widget* fix : row.fixes) w = std::max(w, natural_width(run.context, *fix));
  }
  return std::min(w, half(run.w));
}

Columns columns_for(const Run& run, const std::vector<Row>& rows) {
  const Context& context = run.context;
  const float gap = context.px(kColumnGapMm);
  Columns c;
  c.fix_w = fix_width(run, rows);
  const float rest = c.fix_w > 0 ? run.w - c.fix_w - gap : run.w;
  c.fix_x = context.m.mirrored ? 0 : run.w - c.fix_w;
  const float left = context.m.mirrored && c.fix_w > 0 ? c.fix_w + gap : 0;
  c.label_w = std::min(context.px(kLabelMm), std::floor(rest * 0.4F));
  c.above = context.m.em_mm > kAboveEmMm || rest - c.label_w - gap < context.px(kValueLeastMm);
  if (c.above) c.label_w = rest;
  c.value_x = c.above ? left : left + c.label_w + gap;
  c.value_w = c.above ? rest : rest - c.label_w - gap;
  return c;
}

// Parts one under the other; returns their height.
float place_column(Run& run, const std::vector<const Widget*>& widgets, float x, float y, float w,
                   std::vector<Placed>& out) {
  const float top = y;
  for (const Widget* widget : widgets) {
    Placed placed = part_of(run.context, *widget, {.w = w});
    if (y > top) y += pressable(*widget) ? run.context.gap(4, kGapMm) : 0;
    shift(placed, run.x + x, y);
    y += placed.rect.h;
    out.push_back(std::move(placed));
  }
  return y - top;
}

Unit row_unit(Run& run, const Row& row, const Columns& c) {
  Unit unit;
  std::vector<Placed> label, values, fixes;
  const float left = c.above ? c.value_x : c.value_x - c.label_w - run.context.px(kColumnGapMm);
  float label_h = 0;
  if (row.label != nullptr) label_h = place_column(run, {row.label}, left, 0, c.label_w, label);
  const float value_y = c.above ? label_h : 0;
  const bool alone = row.fixes.empty() && !run.context.m.mirrored;
  const float value_w = alone && c.fix_w > 0 ? run.w - c.value_x : c.value_w;
  const float value_h = place_column(run, row.values, c.value_x, value_y, value_w, values);
  const float fix_h = place_column(run, row.fixes, c.fix_x, 0, c.fix_w, fixes);
  const float words_h = c.above ? label_h + value_h : std::max(label_h, value_h);
  unit.h = std::max({words_h, fix_h});
  const auto settle = [&](std::vector<Placed>& parts, float dy) {
    for (Placed& placed : parts) {
      shift(placed, 0, dy);
      unit.placed.push_back(std::move(placed));
    }
  };
  settle(label, c.above ? half(unit.h - words_h) : half(unit.h - label_h));
  settle(values, c.above ? half(unit.h - words_h) : half(unit.h - value_h));
  settle(fixes, half(unit.h - fix_h));
  return unit;
}

}  // namespace

void flow_rows(Run& run) {
  const std::vector<Row> rows = rows_of(run.block);
  const Columns columns = columns_for(run, rows);
  bool first = true;
  for (const Row& row : rows) {
    add_unit(run, row_unit(run, row, columns), Kind::row, Kind::row, !first);
    first = false;
  }
}

}  // namespace haisai::ui
