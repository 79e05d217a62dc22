#include "kiosk/paper/sheet_pdf.h"

#include "kiosk/paper/fitted_text.h"
#include "kiosk/paper/vertical_text.h"

namespace haisai::paper {
namespace {

constexpr float kLeast = 0.45F;   // of the size in the layout
constexpr float kStep = 0.92F;
constexpr std::string_view kText = "text.";

struct Sheet {
  PdfCanvas& canvas;
  const model::SheetLayout& layout;
  const model::Catalogue& texts;
};

TextLook look_of(const model::SheetItem& item, float scale) {
  return {static_cast<float>(item.size) * scale, item.bold, item.mincho, 1.2F};
}

text::Align align_of(model::SheetAlign align) {
  if (align == model::SheetAlign::center) return text::Align::center;
  return align == model::SheetAlign::right ? text::Align::right : text::Align::left;
}

// One line if that can be read, else as many as fit the place.
bool draw_across(Sheet& sheet, const model::SheetItem& item, const std::string& words, Box box) {
  for (float scale = 1; scale >= kLeast; scale *= kStep) {
    const text::Paragraph paragraph = wrap_text(sheet.canvas.engine(), model::escape_markup(words), look_of(item, scale),
                                                box.width, "ja", align_of(item.align));
    if (static_cast<double>(paragraph.height) > box.height + 0.01 || static_cast<double>(paragraph.width) > box.width + 0.5) continue;
    sheet.canvas.text(paragraph, box.x, box.y + (box.height - static_cast<double>(paragraph.height)) / 2);
    return true;
  }
  return false;
}

bool draw_down(Sheet& sheet, const model::SheetItem& item, const std::string& words, Box box) {
  for (float scale = 1; scale >= kLeast; scale *= kStep) {
    if (!vertical_fits(sheet.canvas.engine(), words, look_of(item, scale), box)) continue;
    draw_vertical(sheet.canvas, words, look_of(item, scale), box);
    return true;
  }
  return false;
}

void draw_tick(Sheet& sheet, const model::SheetItem& item, const SheetValues& values, Box box) {
  const std::size_t equals = item.tick.find('=');
  const auto found = values.find(item.tick.substr(0, equals) + ".code");
  const std::string code = item.tick.substr(equals + 1);
  const bool ticked = found != values.end() && ("," + found->second.reveal() + ",").find("," + code + ",") != std::string::npos;
  sheet.canvas.tick_box(box, ticked);
}

bool draw_item(Sheet& sheet, const model::SheetItem& item, const SheetValues& values, double x, double y) {
  const Box box{x + mm(item.x), y + mm(item.y), mm(item.width), mm(item.height)};
  if (!item.tick.empty()) {
    draw_tick(sheet, item, values, box);
    return true;
  }
  if (item.fill < 1) sheet.canvas.fill(box, item.fill);
  if (item.words.empty() && (item.width <= 0 || item.height <= 0)) {
    sheet.canvas.line(box.x, box.y, box.x + box.width, box.y + box.height, mm(item.frame > 0 ? item.frame : 0.25));
    return true;
  }
  if (item.frame > 0) sheet.canvas.frame(box, mm(item.frame));
  const base::PersonalText words = sheet_words(item.words, values, sheet.texts);
  if (words.empty()) return true;
  return item.vertical ? draw_down(sheet, item, words.reveal(), box) : draw_across(sheet, item, words.reveal(), box);
}

}  // namespace

base::PersonalText sheet_words(const std::string& words, const SheetValues& values, const model::Catalogue& texts) {
  std::string made;
  bool named = false, said = false;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t end = words[at] == '{' ? words.find('}', at) : std::string::npos;
    if (end == std::string::npos) {
      made += words[at++];
      continue;
    }
    const std::string name = words.substr(at + 1, end - at - 1);
    at = end + 1;
    if (name.starts_with(kText)) {
      made += model::plain_of(texts.get(name.substr(kText.size())));
      continue;
    }
    named = true;
    const auto found = values.find(name);
    if (found == values.end() || found->second.empty()) continue;
    said = true;
    made += found->second.reveal();
  }
  return base::PersonalText(named && !said ? std::string() : made);
}

base::Result<void> draw_sheet(PdfCanvas& canvas, const model::SheetLayout& layout, const std::vector<SheetValues>& cells,
                              const model::Catalogue& texts) {
  Sheet sheet{canvas, layout, texts};
  const auto on_a_page = static_cast<std::size_t>(layout.columns * layout.rows);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t at = i % on_a_page;
    if (i > 0 && at == 0) canvas.next_page();
    const auto columns = static_cast<std::size_t>(layout.columns);
    const double x = mm(layout.left + static_cast<double>(at % columns) * (layout.cell_width + layout.gap_x));
    const double y = mm(layout.top + static_cast<double>(at / columns) * (layout.cell_height + layout.gap_y));
    if (layout.cut_lines) canvas.frame({x, y, mm(layout.cell_width), mm(layout.cell_height)}, mm(0.1), 0.8);
    for (const model::SheetItem& item : layout.items) {
      if (!draw_item(sheet, item, cells[i], x, y))
        return base::Error{base::ErrorCode::form_not_made, "the place for '" + item.words + "' is too small"};
    }
  }
  return {};
}

base::Result<base::Bytes> sheet_pdf(text::Engine& engine, const model::SheetLayout& layout,
                                    const std::vector<SheetValues>& cells, const model::Catalogue& texts) {
  PdfCanvas canvas(engine, layout.title);
  const auto drawn = draw_sheet(canvas, layout, cells, texts);
  if (!drawn) return drawn.error();
  return canvas.finish();
}

}  // namespace haisai::paper
