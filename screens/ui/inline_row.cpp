// Side by side in the middle: the places of a PIN, the parts of a date. What does not fit goes to the next line.
#include "screens/ui/parts.h"
#include "screens/ui/units.h"

namespace haisai::ui {
namespace {

constexpr double kLineGapMm = 5;

struct Line {
  std::vector<Placed> parts;
  float w = 0, h = 0;
};

// The places of a PIN become narrower rather than stand in two lines.
float width_in(const Run& run, const Widget& widget, float gap) {
  const float natural = std::min(natural_width(run.context, widget), run.w);
  if (widget.look != Look::pin_box) return natural;
  const auto count = static_cast<float>(run.block.widgets.size());
  const float share = std::floor((run.w - gap * (count - 1)) / count);
  return std::clamp(share, std::min(run.context.px(kTargetMm), natural), natural);
}

std::vector<Line> lines_of(const Run& run, float gap) {
  std::vector<Line> lines(1);
  for (const Widget& widget : run.block.widgets) {
    const float w = width_in(run, widget, gap);
    if (!lines.back().parts.empty() && lines.back().w + gap + w > run.w) lines.emplace_back();
    Line& line = lines.back();
    Placed placed = part_of(run.context, widget, {.w = w, .align = 1});
    line.w += (line.parts.empty() ? 0 : gap) + w;
    line.h = std::max(line.h, placed.rect.h);
    line.parts.push_back(std::move(placed));
  }
  return lines;
}

}  // namespace

void flow_inline(Run& run) {
  const Context& context = run.context;
  const bool two = opposites(run.block);
  const float gap = context.gap(9.4, two ? kOppositesMm : 4);
  Unit unit;
  float y = 0;
  for (Line& line : lines_of(run, gap)) {
    if (line.parts.empty()) return;
    if (y > 0) y += context.gap(two ? kOppositesMm : kLineGapMm, two ? kOppositesMm : kGapMm);
    float x = run.x + half(run.w - line.w);
    for (Placed& placed : line.parts) {
      const float w = placed.rect.w;
      shift(placed, x, y + half(line.h - placed.rect.h));
      x += w + gap;
      unit.placed.push_back(std::move(placed));
    }
    y += line.h;
  }
  unit.h = y;
  unit.entry = !two;
  Kind kind = Kind::text;
  for (const Widget& widget : run.block.widgets) {
    if (kind == Kind::text) kind = kind_of(widget);
  }
  add_unit(run, std::move(unit), kind, kind, false);
}

}  // namespace haisai::ui
