#include "screens/ui/units.h"

#include <algorithm>

namespace haisai::ui {
namespace {

struct Gap {
  double natural, least;
};

bool wordy(Kind kind) { return kind == Kind::greeting || kind == Kind::heading || kind == Kind::text; }

Gap gap_after_words(Kind before, Kind next, bool framed) {
  if (wordy(next)) {
    if (before == Kind::greeting) return {1, 0};
    if (framed) return {2.5, 1};
    return before == Kind::heading || next == Kind::heading ? Gap{6, 2} : Gap{3, 1.5};
  }
  if (next == Kind::picture || next == Kind::panel) return {12, 4};
  return before == Kind::heading ? Gap{8.5, kGapMm} : Gap{10, kGapMm};
}

Gap gap_within(Kind before, Kind next, bool framed) {
  if (wordy(before)) return gap_after_words(before, next, framed);
  if (before == Kind::control && next == Kind::control) return {7.4, kGapMm};
  return framed ? Gap{6, kGapMm} : Gap{8, kGapMm};
}

Gap gap_between(Kind before, Kind next) {
  if (wordy(before)) return gap_after_words(before, next, false);
  if (before == Kind::key && next == Kind::key) return {6, kGapMm};
  return wordy(next) ? Gap{9, kGapMm} : Gap{10.5, 4};
}

Frame frame_of(const Context& context, const Block& block, float width) {
  const bool soft = !block.widgets.empty() && block.widgets.front().look == Look::notice;
  Frame frame;
  frame.dress = panel_dress(context.theme, soft ? Panel::soft : Panel::paper);
  frame.lines = block.flow == Flow::row;
  frame.w = width;
  frame.pad = frame.lines ? context.size(7, 3) : context.size(10, 4);
  frame.inset = std::min(context.px(11.6), half(width * 0.1F));
  frame.sheet = is_sheet(block);
  if (frame.sheet) {
    frame.w = std::floor(width * 0.855F);
    frame.x = half(width - frame.w);
    frame.dress.radius_mm = 2;
  }
  return frame;
}

// Words inside a frame stand on its fill; a soft one takes ink only.
void settle_in(const Context& context, const Frame& frame, Placed& placed) {
  if (placed.bg != context.theme.ground) return;
  placed.bg = frame.dress.bg;
  if (frame.dress.bg == context.theme.paper) return;
  const auto firm = [&](Colour& colour) {
    if (colour == context.theme.second_ink) colour = context.theme.ink;
  };
  firm(placed.fg);
  for (PlacedText& text : placed.texts) firm(text.colour);
}

}  // namespace

bool written_into(const Widget& widget) { return widget.look == Look::entry_box || widget.look == Look::pin_box; }

bool typed_into(const Unit& unit) {
  return unit.entry || std::any_of(unit.placed.begin(), unit.placed.end(), [](const Placed& p) { return written_into(p.widget); });
}

Kind kind_of(const Widget& widget) {
  if (pressable(widget)) return widget.look == Look::key ? Kind::key : Kind::control;
  switch (widget.look) {
    case Look::greeting: return Kind::greeting;
    case Look::question: return Kind::heading;
    case Look::picture:
    case Look::writing:
    case Look::qr: return Kind::picture;
    case Look::notice:
    case Look::alert:
    case Look::panel: return Kind::panel;
    case Look::pin_box:
    case Look::entry_box:
    case Look::card:
    case Look::option:
    case Look::primary:
    case Look::secondary:
    case Look::fix: return Kind::control;
    case Look::key: return Kind::key;
    default: return Kind::text;
  }
}

void add_unit(Run& run, Unit unit, Kind first, Kind last, bool may_cut) {
  const Context& context = run.context;
  unit.first = first;
  unit.last = last;
  unit.block = run.index;
  unit.frame = run.frame;
  unit.may_cut = may_cut;
  for (const Placed& placed : unit.placed) {
    unit.interactive = unit.interactive || placed.hit.w > 0;
    unit.choices += !run.block.whole_list && placed.hit.w > 0 && (placed.widget.role == Role::choice || placed.widget.look == Look::card);
  }
  const bool framed = run.frame >= 0;
  if (!run.out.units.empty()) {
    const Unit& before = run.out.units.back();
    const bool inside = before.block == run.index || (framed && before.frame == run.frame);
    const auto outward = [](Kind kind, int frame) { return frame < 0 ? kind : Kind::panel; };
    Gap gap = inside ? gap_within(before.last, first, framed)
                     : gap_between(outward(before.last, before.frame), outward(first, run.frame));
    if (inside && framed && run.out.frames.back().lines) gap = {14, 6};
    if (before.interactive && unit.interactive && inside && opposites(run.block)) {
      gap = {std::max(gap.natural, kOppositesMm), kOppositesMm};
    }
    unit.gap = context.gap(gap.natural, gap.least);
  }
  if (framed) {
    for (Placed& placed : unit.placed) settle_in(context, run.out.frames.back(), placed);
  }
  run.out.units.push_back(std::move(unit));
}

bool is_sheet(const Block& block) {
  return block.framed && std::any_of(block.widgets.begin(), block.widgets.end(), [](const Widget& w) {
           return w.look == Look::number || w.look == Look::qr;
         });
}

bool opposites(const Block& block) {
  if (block.flow == Flow::keys || block.flow == Flow::row) return false;
  return std::count_if(block.widgets.begin(), block.widgets.end(), pressable) == 2;
}

float least_width(const Context& context, const Block& block) {
  if (block.flow != Flow::keys) return context.px(kPrimaryWideMm);
  const int n = std::max(block.columns, 1);
  return static_cast<float>(n) * context.px(kTargetMm) + static_cast<float>(n - 1) * context.px(kGapMm);
}

void flow_block(const Context& context, const Block& block, int index, float width, bool centred, Flowed& out) {
  Run run{.context = context, .block = block, .index = index, .w = width, .centred = centred, .out = out};
  if (block.framed) {
    const Frame frame = frame_of(context, block, width);
    // Number and QR of one ticket are on one sheet.
    const bool goes_on = frame.sheet && !out.units.empty() && out.units.back().frame >= 0 && out.frames.back().sheet;
    run.frame = static_cast<int>(out.frames.size()) - (goes_on ? 1 : 0);
    run.x = frame.x + frame.inset;
    run.w = frame.w - 2 * frame.inset;
    run.centred = centred || is_sheet(block);
    if (!goes_on) out.frames.push_back(frame);
  }
  switch (block.flow) {
    case Flow::stack: return flow_stack(run);
    case Flow::grid: return flow_grid(run);
    case Flow::row: return flow_rows(run);
    case Flow::keys: return flow_keys(run);
    case Flow::inline_row: return flow_inline(run);
  }
}

}  // namespace haisai::ui
