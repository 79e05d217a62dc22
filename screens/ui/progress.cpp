#include <charconv>

#include "screens/ui/header.h"
#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

constexpr double kBarMm = 3.3;
constexpr double kBesideMm = 6.5;

// "4/6" → 0.67; anything else: 0.
float done_part_of(const std::string& value) {
  int done = 0, all = 0;
  const char* end = value.data() + value.size();
  const auto first = std::from_chars(value.data(), end, done);
  if (first.ec != std::errc{} || first.ptr == end) return 0;
  const auto second = std::from_chars(first.ptr + 1, end, all);
  if (second.ec != std::errc{} || all <= 0) return 0;
  return std::clamp(static_cast<float>(done) / static_cast<float>(all), 0.0F, 1.0F);
}

void add_bar(Placed& placed, const Context& context, const Widget& widget, Rect at) {
  const Theme& theme = context.theme;
  Dress track{.fill = theme.hairline, .radius_mm = kBarMm};
  if (theme.plain) track = Dress{.fill = theme.ground, .edge = theme.ink, .edge_mm = 0.5, .radius_mm = kBarMm};
  add_box(placed, context, track, at);
  Rect filled = at;
  filled.w = std::floor(at.w * done_part_of(widget.value));
  if (filled.w <= 0) return;
  filled.w = std::max(filled.w, at.h);
  add_box(placed, context, Dress{.fill = theme.plain ? theme.ink : theme.sea, .radius_mm = kBarMm}, filled);
}

}  // namespace

Placed progress_part(const Context& context, const Widget& widget, float w) {
  const std::string& step = widget.text.empty() ? widget.value : widget.text;
  const TextStyle bold = style_of(context, context.m.type.tool, true, 1.5F, step);
  const TextStyle plain = style_of(context, context.m.type.tool, false, 1.5F, widget.helper);
  const float step_w = line_width(context, step, bold) + 1;
  const TextSize step_size = size_of(context, step, bold, step_w);
  const float name_w = widget.helper.empty() ? 0 : std::min(line_width(context, widget.helper, plain) + 1, std::floor(w * 0.45F));
  const TextSize name_size = name_w > 0 ? size_of(context, widget.helper, plain, name_w) : TextSize{};
  const float h = std::max(step_size.height_px, name_size.height_px);
  const float gap = context.px(kBesideMm);
  Placed placed = started(context, widget, Dress{.fg = context.theme.second_ink, .bg = context.theme.ground}, w, h);
  placed.texts.push_back({step, bold, {0, half(h - step_size.height_px), step_w, step_size.height_px}, 0,
                          context.theme.second_ink});
  const float bar = context.px(kBarMm * context.m.grow);
  const float x = step_w + gap;
  add_bar(placed, context, widget, {x, half(h - bar), w - x - (name_w > 0 ? name_w + gap : 0), bar});
  if (name_w > 0) {
    placed.texts.push_back({widget.helper, plain, {w - name_w, half(h - name_size.height_px), name_w,
                                                   name_size.height_px}, 2, context.theme.second_ink});
  }
  return placed;
}

}  // namespace haisai::ui
