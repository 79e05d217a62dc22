// Buttons with one label: forward, back, staff, tools, なおす and the wide ones in a page.
#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

// mm at text size large.
struct ButtonMeasures {
  double high, least_high, wide;
  double pad, scale, icon;
};

ButtonMeasures measures_for(const Context& context, Look look) {
  const TypeScale& type = context.m.type;
  switch (look) {
    case Look::primary: return {30.4, kPrimaryHighMm, kPrimaryWideMm, 9, type.choice, 9};
    case Look::staff:
    case Look::tool: return {kTargetMm, kTargetMm, kTargetMm, 5, type.tool, 8.5};
    case Look::fix: return {23, kTargetMm, 42, 6, type.body, 8};
    default: return {31, kPrimaryHighMm, kPrimaryWideMm, 9, type.choice, 9};
  }
}

float icon_gap(const Context& context) { return context.px(3.2 * context.m.grow); }

bool icon_last(const Widget& widget) { return widget.icon == Icon::arrow_right; }

bool has_icon(const Context& context, const Widget& widget) {
  if (widget.icon == Icon::none) return false;
  return (widget.look != Look::tool && widget.look != Look::staff) || context.m.header_icons;
}

TextStyle label_style(const Context& context, const Widget& widget, const ButtonMeasures& b) {
  return style_of(context, b.scale, true, 1.25F, widget.text);
}

}  // namespace

float button_width(const Context& context, const Widget& widget) {
  const ButtonMeasures b = measures_for(context, widget.look);
  float w = line_width(context, widget.text, label_style(context, widget, b)) + 1;
  w = std::max(w, line_width(context, widget.helper, helper_style(context, widget)) + 1);
  if (has_icon(context, widget)) w += context.px(b.icon * context.m.grow) + icon_gap(context);
  return std::max(w + 2 * context.px(b.pad), context.px(b.wide));
}

Placed button_part(const Context& context, const Widget& widget, const Slot& slot) {
  const ButtonMeasures b = measures_for(context, widget.look);
  const Dress dress = dress_of(context.theme, widget);
  const bool with_icon = has_icon(context, widget);
  const float icon = with_icon ? context.px(b.icon * context.m.grow) : 0;
  const float beside = with_icon ? icon + icon_gap(context) : 0;
  const float pad = std::min(context.px(b.pad), half(slot.w * 0.12F));
  const float room = slot.w - 2 * pad - beside;
  const Words words = words_of(context, widget, label_style(context, widget, b), helper_style(context, widget),
                               room, 0.5);
  const double least = std::max(b.least_high, b.least_high * context.m.grow * 0.9);
  const float natural = context.size(std::max(b.high * context.m.grow, least), least);
  const float h = std::max({natural, words.height() + 2 * context.px(2), icon + 2 * context.px(2), slot.min_h});
  Placed placed = started(context, widget, dress, slot.w, h);
  const float y = half(h - words.height());
  if (!with_icon) {
    add_words(placed, widget, words, {pad, y, room, 0}, 1, dress.fg, dress.soft_fg);
    return placed;
  }
  // Words that were broken at `room` may be broken elsewhere in less: they keep it.
  const bool one_line = line_width(context, widget.text, label_style(context, widget, b)) <= room;
  const float text_w = one_line ? std::min(room, words.width() + 1) : room;
  const float x = half(slot.w - beside - text_w);
  const bool last = icon_last(widget);
  add_icon(placed, context, widget.icon,
           {last ? x + text_w + beside - icon : x, half(h - icon), icon, icon}, dress.fg);
  add_words(placed, widget, words, {last ? x : x + beside, y, text_w, 0}, 1, dress.fg, dress.soft_fg);
  return placed;
}

}  // namespace haisai::ui
