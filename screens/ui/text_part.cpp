// Words without a box: greeting, question, body, number, done and the like.
#include "screens/ui/parts.h"

namespace haisai::ui {
namespace {

constexpr double kDoneIconMm = 16;
constexpr double kDoneGapMm = 7;

// The ticket's number and the greeting stay on one line: they give way in size instead, the greeting to that of a question.
TextStyle on_one_line(const Context& context, const Widget& widget, TextStyle style, float w) {
  const double least = widget.look == Look::greeting ? context.m.em_mm * context.m.type.question : kEmFloorMm;
  const float natural = line_width(context, widget.text, style) + 1;
  if (natural > w) style.em_px = std::max(context.px(least), std::floor(style.em_px * w / natural));
  return style;
}

// As large as a page holds it: half the screen's height, no word cut by the line's end.
TextStyle fitted_value(const Context& context, const Widget& widget, TextStyle style, float w) {
  const float most = context.m.height * 0.45F;
  while (style.em_px > context.px(context.m.em_mm * 1.2)) {
    const Words words = words_of(context, widget, style, helper_style(context, widget), w, 0);
    if (words.title.height_px <= most && words.title.width_px <= w) break;
    style.em_px = std::floor(style.em_px * 0.9F);
  }
  return style;
}

// A check mark, then the words; both in the middle when the words are.
Placed done_part(const Context& context, const Widget& widget, const Slot& slot) {
  const Dress dress = dress_of(context.theme, widget);
  const float icon = context.px(kDoneIconMm * context.m.grow);
  const float indent = icon + context.px(kDoneGapMm);
  const Words words = words_of(context, widget, text_style(context, widget), helper_style(context, widget),
                               slot.w - indent, 1);
  const float h = std::max({icon, words.height(), slot.min_h});
  Placed placed = started(context, widget, dress, slot.w, h);
  const float room = std::min(slot.w - indent, words.width() + 1);
  const float x = slot.align == 1 ? half(slot.w - indent - room) : 0;
  add_icon(placed, context, widget.icon == Icon::none ? Icon::check : widget.icon, {x, half(h - icon), icon, icon},
           dress.fg);
  const float text_w = slot.align == 1 ? room : slot.w - indent;
  add_words(placed, widget, words, {x + indent, half(h - words.height()), text_w, 0}, 0, dress.fg, dress.soft_fg);
  return placed;
}

}  // namespace

float done_width(const Context& context, const Widget& widget) {
  const float words = std::max(line_width(context, widget.text, text_style(context, widget)),
                               line_width(context, widget.helper, helper_style(context, widget)));
  return context.px(kDoneIconMm * context.m.grow) + context.px(kDoneGapMm) + words + 1;
}

TextStyle text_style(const Context& context, const Widget& widget) {
  const TypeScale& type = context.m.type;
  switch (widget.look) {
    case Look::greeting: return style_of(context, type.greeting, true, 1.3F, widget.text);
    case Look::question: return style_of(context, type.question, true, 1.5F, widget.text);
    case Look::enlarged: return style_of(context, 9, true, 1.5F, widget.text);
    case Look::number: return style_of(context, type.number, true, 1.3F, widget.text);
    case Look::value: return style_of(context, 1.1, true, 1.5F, widget.text);
    case Look::done: return style_of(context, 1.1, true, 1.5F, widget.text);
    case Look::label: return style_of(context, 0.95, false, 1.7F, widget.text);
    case Look::helper: return style_of(context, type.helper, false, 1.5F, widget.text);
    default: return style_of(context, type.body, false, 1.7F, widget.text);
  }
}

Placed text_part(const Context& context, const Widget& widget, const Slot& slot) {
  if (widget.look == Look::done) return done_part(context, widget, slot);
  const Dress dress = dress_of(context.theme, widget);
  TextStyle style = text_style(context, widget);
  if (widget.look == Look::number || widget.look == Look::greeting) style = on_one_line(context, widget, style, slot.w);
  if (widget.look == Look::enlarged) style = fitted_value(context, widget, style, slot.w);
  const bool heading = widget.look == Look::question || widget.look == Look::greeting;
  const TextStyle second = heading ? style_of(context, context.m.type.body, false, 1.7F, widget.helper)
                                   : helper_style(context, widget);
  const Words words = words_of(context, widget, style, second, slot.w, heading ? 4 : 0);
  const float h = std::max(words.height(), slot.min_h);
  Placed placed = started(context, widget, dress, slot.w, h);
  add_words(placed, widget, words, {0, half(h - words.height()), slot.w, 0}, slot.align, dress.fg, dress.soft_fg);
  return placed;
}

}  // namespace haisai::ui
