// Choices: large first cards and answers with a dot or a box.
#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

constexpr double kPadMm = 11.6;
constexpr double kDotMm = 14.4;
constexpr double kDotGapMm = 8.7;

// The mark of an answer: a ring with a filled dot, or a box with a check.
void add_mark(Placed& placed, const Context& context, const Widget& widget, Rect at, const Dress& dress) {
  const Theme& theme = context.theme;
  const Colour colour = theme.plain || !widget.enabled ? dress.fg : theme.sea;
  Dress ring{.fill = widget.selected ? theme.paper : dress.fill, .edge = colour, .edge_mm = 1.4 * context.m.grow};
  ring.radius_mm = widget.multi ? 2.5 : kDotMm;
  add_box(placed, context, ring, at);
  if (!widget.selected) return;
  if (widget.multi) {
    const float inset = half(at.w * 0.2F);
    add_icon(placed, context, Icon::check, {at.x + inset, at.y + inset, at.w - 2 * inset, at.h - 2 * inset}, colour);
    placed.icons.back().accent = theme.paper;
    return;
  }
  const float inset = std::floor(at.w * 0.26F);
  Dress dot{.fill = colour, .radius_mm = kDotMm};
  add_box(placed, context, dot, {at.x + inset, at.y + inset, at.w - 2 * inset, at.h - 2 * inset});
}

// Icon above the words, at one distance in every card, so that the titles of a row share their line.
Placed tall_card(const Context& context, const Widget& widget, const Slot& slot, const Words& words, float icon,
                 const Dress& dress) {
  const float pad = context.px(kPadMm);
  const float gap = icon > 0 ? context.size(11.5, 5) : 0;
  const float natural = context.size(90 * context.m.grow, 40 * context.m.grow);
  const float foot = context.size(kPadMm, 6);
  const float h = std::max({natural, icon + gap + words.height() + 2 * foot, slot.min_h});
  Placed placed = started(context, widget, dress, slot.w, h);
  if (icon > 0) add_icon(placed, context, widget.icon, {pad, foot, icon, icon}, dress.fg);
  const float y = icon > 0 ? foot + icon + gap : half(h - words.height());
  add_words(placed, widget, words, {pad, y, slot.w - 2 * pad, 0}, 0, dress.fg, dress.soft_fg);
  return placed;
}

// Icon beside the words, where height is short.
Placed flat_card(const Context& context, const Widget& widget, const Slot& slot, const TextStyle& title,
                 const Dress& dress) {
  const float pad = context.px(8);
  const float icon = context.px(18 * context.m.grow);
  const float x = pad + icon + context.px(6);
  const Words words = words_of(context, widget, title, helper_style(context, widget), slot.w - x - pad, 1);
  const float h = std::max({context.px(28 * context.m.grow), words.height() + 2 * context.px(4), slot.min_h});
  Placed placed = started(context, widget, dress, slot.w, h);
  add_icon(placed, context, widget.icon, {pad, half(h - icon), icon, icon}, dress.fg);
  add_words(placed, widget, words, {x, half(h - words.height()), slot.w - x - pad, 0}, 0, dress.fg, dress.soft_fg);
  return placed;
}

Colour icon_colour(const Context& context, const Dress& dress) {
  return context.theme.plain ? dress.fg : context.theme.sea;
}

}  // namespace

Placed card_part(const Context& context, const Widget& widget, const Slot& slot) {
  const Dress dress = dress_of(context.theme, widget);
  const TextStyle title = style_of(context, context.m.type.card, true, 1.4F, widget.text);
  const float pad = context.px(kPadMm);
  const Words words = words_of(context, widget, title, helper_style(context, widget), slot.w - 2 * pad, 1);
  const float icon = widget.icon == Icon::none ? 0 : context.px(26 * context.m.grow);
  const bool flat = icon > 0 && context.squeeze.sizes > 0.7;
  Placed placed = flat ? flat_card(context, widget, slot, title, dress)
                       : tall_card(context, widget, slot, words, icon, dress);
  for (PlacedIcon& drawn : placed.icons) drawn.colour = icon_colour(context, dress);
  return placed;
}

Placed option_part(const Context& context, const Widget& widget, const Slot& slot) {
  const Dress dress = dress_of(context.theme, widget);
  const float pad = std::min(context.px(kPadMm), half(slot.w * 0.16F));
  const float dot = context.px(kDotMm * context.m.grow);
  const float x = pad + dot + std::min(context.px(kDotGapMm), pad);
  const float room = slot.w - x - half(pad);
  const TextStyle title = style_of(context, context.m.type.choice, true, 1.4F, widget.text);
  const Words words = words_of(context, widget, title, helper_style(context, widget), room, 0.5);
  const double least = std::max(kTargetMm, 22 * context.m.grow);
  const float natural = context.size(40.8 * context.m.grow, least);
  const float h = std::max({natural, words.height() + 2 * context.size(5, 3), dot + 2 * context.px(2), slot.min_h});
  Placed placed = started(context, widget, dress, slot.w, h);
  add_mark(placed, context, widget, {pad, half(h - dot), dot, dot}, dress);
  add_words(placed, widget, words, {x, half(h - words.height()), room, 0}, 0, dress.fg, dress.soft_fg);
  return placed;
}

}  // namespace haisai::ui
