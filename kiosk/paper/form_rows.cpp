#include "kiosk/paper/form_rows.h"

#include <algorithm>

#include "kiosk/model/catalogue.h"
#include "kiosk/paper/fitted_text.h"

namespace haisai::paper {
namespace {

constexpr double kLabelWidth = mm(34);
constexpr double kRightLabelWidth = mm(22);
constexpr double kLeftShare = 0.56;
constexpr double kRowHeight = mm(10);
constexpr double kLargeRowHeight = mm(14);
constexpr double kPadding = mm(2.2);
constexpr double kMarkGutter = mm(4.6);  // before every value, so that marked and unmarked ones align
constexpr double kTickSide = mm(3.2);
constexpr double kTickGap = mm(1.4);
constexpr double kChoiceGap = mm(5.5);
constexpr double kChoiceHeight = mm(6.8);
constexpr double kHairline = mm(0.25);
constexpr double kLabelGrey = 0.94;

constexpr TextLook kLabel{10};
constexpr TextLook kChoice{11};
constexpr TextLook kValue{12.5F};
constexpr TextLook kNameShapes{13, false, true};
constexpr TextLook kLarge{18};
constexpr TextLook kLargeName{18, false, true};

const TextLook& look_of(const FormRow& row) {
  if (row.large) return row.name_shapes ? kLargeName : kLarge;
  return row.name_shapes ? kNameShapes : kValue;
}

double height(const text::Paragraph& paragraph) { return static_cast<double>(paragraph.height); }
double width(const text::Paragraph& paragraph) { return static_cast<double>(paragraph.width); }

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

void RowPainter::place_choices(const FormRow& row, double width_pt, Cell& cell) {
  double x = 0;
  double y = 0;
  for (const FormChoice& choice : row.choices) {
    const double room = width_pt - kTickSide - kTickGap;
    text::Paragraph text = fit_text(canvas_.engine(), model::escape_markup(model::plain_of(choice.text)),
                                    kChoice, room, paper_.lang);
    const double needed = kTickSide + kTickGap + width(text);
    if (x > 0 && x + needed > width_pt) {
      x = 0;
      y = cell.choices_height;
    }
    const double tall = std::max(kChoiceHeight, height(text));
    cell.places.push_back({x, y, needed, tall});
    cell.choices_height = std::max(cell.choices_height, y + tall);
    cell.choices.push_back(std::move(text));
    x += needed + kChoiceGap;
  }
}

RowPainter::Cell RowPainter::measure(const FormRow& row, double width_pt, double label_width) {
  Cell cell;
  const double value_width = width_pt - label_width - kMarkGutter - kPadding;
  cell.label = fit_text(canvas_.engine(), model::escape_markup(model::plain_of(row.label)), kLabel,
                        label_width - 2 * kPadding, paper_.lang);
  place_choices(row, value_width, cell);
  if (!row.value.empty()) {
    cell.value = fit_text(canvas_.engine(), model::escape_markup(row.value.reveal()), look_of(row),
                          value_width, paper_.lang);
    cell.check = !cell.value.missing.empty() || cell.value.substituted;
  }
  const double content = cell.choices_height + height(cell.value);
  cell.height =
      std::max({row.large ? kLargeRowHeight : kRowHeight, content + kPadding, height(cell.label) + kPadding});
  return cell;
}

double RowPainter::height_of(const FormLine& line, double width_pt) {
  if (line.right == nullptr) return measure(*line.left, width_pt, kLabelWidth).height;
  return std::max(measure(*line.left, width_pt * kLeftShare, kLabelWidth).height,
                  measure(*line.right, width_pt * (1 - kLeftShare), kRightLabelWidth).height);
}

void RowPainter::draw_check_mark(Box value) {
  if (paper_.check_mark.empty()) return;
  TextLook look{7.5F};
  look.bold = true;
  const text::Paragraph mark =
      fit_text(canvas_.engine(), model::escape_markup(model::plain_of(paper_.check_mark)), look,
               value.width / 3, paper_.lang);
  const Box box{value.x + value.width - width(mark) - mm(3), value.y + mm(0.8), width(mark) + mm(2),
                height(mark)};
  canvas_.fill(box, 1);
  canvas_.frame(box, kHairline);
  canvas_.text(mark, box.x + mm(1), box.y);
}

void RowPainter::draw_cell(const FormRow& row, const Cell& cell, Box box, double label_width) {
  canvas_.fill({box.x, box.y, label_width, box.height}, kLabelGrey);
  canvas_.text(cell.label, box.x + kPadding, box.y + (box.height - height(cell.label)) / 2);
  canvas_.line(box.x + label_width, box.y, box.x + label_width, box.y + box.height, kHairline);
  const Box value{box.x + label_width, box.y, box.width - label_width, box.height};
  const double left = value.x + kMarkGutter;
  const double top = box.y + (box.height - cell.choices_height - height(cell.value)) / 2;
  for (std::size_t i = 0; i < cell.choices.size(); ++i) {
    const Box place = cell.places[i];
    const double middle = top + place.y + place.height / 2;
    canvas_.tick_box({left + place.x, middle - kTickSide / 2, kTickSide, kTickSide}, row.choices[i].chosen);
    canvas_.text(cell.choices[i], left + place.x + kTickSide + kTickGap,
                 middle - height(cell.choices[i]) / 2);
  }
  canvas_.text(cell.value, left, top + cell.choices_height);
  if (row.prefilled) canvas_.disc(value.x + kMarkGutter / 2, box.y + box.height / 2, mm(0.9));
  if (cell.check) draw_check_mark(value);
}

void RowPainter::draw(const FormLine& line, Box box) {
  if (line.right == nullptr) {
    draw_cell(*line.left, measure(*line.left, box.width, kLabelWidth), box, kLabelWidth);
    return;
  }
  const double left = box.width * kLeftShare;
  const double right = box.width - left;
  draw_cell(*line.left, measure(*line.left, left, kLabelWidth), {box.x, box.y, left, box.height},
            kLabelWidth);
  draw_cell(*line.right, measure(*line.right, right, kRightLabelWidth),
            {box.x + left, box.y, right, box.height}, kRightLabelWidth);
  canvas_.line(box.x + left, box.y, box.x + left, box.y + box.height, kHairline);
}

}  // namespace haisai::paper
