#include "screens/ui/parts.h"

namespace haisai::ui {

Placed part_of(const Context& context, const Widget& widget, const Slot& slot) {
  switch (widget.look) {
    case Look::greeting:
    case Look::question:
    case Look::body:
    case Look::helper:
    case Look::label:
    case Look::value:
    case Look::number:
    case Look::enlarged:
    case Look::done:
      return pressable(widget) ? button_part(context, widget, slot) : text_part(context, widget, slot);
    case Look::notice:
    case Look::alert:
    case Look::panel: return panel_part(context, widget, slot);
    case Look::primary:
    case Look::secondary:
    case Look::staff:
    case Look::tool:
    case Look::fix: return button_part(context, widget, slot);
    case Look::card: return card_part(context, widget, slot);
    case Look::option: return option_part(context, widget, slot);
    case Look::key: return key_part(context, widget, slot);
    case Look::picture: return picture_part(context, widget, slot);
    case Look::qr: return qr_part(context, widget, slot);
    case Look::writing: return writing_part(context, widget, slot);
    case Look::pin_box: return pin_part(context, widget, slot);
    case Look::entry_box: return entry_part(context, widget, slot);
  }
  return text_part(context, widget, slot);
}

float natural_width(const Context& context, const Widget& widget) {
  switch (widget.look) {
    case Look::pin_box: return pin_width(context);
    case Look::entry_box: return entry_width(context, widget);
    case Look::panel: return panel_width(context, widget);
    case Look::primary:
    case Look::secondary:
    case Look::staff:
    case Look::tool:
    case Look::fix:
    case Look::card:
    case Look::option:
    case Look::key: return button_width(context, widget);
    default: break;
  }
  if (pressable(widget)) return button_width(context, widget);
  return std::max(line_width(context, widget.text, text_style(context, widget)),
                  line_width(context, widget.helper, helper_style(context, widget))) + 1;
}

Placed started(const Context& context, const Widget& widget, const Dress& dress, float w, float h) {
  Placed placed;
  placed.widget = widget;
  placed.rect = {0, 0, w, h};
  placed.fg = dress.fg;
  placed.bg = dress.bg;
  placed.pressed_fg = dress.pressed_fg;
  if (pressable(widget)) placed.hit = placed.rect;
  if (dress.fill != kNone) add_box(placed, context, dress, placed.rect);
  return placed;
}

void add_box(Placed& placed, const Context& context, const Dress& dress, Rect rect) {
  PlacedBox box;
  box.rect = rect;
  box.radius = std::min(context.px(dress.radius_mm), half(std::min(rect.w, rect.h)));
  box.fill = dress.fill;
  box.edge_px = dress.edge_mm > 0 ? context.px(dress.edge_mm) : 0;
  box.edge = dress.edge;
  box.shadow_px = dress.shadow_mm > 0 ? context.px(dress.shadow_mm) : 0;
  box.shadow = dress.shadow;
  box.dashed = dress.dashed;
  box.pressed_fill = dress.pressed_fill;
  placed.boxes.push_back(box);
}

void add_icon(Placed& placed, const Context& context, Icon icon, Rect rect, Colour colour) {
  PlacedIcon drawn;
  drawn.icon = icon;
  drawn.rect = rect;
  drawn.colour = colour;
  drawn.accent = context.theme.plain || placed.bg != context.theme.paper ? placed.bg : context.theme.soft_sea;
  placed.icons.push_back(std::move(drawn));
}

TextStyle helper_style(const Context& context, const Widget& widget) {
  return style_of(context, context.m.type.helper, false, 1.5F, widget.helper);
}

Words words_of(const Context& context, const Widget& widget, const TextStyle& title, const TextStyle& helper,
               float w, double gap_mm) {
  Words words;
  words.title_style = title;
  words.title_style.name_shapes = widget.name_shapes;
  words.helper_style = helper;
  if (!widget.text.empty()) {
    words.title = size_of(context, widget.text, words.title_style, measure_width(title, w));
  }
  if (!widget.helper.empty()) {
    words.helper = size_of(context, widget.helper, helper, measure_width(helper, w));
    if (!widget.text.empty()) words.gap = context.px(gap_mm);
  }
  return words;
}

void add_words(Placed& placed, const Widget& widget, const Words& words, Rect at, int align, Colour title,
               Colour helper) {
  const auto add = [&](const std::string& markup, const TextStyle& style, const TextSize& size, float y,
                       Colour colour) {
    if (markup.empty()) return;
    const float w = align == 0 ? measure_width(style, at.w) : at.w;
    placed.texts.push_back({markup, style, {at.x, at.y + y, w, size.height_px}, align, colour});
  };
  add(widget.text, words.title_style, words.title, 0, title);
  add(widget.helper, words.helper_style, words.helper, words.title.height_px + words.gap, helper);
}

}  // namespace haisai::ui
