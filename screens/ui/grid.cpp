// Equal columns, rows of equal height. A wide screen takes more columns, as few empty places as can be.
#include <utility>

#include "screens/ui/parts.h"
#include "screens/ui/units.h"

namespace haisai::ui {
namespace {

constexpr float kDearColumns = 1.3F;  // more columns than asked for may make a cell this much higher: beyond it words were broken for them

int columns_for(const Run& run) {
  const int count = static_cast<int>(run.block.widgets.size());
  int asked = std::max(run.block.columns, 1);
  const float least = run.context.px(run.context.m.cell_least_mm * run.context.m.grow);
  const int fits = std::max(1, static_cast<int>(run.w / least));
  if (!run.context.m.landscape || fits <= asked) return std::min(asked, fits);
  int best = asked;
  const auto empty = [&](int n) { return (n - count % n) % n; };
  for (int n = asked + 1; n <= std::min({fits, asked * 2, count}); ++n) {
    if (empty(n) <= empty(best) || (asked == 1 && count >= 3)) best = n;
  }
  return best;
}

}  // namespace

void flow_grid(Run& run) {
  const Context& context = run.context;
  const std::vector<Widget>& widgets = run.block.widgets;
  int columns = columns_for(run);
  const bool two = opposites(run.block);
  const float gap = two ? context.gap(8.4, kOppositesMm) : context.gap(8.4, kGapMm);
  float cell = 0, high = 0;
  const auto measure = [&] {
    cell = std::floor((run.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    high = 0;
    for (const Widget& widget : widgets) high = std::max(high, part_of(context, widget, {.w = cell}).rect.h);
  };
  measure();
  if (const int asked = std::max(run.block.columns, 1); columns > asked) {
    const int wished = std::exchange(columns, asked);
    const float dear = high;
    measure();
    if (dear <= high * kDearColumns) {
      columns = wished;
      measure();
    }
  }
  if (columns > 1 && high > run.out.room_h) {  // long words in narrow cells: give them the whole width
    columns = 1;
    measure();
  }
  const auto step = static_cast<std::size_t>(columns);
  for (std::size_t i = 0; i < widgets.size(); i += step) {
    Unit unit;
    unit.h = high;
    Kind kind = Kind::text;
    for (std::size_t j = i; j < std::min(i + step, widgets.size()); ++j) {
      if (j == i || kind == Kind::text) kind = kind_of(widgets[j]);
      Placed placed = part_of(context, widgets[j], {.w = cell, .min_h = high});
      shift(placed, run.x + static_cast<float>(j - i) * (cell + gap), 0);
      unit.placed.push_back(std::move(placed));
    }
    add_unit(run, std::move(unit), kind, kind, i > 0);
    if (i > 0) run.out.units.back().gap = gap;
  }
}

}  // namespace haisai::ui
