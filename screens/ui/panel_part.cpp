// Panels of words: notices, warnings, short facts.
#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

constexpr double kPadMm = 11.6;
constexpr double kIconMm = 10;

Icon icon_of(const Widget& widget) {
  if (widget.icon != Icon::none) return widget.icon;
  return widget.look == Look::alert ? Icon::alert : Icon::none;
}

// With a second text the first is its title.
TextStyle title_style(const Context& context, const Widget& widget) {
  const bool title = !widget.helper.empty() || widget.look != Look::notice;
  return style_of(context, context.m.type.body, title, title ? 1.5F : 1.6F, widget.text);
}

TextStyle second_style(const Context& context, const Widget& widget) {
  return style_of(context, 0.95, false, 1.6F, widget.helper);
}

}  // namespace

float panel_width(const Context& context, const Widget& widget) {
  const float words = std::max(line_width(context, widget.text, title_style(context, widget)),
                               line_width(context, widget.helper, second_style(context, widget)));
  return words + 2 * context.px(kPadMm) + 1;
}

Placed panel_part(const Context& context, const Widget& widget, const Slot& slot) {
  const Dress dress = dress_of(context.theme, widget);
  const Icon icon = icon_of(widget);
  const float pad = std::min(context.px(kPadMm), half(slot.w * 0.2F));
  const float icon_px = icon == Icon::none ? 0 : context.px(kIconMm * context.m.grow);
  const float x = icon == Icon::none ? pad : pad + icon_px + context.px(6);
  const float room = slot.w - x - pad;
  const TextStyle helper = second_style(context, widget);
  const Words words = words_of(context, widget, title_style(context, widget), helper, room, 1);
  const float h = std::max({words.height() + 2 * context.size(8, 4), icon_px + 2 * context.px(4), slot.min_h});
  Placed placed = started(context, widget, dress, slot.w, h);
  if (icon != Icon::none) {
    const Colour colour = context.theme.plain || widget.look == Look::alert ? dress.fg : context.theme.sea;
    add_icon(placed, context, icon, {pad, half(h - icon_px), icon_px, icon_px}, colour);
  }
  add_words(placed, widget, words, {x, half(h - words.height()), room, 0}, 0, dress.fg, dress.soft_fg);
  return placed;
}

}  // namespace haisai::ui
