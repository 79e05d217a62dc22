// One under the other, full width. Look::panel holds the widgets after it, up to the next panel or the block's end.
#include "screens/ui/parts.h"
#include "screens/ui/units.h"

namespace haisai::ui {
namespace {

constexpr double kButtonWideMm = 256;  // wider ones look like bands on a landscape panel

bool is_answer(const Widget& widget) {
  return pressable(widget) && (widget.look == Look::option || widget.look == Look::card);
}

// Check marks of a centred block stand under each other: as wide as the widest of them.
float done_column(const Run& run) {
  float w = 0;
  for (const Widget& widget : run.block.widgets) {
    if (widget.look == Look::done) w = std::max(w, done_width(run.context, widget));
  }
  return std::min(w, run.w);
}

Unit unit_of(Run& run, const Widget& widget) {
  const bool check = run.centred && widget.look == Look::done && !pressable(widget);
  const bool button = pressable(widget) && widget.look != Look::card && widget.look != Look::option;
  const float w = check ? done_column(run) : button ? std::min(run.w, run.context.px(kButtonWideMm)) : run.w;
  Unit unit;
  // An entry box reads `align` as "beside"; in a stack it always stands under its caption.
  const int align = run.centred && !check && widget.look != Look::entry_box ? 1 : 0;
  Placed placed = part_of(run.context, widget, {.w = w, .align = align});
  unit.h = placed.rect.h;
  shift(placed, run.x + (run.centred ? half(run.w - w) : 0), 0);
  unit.placed.push_back(std::move(placed));
  return unit;
}

// A titled box `head` around widgets first … end-1.
Unit panel_unit(Run& run, const Widget& head, std::size_t first, std::size_t end) {
  const Context& context = run.context;
  const float pad = std::min(context.px(11.6), half(run.w * 0.2F));
  const float pad_y = context.size(8, 4);
  std::vector<Placed> held;
  float y = pad_y;
  Placed box = part_of(context, head, {.w = run.w});
  if (!box.texts.empty()) {
    const Rect first_text = box.texts.front().rect, last_text = box.texts.back().rect;
    const float lift = first_text.y - y;
    y += last_text.y + last_text.h - first_text.y + context.gap(3, 1.5);
    for (PlacedText& text : box.texts) text.rect.y -= lift;
    for (PlacedIcon& icon : box.icons) icon.rect.y -= lift;
  }
  const Dress dress = panel_dress(context.theme, Panel::paper);
  for (std::size_t i = first; i < end; ++i) {
    Placed placed = part_of(context, run.block.widgets[i], {.w = run.w - 2 * pad});
    if (i > first) y += context.gap(4, kGapMm);
    shift(placed, run.x + pad, y);
    y += placed.rect.h;
    if (placed.bg == context.theme.ground) placed.bg = dress.bg;
    held.push_back(std::move(placed));
  }
  Unit unit;
  unit.h = y + pad_y;
  box.rect.h = unit.h;
  box.boxes.front().rect.h = unit.h;
  shift(box, run.x, 0);
  unit.placed.push_back(std::move(box));
  for (Placed& placed : held) unit.placed.push_back(std::move(placed));
  return unit;
}

// The box of widget `first` and all it holds. Higher than a screen, it is told in parts under the same title.
void add_panel(Run& run, std::size_t first, std::size_t end) {
  Widget head = run.block.widgets[first];
  for (std::size_t from = first + 1; from < end;) {
    std::size_t to = end;
    Unit unit = panel_unit(run, head, from, to);
    while (unit.h > run.out.room_h && to > from + 1) unit = panel_unit(run, head, from, --to);
    add_unit(run, std::move(unit), Kind::panel, Kind::panel, from > first + 1);
    head.id.clear();  // the title again, only to be seen
    from = to;
  }
}

// On a wide screen answers stand two abreast.
bool flow_answers(Run& run, std::size_t first, std::size_t end) {
  if (!run.context.m.landscape || run.frame >= 0 || end - first < 2) return false;
  Block answers;
  answers.flow = Flow::grid;
  answers.widgets.assign(run.block.widgets.begin() + static_cast<std::ptrdiff_t>(first),
                         run.block.widgets.begin() + static_cast<std::ptrdiff_t>(end));
  Run grid{.context = run.context, .block = answers, .index = run.index, .x = run.x, .w = run.w, .out = run.out};
  flow_grid(grid);
  return true;
}

}  // namespace

void flow_stack(Run& run) {
  const std::vector<Widget>& widgets = run.block.widgets;
  for (std::size_t i = 0; i < widgets.size();) {
    std::size_t answers = i;
    while (answers < widgets.size() && is_answer(widgets[answers])) ++answers;
    if (flow_answers(run, i, answers)) {
      i = answers;
      continue;
    }
    const bool panel = widgets[i].look == Look::panel;
    std::size_t end = i + 1;
    while (panel && end < widgets.size() && widgets[end].look != Look::panel) ++end;
    if (panel && end > i + 1) {
      add_panel(run, i, end);
    } else {
      const Kind kind = panel ? Kind::panel : kind_of(widgets[i]);
      add_unit(run, unit_of(run, widgets[i]), kind, kind, i > 0 && is_answer(widgets[i]));
    }
    i = end;
  }
}

}  // namespace haisai::ui
