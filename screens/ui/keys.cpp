// Keys in columns: number pads and keyboards. A cell with an empty id stays free but keeps its room. One unit: keys
// are never cut.
#include "screens/ui/parts.h"
#include "screens/ui/units.h"

namespace haisai::ui {
namespace {

constexpr int kPadColumns = 6;  // more columns are a keyboard

struct Cell {
  const Widget* widget = nullptr;
  int row = 0, column = 0, span = 1;
};

// rows: how many there are, those of free cells alone included.
std::vector<Cell> cells_of(const Block& block, int columns, int& rows) {
  std::vector<Cell> cells;
  int row = 0, column = 0;
  for (const Widget& widget : block.widgets) {
    const int span = std::clamp(widget.span, 1, columns);
    if (column + span > columns) {
      column = 0;
      ++row;
    }
    if (!widget.id.empty()) cells.push_back({&widget, row, column, span});
    column += span;
  }
  rows = row + 1;
  return cells;
}

}  // namespace

void flow_keys(Run& run) {
  const Context& context = run.context;
  const int columns = std::max(run.block.columns, 1);
  const bool dense = columns > kPadColumns;
  float gap = dense ? context.gap(3.6, kGapMm) : context.gap(6.2, kGapMm);
  if (run.w < least_width(context, run.block) + static_cast<float>(columns - 1) * (gap - context.px(kGapMm))) {
    gap = context.px(kGapMm);
  }
  const float unit_w = std::floor((run.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
  const float slack = half(run.w - unit_w * static_cast<float>(columns) - gap * static_cast<float>(columns - 1));
  const auto width = [&](int span) {
    return unit_w * static_cast<float>(span) + gap * static_cast<float>(span - 1);
  };
  int rows = 0;
  std::vector<Cell> cells = cells_of(run.block, columns, rows);
  std::vector<Placed> parts;
  float high = 0;
  if (cells.empty() && !run.block.widgets.empty()) {
    high = part_of(context, run.block.widgets.front(), {.w = width(1), .dense = dense}).rect.h;
  }
  for (const Cell& cell : cells) {
    const Widget& widget = *cell.widget;
    parts.push_back(part_of(context, widget, {.w = width(cell.span), .align = 1, .dense = dense}));
    high = std::max(high, parts.back().rect.h);
  }
  const auto height = [&] { return static_cast<float>(rows) * high + static_cast<float>(rows - 1) * gap; };
  // What they write shares their screen.
  const bool after_entry = !run.out.units.empty() && typed_into(run.out.units.back());
  const float room = run.out.room_h - (after_entry ? run.out.units.back().h + context.gap(10.5, 4) : 0);
  if (run.block.spare_row && height() > room) {
    --rows;
    while (!cells.empty() && cells.back().row == rows) cells.pop_back();
    parts.resize(cells.size());
  }
  Unit unit;
  unit.h = height();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const Cell& cell = cells[i];
    if (parts[i].rect.h < high) {
      parts[i] = part_of(context, *cell.widget, {.w = width(cell.span), .min_h = high, .align = 1, .dense = dense});
    }
    shift(parts[i], run.x + slack + static_cast<float>(cell.column) * (unit_w + gap),
          static_cast<float>(cell.row) * (high + gap));
    unit.placed.push_back(std::move(parts[i]));
  }
  add_unit(run, std::move(unit), Kind::key, Kind::key, false);
}

}  // namespace haisai::ui
