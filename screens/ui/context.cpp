#include "screens/ui/context.h"

namespace haisai::ui {
namespace {

constexpr float kUnbroken = 1e6F;

bool has_ruby(std::string_view markup) {
  for (std::size_t i = 0; i < markup.size(); ++i) {
    if (markup[i] == '\\') {
      ++i;
    } else if (markup[i] == '|') {
      return true;
    }
  }
  return false;
}

void shift(Rect& rect, float dx, float dy) {
  rect.x += dx;
  rect.y += dy;
}

}  // namespace

TextStyle style_of(const Context& context, double scale, bool bold, float line_height, std::string_view markup) {
  const double floor = has_ruby(markup) ? kEmRubyFloorMm : kEmFloorMm;
  TextStyle style;
  style.em_px = context.px(std::max(context.m.em_mm * scale, floor));
  style.bold = bold;
  style.line_height = line_height;
  return style;
}

TextSize size_of(const Context& context, std::string_view markup, const TextStyle& style, float max_width) {
  TextSize size = context.text.measure(markup, style, max_width, context.lang);
  size.width_px = std::ceil(size.width_px);
  size.height_px = std::ceil(size.height_px);
  return size;
}

float line_width(const Context& context, std::string_view markup, const TextStyle& style) {
  return markup.empty() ? 0 : size_of(context, markup, style, kUnbroken).width_px;
}

float measure_width(const TextStyle& style, float width) {
  return std::min(width, std::floor(style.em_px * static_cast<float>(kLineEms)));
}

void shift(Placed& placed, float dx, float dy) {
  shift(placed.rect, dx, dy);
  if (placed.hit.w > 0) shift(placed.hit, dx, dy);
  for (PlacedBox& box : placed.boxes) shift(box.rect, dx, dy);
  for (PlacedIcon& icon : placed.icons) shift(icon.rect, dx, dy);
  for (PlacedText& text : placed.texts) shift(text.rect, dx, dy);
}

}  // namespace haisai::ui
