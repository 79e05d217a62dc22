#include "kiosk/paper/form_pdf.h"

#include "kiosk/model/catalogue.h"
#include "kiosk/paper/form_page.h"
#include "kiosk/paper/pdf_canvas.h"

namespace haisai::paper {

namespace {

// The same with its rows closer together: letters stay as large as they are.
FormPaper closer(FormPaper paper) {
  constexpr double kRows = 0.8, kGaps = 0.5;
  model::FormStyle& style = paper.style;
  for (double* height : {&style.row_height, &style.name_row_height, &style.table_row_height, &style.choice_height,
                         &style.signature_height, &style.staff_height})
    *height *= kRows;
  style.block_gap *= kGaps;
  style.margin_bottom *= kRows;
  return paper;
}

base::Result<base::Bytes> drawn(text::Engine& engine, const FormPaper& paper, int pages) {
  PdfCanvas canvas(engine, model::plain_of(paper.title));
  FormPage(canvas, paper).draw(pages);
  return canvas.finish();
}

int pages_of(text::Engine& engine, const FormPaper& paper) {
  PdfCanvas canvas(engine, model::plain_of(paper.title));
  return FormPage(canvas, paper).draw();
}

}  // namespace

base::Result<base::Bytes> form_pdf(text::Engine& engine, const FormPaper& paper) {
  const int pages = pages_of(engine, paper);
  if (pages == 1) return drawn(engine, paper, pages);
  const FormPaper tight = closer(paper);
  const int fewer = pages_of(engine, tight);
  return fewer < pages ? drawn(engine, tight, fewer) : drawn(engine, paper, pages);
}

namespace {

bool names(const model::SheetLayout& sheet, const std::string& key) {
  for (const model::SheetItem& item : sheet.items) {
    if (item.words.find("{" + key + "}") != std::string::npos || item.words.find("{" + key + ".") != std::string::npos ||
        item.tick.starts_with(key + "="))
      return true;
  }
  return false;
}

// Whether every answer has a place on the sheet.
bool has_all(const model::SheetLayout& sheet, const SheetValues& values) {
  for (const auto& [key, value] : values) {
    const bool answer = values.contains(key + ".code");   // not one of the ways to say another
    if (answer && !names(sheet, key)) return false;
  }
  return true;
}

}  // namespace

base::Result<base::Bytes> form_pdf(text::Engine& engine, const FormPaper& paper, const model::SheetLayout& sheet,
                                   const SheetValues& values, const model::Catalogue& texts) {
  PdfCanvas canvas(engine, model::plain_of(paper.title));
  const auto drawn = draw_sheet(canvas, sheet, {values}, texts);
  if (!drawn) return drawn.error();
  if (has_all(sheet, values) && paper.sealed.empty()) return canvas.finish();
  canvas.next_page();
  FormPage(canvas, paper).draw();
  return canvas.finish();
}

}  // namespace haisai::paper
