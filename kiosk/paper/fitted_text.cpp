#include "kiosk/paper/fitted_text.h"

namespace haisai::paper {
namespace {

constexpr float kShrinkSteps[] = {1, 0.92F, 0.85F, 0.78F, 0.72F, 0.66F, 0.6F};
constexpr float kWrappedScale = 0.8F;  // several lines are read more easily than one tiny one

text::Style style_of(const TextLook& look, float scale) {
  text::Style style;
  style.em_px = look.em * scale;
  style.bold = look.bold;
  style.mincho = look.mincho;
  style.line_height = look.line_height;
  style.snap = false;
  return style;
}

}  // namespace

text::Paragraph fit_text(text::Engine& engine, std::string_view markup, const TextLook& look, double width,
                         std::string_view lang) {
  const auto room = static_cast<float>(width);
  for (float scale : kShrinkSteps) {
    text::Paragraph paragraph = engine.lay_out(markup, style_of(look, scale), 0, lang);
    if (paragraph.width <= room) return paragraph;
  }
  return engine.lay_out(markup, style_of(look, kWrappedScale), room, lang);
}

text::Paragraph wrap_text(text::Engine& engine, std::string_view markup, const TextLook& look, double width,
                          std::string_view lang, text::Align align) {
  return engine.lay_out(markup, style_of(look, 1), static_cast<float>(width), lang, align);
}

}  // namespace haisai::paper
