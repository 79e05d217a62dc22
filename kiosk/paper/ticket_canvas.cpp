#include "kiosk/paper/ticket_canvas.h"

#include <algorithm>
#include <cmath>

namespace haisai::paper {
namespace {

constexpr std::uint8_t kInkThreshold = 128;  // half covered: straight strokes keep straight edges at 203 dpi
constexpr float kLineHeight = 1.3F;

}  // namespace

TicketCanvas::TicketCanvas(text::Engine& engine, int width, std::string lang)
    : engine_(engine), lang_(std::move(lang)) {
  bitmap_.width = width;
}

void TicketCanvas::reach(int height) {
  if (height <= bitmap_.height) return;
  bitmap_.height = height;
  bitmap_.ink.resize(static_cast<std::size_t>(bitmap_.width) * static_cast<std::size_t>(height), 0);
}

void TicketCanvas::dot(int x, int y) {
  if (x < 0 || y < 0 || x >= bitmap_.width) return;
  reach(y + 1);
  bitmap_.ink[static_cast<std::size_t>(y) * static_cast<std::size_t>(bitmap_.width) +
              static_cast<std::size_t>(x)] = 1;
}

void TicketCanvas::draw(const text::Paragraph& paragraph, int x, int y) {
  for (const text::PlacedGlyph& placed : paragraph.glyphs) {
    const text::GlyphBitmap glyph = engine_.rasterise(placed.face, placed.glyph, placed.em_px);
    const int left = x + static_cast<int>(std::lround(placed.x)) + glyph.left;
    const int top = y + static_cast<int>(std::lround(placed.y)) + glyph.top;
    for (int row = 0; row < glyph.height; ++row) {
      for (int column = 0; column < glyph.width; ++column) {
        if (glyph.coverage[static_cast<std::size_t>(row * glyph.width + column)] >= kInkThreshold) {
          dot(left + column, top + row);
        }
      }
    }
  }
}

int TicketCanvas::text(std::string_view markup, float em, bool bold, Column column) {
  if (markup.empty()) return 0;
  text::Style style;
  style.em_px = std::round(em);
  style.bold = bold;
  style.line_height = kLineHeight;
  const auto width = static_cast<float>(column.width);
  const text::Paragraph paragraph = engine_.lay_out(markup, style, width, lang_, text::Align::center);
  draw(paragraph, column.x, pen_);
  const int height = static_cast<int>(std::ceil(paragraph.height));
  reach(pen_ + height);
  return height;
}

float TicketCanvas::fit(std::string_view markup, float most, bool bold, Column column) {
  text::Style style;
  style.bold = bold;
  style.em_px = std::round(most);
  const float width = engine_.lay_out(markup, style, 0, lang_).width;
  const float room = static_cast<float>(column.width);
  return width > room ? std::floor(style.em_px * room / width) : style.em_px;
}

void TicketCanvas::rule(Column column, int thickness) {
  for (int y = 0; y < thickness; ++y) {
    for (int x = 0; x < column.width; ++x) dot(column.x + x, pen_ + y);
  }
}

void TicketCanvas::qr(const model::QrMatrix& matrix, int module) {
  const int side = matrix.size * module;
  const int left = (bitmap_.width - side) / 2;
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x) {
      if (matrix.at(x / module, y / module)) dot(left + x, pen_ + y);
    }
  }
  reach(pen_ + side);
}

void TicketCanvas::invert_from(int top) {
  reach(pen_);
  const auto width = static_cast<std::size_t>(bitmap_.width);
  for (std::size_t i = static_cast<std::size_t>(top) * width; i < static_cast<std::size_t>(pen_) * width;
       ++i) {
    bitmap_.ink[i] = bitmap_.ink[i] == 0 ? 1 : 0;
  }
}

void TicketCanvas::move(int dots) {
  pen_ += dots;
  reach(pen_);
}

model::Bitmap TicketCanvas::take() { return std::move(bitmap_); }

}  // namespace haisai::paper
