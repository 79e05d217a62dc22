#include "kiosk/paper/form_rows.h"

#include <algorithm>

#include "kiosk/model/catalogue.h"
#include "kiosk/paper/form_table.h"

namespace haisai::paper {
namespace {

constexpr double kLeftShare = 0.56;
constexpr double kPadding = mm(2.2);
constexpr double kMarkGutter = mm(4.6);  // before every value, so that marked and unmarked ones align
constexpr double kTickGap = mm(1.4);
constexpr double kChoiceGap = mm(5.5);
constexpr double kHairline = mm(0.25);
constexpr double kLabelGrey = 0.94;
constexpr double kBesideGrey = 0.3;

TextLook look_of(const FormRow& row, const model::FormStyle& style) {
  TextLook look{static_cast<float>(style.value)};
  if (row.name_shapes) look.em = static_cast<float>(style.address);
  if (row.large) look.em = static_cast<float>(style.name);
  look.mincho = row.name_shapes;
  return look;
}

double height(const text::Paragraph& paragraph) { return static_cast<double>(paragraph.height); }
double width(const text::Paragraph& paragraph) { return static_cast<double>(paragraph.width); }
std::string plain(const std::string& markup) { return model::escape_markup(model::plain_of(markup)); }

}  // namespace

std::vector<FormLine> lines_of(const std::vector<FormRow>& rows) {
  std::vector<FormLine> lines;
  for (const FormRow& row : rows) {
    const bool joins = row.half && !lines.empty() && lines.back().left->half && lines.back().right == nullptr;
    if (joins) {
      lines.back().right = &row;
    } else {
      lines.push_back({&row, nullptr});
    }
  }
  return lines;
}

StackedText RowPainter::label_text(const std::string& label, const std::string& beside, float size, double width_pt) {
  StackedText text;
  text.upper = fit_text(canvas_.engine(), plain(label), {size}, width_pt, paper_.lang);
  if (beside.empty()) return text;
  text.lower = wrap_text(canvas_.engine(), plain(beside), {static_cast<float>(style_.beside)}, width_pt, paper_.beside_lang);
  return text;
}

void RowPainter::place_choices(const FormRow& row, double width_pt, Cell& cell) {
  const double tick = mm(style_.tick);
  double x = 0;
  double y = 0;
  for (const FormChoice& choice : row.choices) {
    const double room = width_pt - tick - kTickGap;
    StackedText text = label_text(choice.text, choice.beside, static_cast<float>(style_.choice), room);
    const double needed = tick + kTickGap + text.width();
    if (x > 0 && x + needed > width_pt) {
      x = 0;
      y = cell.choices_height;
    }
    const double tall = std::max(mm(style_.choice_height), text.height() + mm(0.8));
    cell.places.push_back({x, y, needed, tall});
    cell.choices_height = std::max(cell.choices_height, y + tall);
    cell.choices.push_back(std::move(text));
    x += needed + kChoiceGap;
  }
}

RowPainter::Cell RowPainter::measure(const FormRow& row, double width_pt, double label_width_pt) {
  Cell cell;
  const double value_width = width_pt - label_width_pt - kMarkGutter - kPadding;
  cell.label = label_text(row.label, row.beside, static_cast<float>(style_.label), label_width_pt - 2 * kPadding);
  place_choices(row, value_width, cell);
  if (!row.value.empty()) {
    cell.value = fit_text(canvas_.engine(), model::escape_markup(row.value.reveal()), look_of(row, style_), value_width,
                          paper_.lang);
    cell.check = !cell.value.missing.empty() || cell.value.substituted;
  }
  const double content = cell.choices_height + height(cell.value);
  cell.height = std::max({mm(row.large ? style_.name_row_height : style_.row_height), content + kPadding,
                          cell.label.height() + kPadding});
  return cell;
}

double RowPainter::height_of(const FormLine& line, double width_pt) {
  if (line.left->kind != RowKind::answer) return table_row_height(canvas_, paper_, *line.left, width_pt);
  if (line.right == nullptr) return measure(*line.left, width_pt, label_width(false)).height;
  return std::max(measure(*line.left, width_pt * kLeftShare, label_width(false)).height,
                  measure(*line.right, width_pt * (1 - kLeftShare), label_width(true)).height);
}

void RowPainter::draw_check_mark(Box value) {
  if (paper_.check_mark.empty()) return;
  TextLook look{7.5F};
  look.bold = true;
  const text::Paragraph mark =
      fit_text(canvas_.engine(), plain(paper_.check_mark), look, value.width / 3, paper_.lang);
  const Box box{value.x + value.width - width(mark) - mm(3), value.y + mm(0.8), width(mark) + mm(2),
                height(mark)};
  canvas_.fill(box, 1);
  canvas_.frame(box, kHairline);
  canvas_.text(mark, box.x + mm(1), box.y);
}

void RowPainter::draw_cell(const FormRow& row, const Cell& cell, Box box, double label_width_pt) {
  canvas_.fill({box.x, box.y, label_width_pt, box.height}, kLabelGrey);
  paper::draw(canvas_, cell.label, box.x + kPadding, box.y + (box.height - cell.label.height()) / 2, kBesideGrey);
  canvas_.line(box.x + label_width_pt, box.y, box.x + label_width_pt, box.y + box.height, kHairline);
  const Box value{box.x + label_width_pt, box.y, box.width - label_width_pt, box.height};
  const double left = value.x + kMarkGutter;
  const double top = box.y + (box.height - cell.choices_height - height(cell.value)) / 2;
  const double tick = mm(style_.tick);
  for (std::size_t i = 0; i < cell.choices.size(); ++i) {
    const Box place = cell.places[i];
    const double middle = top + place.y + place.height / 2;
    canvas_.tick_box({left + place.x, middle - tick / 2, tick, tick}, row.choices[i].chosen);
    paper::draw(canvas_, cell.choices[i], left + place.x + tick + kTickGap, middle - cell.choices[i].height() / 2,
                kBesideGrey);
  }
  canvas_.text(cell.value, left, top + cell.choices_height);
  if (row.prefilled) canvas_.disc(value.x + kMarkGutter / 2, box.y + box.height / 2, mm(0.9));
  if (cell.check) draw_check_mark(value);
}

void RowPainter::draw(const FormLine& line, Box box) {
  if (line.left->kind != RowKind::answer) {
    if (draw_table_row(canvas_, paper_, *line.left, box)) draw_check_mark(box);
    return;
  }
  if (line.right == nullptr) {
    draw_cell(*line.left, measure(*line.left, box.width, label_width(false)), box, label_width(false));
    return;
  }
  const double left = box.width * kLeftShare;
  const double right = box.width - left;
  draw_cell(*line.left, measure(*line.left, left, label_width(false)), {box.x, box.y, left, box.height},
            label_width(false));
  draw_cell(*line.right, measure(*line.right, right, label_width(true)),
            {box.x + left, box.y, right, box.height}, label_width(true));
  canvas_.line(box.x + left, box.y, box.x + left, box.y + box.height, kHairline);
}

}  // namespace haisai::paper
