#include "kiosk/app/sheet_pdf.h"

#include <cstdio>

#include "kiosk/paper/pdf_canvas.h"
#include "screens/imgui/measure.h"

namespace haisai::app {
namespace {

constexpr int kSheetWidth = 1654, kSheetHeight = 2339;   // A4 at 200 dpi: whole pixels are fine enough for print

paper::Rgb rgb_of(ui::Colour colour) {
  return {static_cast<double>(colour >> 24 & 0xff) / 255, static_cast<double>(colour >> 16 & 0xff) / 255, static_cast<double>(colour >> 8 & 0xff) / 255};
}

paper::Box scaled(const ui::Rect& rect, double scale) {
  return {static_cast<double>(rect.x) * scale, static_cast<double>(rect.y) * scale, static_cast<double>(rect.w) * scale, static_cast<double>(rect.h) * scale};
}

void draw_text(paper::PdfCanvas& canvas, const ui::PlacedText& placed, double scale) {
  const text::Style style{static_cast<float>(static_cast<double>(placed.style.em_px) * scale), placed.style.bold, placed.style.line_height, false, false};
  const paper::Box box = scaled(placed.rect, scale);
  constexpr text::Align kAligns[] = {text::Align::left, text::Align::center, text::Align::right};
  // A hair wider than measured: rounding must not break a line that fitted.
  const auto width = static_cast<float>(box.width * 1.004);
  canvas.text(canvas.engine().lay_out(placed.markup, style, width, "ja", kAligns[placed.align]), box.x, box.y, rgb_of(placed.colour));
}

void draw(paper::PdfCanvas& canvas, const ui::LaidOut& sheet, double scale) {
  for (const ui::Placed& placed : sheet.placed) {
    for (const ui::PlacedBox& box : placed.boxes) {
      const double radius = static_cast<double>(box.radius) * scale;
      if ((box.fill & 0xff) != 0) canvas.fill(scaled(box.rect, scale), radius, rgb_of(box.fill));
      if (box.edge_px > 0) canvas.edge(scaled(box.rect, scale), radius, static_cast<double>(box.edge_px) * scale, rgb_of(box.edge));
    }
    for (const ui::PlacedText& text : placed.texts) draw_text(canvas, text, scale);
  }
}

}  // namespace

base::Result<base::Bytes> sheets_pdf(const std::string& title, const model::Catalogue& texts, int count,
                                     const std::function<ui::LaidOut(int sheet, const review::Look&)>& lay_out) {
  auto engine = text::Engine::open();
  if (!engine) return engine.error();
  paint::Paragraphs paragraphs(**engine);
  const paint::EngineMeasure measure(paragraphs);
  const ui::Theme theme{};
  const review::Look look{&texts, &theme, &measure, kSheetWidth, kSheetHeight};
  std::vector<ui::LaidOut> sheets;
  for (int sheet = 0; sheet < count; ++sheet) {
    sheets.push_back(lay_out(sheet, look));
    for (const std::string& id : sheets.back().problems) std::fprintf(stderr, "sheet %d: %s does not fit\n", sheet + 1, id.c_str());
  }
  return sheets_pdf(**engine, title, sheets, kSheetWidth);
}

base::Result<base::Bytes> sheets_pdf(text::Engine& engine, const std::string& title, const std::vector<ui::LaidOut>& sheets, int width_px) {
  paper::PdfCanvas canvas(engine, title);
  const double scale = paper::kPageWidth / width_px;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    if (i > 0) canvas.next_page();
    draw(canvas, sheets[i], scale);
  }
  return canvas.finish();
}

}  // namespace haisai::app
