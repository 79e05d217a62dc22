// A key of a number pad or a keyboard.
#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

constexpr double kPadMm = 1.2;
constexpr double kWordPadMm = 2.4;     // words keep clear of a thick edge
constexpr double kPadHighMm = 36;      // number pad
constexpr double kPadLeastMm = 20;     // rule B9
constexpr double kBoardHighMm = 24;    // keyboard
constexpr double kFunctionEms = 2.2;   // a label wider than this many ems is a word, not a character

// As large as fits on one line, never under the floor; then it wraps.
TextStyle fitted(const Context& context, const Widget& widget, TextStyle style, float room) {
  const float natural = line_width(context, widget.text, style);
  if (natural <= room) return style;
  const TextStyle floor = style_of(context, 0, style.bold, style.line_height, widget.text);
  style.em_px = std::max(floor.em_px, std::floor(style.em_px * room / natural));
  return style;
}

// What it says is read, not a character that is typed.
bool is_word(const Context& context, const Widget& widget, const TextStyle& style) {
  const bool ruby = widget.text.find('{') != std::string::npos;
  const bool keyboard = widget.intent && widget.intent->kind == flow::IntentKind::keyboard;   // ABC among かな and 数字だけ
  return ruby || keyboard || line_width(context, widget.text, style) > style.em_px * static_cast<float>(kFunctionEms);
}

}  // namespace

Placed key_part(const Context& context, const Widget& widget, const Slot& slot) {
  Dress dress = dress_of(context.theme, widget);
  const double grow = context.m.grow;
  const float natural = slot.dense ? context.size(std::max(kTargetMm, kBoardHighMm * grow), kTargetMm)
                                   : context.size(std::max(kPadLeastMm, kPadHighMm * grow), kPadLeastMm);
  const float high = std::max(natural, slot.min_h);
  TextStyle style = style_of(context, slot.dense ? 1.35 : context.m.type.key, true, 1.15F, widget.text);
  style.em_px = std::min(style.em_px, std::floor(high * 0.62F));
  const bool word = is_word(context, widget, style);
  // Characters of a name are as large as can be: they are told apart by a stroke.
  const double words_scale = slot.dense ? 1.0 : widget.name_shapes ? 1.7 : 1.15;
  if (word) style = style_of(context, words_scale, true, 1.15F, widget.text);
  if (word && !widget.name_shapes && widget.enabled && !context.theme.plain) dress.fg = context.theme.sea;
  const float pad = context.px(word && !slot.dense ? kWordPadMm : kPadMm);
  const float room = slot.w - 2 * pad;
  style = fitted(context, widget, style, room);
  const Words words = words_of(context, widget, style, helper_style(context, widget), room, 0);
  const float h = std::max(high, words.height() + 2 * context.px(kPadMm));
  Placed placed = started(context, widget, dress, slot.w, h);
  if (widget.text.empty() && widget.icon != Icon::none) {
    const float icon = std::min(half(h * 1.2F), half(slot.w * 1.2F));
    add_icon(placed, context, widget.icon, {half(slot.w - icon), half(h - icon), icon, icon}, dress.fg);
  }
  add_words(placed, widget, words, {pad, half(h - words.height()), room, 0}, 1, dress.fg,
            dress.soft_fg);
  return placed;
}

}  // namespace haisai::ui
