#include "kiosk/paper/form_table.h"

#include <algorithm>

#include "kiosk/model/catalogue.h"
#include "kiosk/paper/stacked_text.h"

namespace haisai::paper {
namespace {

constexpr double kPadding = mm(1.4);
constexpr double kHairline = mm(0.25);
constexpr double kHeadGrey = 0.94;
constexpr double kBandGrey = 0.88;
constexpr double kBesideGrey = 0.3;

struct Cells {
  std::vector<StackedText> texts;
  std::vector<double> widths;
  double height = 0;
};

// Names of columns and bands: the label, and under it the resident's language.
StackedText head_text(PdfCanvas& canvas, const FormPaper& paper, const std::string& label, const std::string& beside,
                      double width) {
  const auto small = static_cast<float>(paper.style.small);
  StackedText text;
  text.upper = fit_text(canvas.engine(), model::escape_markup(label), {small}, width, paper.lang);
  if (beside.empty()) return text;
  text.lower = wrap_text(canvas.engine(), model::escape_markup(model::plain_of(beside)),
                         {static_cast<float>(paper.style.beside)}, width, paper.beside_lang);
  return text;
}

StackedText value_text(PdfCanvas& canvas, const FormPaper& paper, const FormCell& cell, double width) {
  TextLook look{static_cast<float>(paper.style.cell)};
  look.mincho = cell.name_shapes;
  StackedText text;
  if (!cell.reading.empty()) {
    text.upper = fit_text(canvas.engine(), model::escape_markup(cell.reading.reveal()),
                          {static_cast<float>(paper.style.reading)}, width, paper.lang);
  }
  if (!cell.value.empty()) text.lower = fit_text(canvas.engine(), model::escape_markup(cell.value.reveal()), look, width, paper.lang);
  return text;
}

Cells measure(PdfCanvas& canvas, const FormPaper& paper, const FormRow& row, double width) {
  double shares = 0;
  for (const FormCell& cell : row.cells) shares += cell.share;
  const bool head = row.kind == RowKind::table_head;
  Cells cells;
  cells.height = head ? mm(7) : mm(paper.style.table_row_height);
  for (const FormCell& cell : row.cells) {
    cells.widths.push_back(width * cell.share / shares);
    const double room = cells.widths.back() - 2 * kPadding;
    cells.texts.push_back(head ? head_text(canvas, paper, cell.value.reveal(), cell.beside, room)
                               : value_text(canvas, paper, cell, room));
    cells.height = std::max(cells.height, cells.texts.back().height() + kPadding);
  }
  return cells;
}

StackedText band_text(PdfCanvas& canvas, const FormPaper& paper, const FormRow& row, double width) {
  return head_text(canvas, paper, model::plain_of(row.label), row.beside, width - 2 * mm(2.2));
}

bool is_odd(const text::Paragraph& paragraph) { return !paragraph.missing.empty() || paragraph.substituted; }

}  // namespace

double table_row_height(PdfCanvas& canvas, const FormPaper& paper, const FormRow& row, double width) {
  if (row.kind == RowKind::band) return std::max(mm(7), band_text(canvas, paper, row, width).height() + kPadding);
  return measure(canvas, paper, row, width).height;
}

bool draw_table_row(PdfCanvas& canvas, const FormPaper& paper, const FormRow& row, Box box) {
  if (row.kind == RowKind::band) {
    canvas.fill(box, kBandGrey);
    const StackedText text = band_text(canvas, paper, row, box.width);
    draw(canvas, text, box.x + mm(2.2), box.y + (box.height - text.height()) / 2, kBesideGrey);
    return false;
  }
  const Cells cells = measure(canvas, paper, row, box.width);
  const bool head = row.kind == RowKind::table_head;
  if (head) canvas.fill(box, kHeadGrey);
  bool odd = false;
  double x = box.x;
  for (std::size_t i = 0; i < cells.texts.size(); ++i) {
    const StackedText& text = cells.texts[i];
    draw(canvas, text, x + kPadding, box.y + (box.height - text.height()) / 2, head ? kBesideGrey : 0);
    if (i > 0) canvas.line(x, box.y, x, box.y + box.height, kHairline);
    x += cells.widths[i];
    odd = odd || (!head && (is_odd(text.upper) || is_odd(text.lower)));
  }
  return odd;
}

}  // namespace haisai::paper
