// Boxes that hold what is being entered: a typed value, one place of a PIN.
#include "kiosk/model/catalogue.h"
#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

constexpr double kPadMm = 6;
constexpr double kCursorMm = 0.9;
constexpr double kBeside = 3;

TextStyle entry_style(const Context& context, const Widget& widget) {
  TextStyle style = style_of(context, context.m.type.entry, true, 1.3F, widget.value);
  style.name_shapes = widget.name_shapes;
  return style;
}

TextStyle caption_style(const Context& context, const Widget& widget) {
  return style_of(context, context.m.type.body, false, 1.5F, widget.text);
}

// Room of the box alone in a row of parts: four digits at least.
float box_width(const Context& context, const Widget& widget) {
  const TextStyle style = entry_style(context, widget);
  const float value = line_width(context, model::escape_markup(widget.value), style);
  return std::max({value + 2 * context.px(kPadMm) + context.px(3 * kCursorMm), context.px(34 * context.m.grow)});
}

void add_cursor(Placed& placed, const Context& context, const TextStyle& style, Rect box, const std::string& value,
                const TextSize& size) {
  const float w = context.px(kCursorMm);
  const float pad = context.px(kPadMm);
  const float one_line = size.lines > 1 ? box.w : line_width(context, value, style);
  const float x = std::min(box.x + pad + one_line + w, box.x + box.w - pad);
  const float bottom = size.lines > 0 ? half(box.h + size.height_px) : half(box.h + style.em_px * 1.3F);
  const float h = std::floor(style.em_px * 1.1F);
  Dress bar{.fill = context.theme.plain ? context.theme.ink : context.theme.sea};
  add_box(placed, context, bar, {x, box.y + bottom - h, w, h});
}

void add_value(Placed& placed, const Context& context, const Widget& widget, const Dress& dress, Rect box) {
  const TextStyle style = entry_style(context, widget);
  const std::string value = model::escape_markup(widget.value);
  const float pad = context.px(kPadMm);
  TextSize size;
  if (!value.empty()) {
    size = size_of(context, value, style, box.w - 2 * pad);
    placed.texts.push_back({value, style, {box.x + pad, box.y + half(box.h - size.height_px), box.w - 2 * pad,
                                           size.height_px}, 0, dress.fg});
  }
  if (widget.selected) add_cursor(placed, context, style, box, value, size);
}

float box_height(const Context& context, const Widget& widget, float w) {
  const TextStyle style = entry_style(context, widget);
  float text = std::ceil(style.em_px * style.line_height);
  if (!widget.value.empty()) {
    text = std::max(text, size_of(context, model::escape_markup(widget.value), style, w - 2 * context.px(kPadMm)).height_px);
  }
  return std::max(text + 2 * context.size(5, 2), context.px(kTargetMm));
}

// In a row of parts the words stand to the right of the box (年, 月, 日).
Placed entry_beside(const Context& context, const Widget& widget, const Slot& slot, const Dress& dress) {
  const TextStyle style = caption_style(context, widget);
  const float caption = widget.text.empty() ? 0 : line_width(context, widget.text, style) + 1;
  const float beside = widget.text.empty() ? 0 : caption + context.px(kBeside);
  const float box_w = std::max(slot.w - beside, context.px(kTargetMm));
  const float h = std::max(box_height(context, widget, box_w), slot.min_h);
  Placed placed = started(context, widget, Dress{.fg = dress.fg, .bg = dress.bg}, slot.w, h);
  const Rect box{0, 0, box_w, h};
  add_box(placed, context, dress, box);
  add_value(placed, context, widget, dress, box);
  if (widget.text.empty()) return placed;
  const TextSize size = size_of(context, widget.text, style, caption);
  placed.texts.push_back({widget.text, style, {box_w + context.px(kBeside), half(h - size.height_px), caption,
                                               size.height_px}, 0, context.theme.ink});
  return placed;
}

}  // namespace

float entry_width(const Context& context, const Widget& widget) {
  float w = box_width(context, widget);
  if (!widget.text.empty()) w += line_width(context, widget.text, caption_style(context, widget)) + 1 + context.px(kBeside);
  return w;
}

Placed entry_part(const Context& context, const Widget& widget, const Slot& slot) {
  const Dress dress = dress_of(context.theme, widget);
  if (slot.align == 1) return entry_beside(context, widget, slot, dress);
  const TextStyle caption = caption_style(context, widget);
  const TextStyle helper = helper_style(context, widget);
  const float gap = context.size(2, 1);
  const float above = widget.text.empty() ? 0 : size_of(context, widget.text, caption, slot.w).height_px + gap;
  const float below = widget.helper.empty() ? 0 : gap + size_of(context, widget.helper, helper, slot.w).height_px;
  const float box_h = std::max(box_height(context, widget, slot.w), slot.min_h - above - below);
  Placed placed = started(context, widget, Dress{.fg = dress.fg, .bg = dress.bg}, slot.w, above + box_h + below);
  const Rect box{0, above, slot.w, box_h};
  add_box(placed, context, dress, box);
  if (above > 0) {
    placed.texts.push_back({widget.text, caption, {0, 0, slot.w, above - gap}, 0, context.theme.ink});
  }
  add_value(placed, context, widget, dress, box);
  if (below > 0) {
    placed.texts.push_back({widget.helper, helper, {0, above + box_h + gap, slot.w, below - gap}, 0,
                            context.theme.second_ink});
  }
  return placed;
}

float pin_width(const Context& context) { return context.px(34); }

Placed pin_part(const Context& context, const Widget& widget, const Slot& slot) {
  const Dress dress = dress_of(context.theme, widget);
  Dress empty = dress;
  if (!context.theme.plain) empty.fill = empty.bg = context.theme.paper;
  const float h = std::max(context.size(39.4, 18), slot.min_h);
  Placed placed = started(context, widget, empty, slot.w, h);
  if (widget.text.empty() && widget.value.empty()) return placed;
  const float dot = std::min(context.px(12.3), half(h * 0.66F));
  Dress filled{.fill = dress.fg, .radius_mm = 12.3};
  add_box(placed, context, filled, {half(slot.w - dot), half(h - dot), dot, dot});
  return placed;
}

}  // namespace haisai::ui
