// The rows of a form's table: measured first, so that a page break never cuts one, then drawn.
#pragma once

#include <vector>

#include "kiosk/paper/form_layout.h"
#include "kiosk/paper/pdf_canvas.h"
#include "kiosk/paper/stacked_text.h"

namespace haisai::paper {

// A row, or two half rows that share a line.
struct FormLine {
  const FormRow* left = nullptr;
  const FormRow* right = nullptr;
};

std::vector<FormLine> lines_of(const std::vector<FormRow>& rows);

class RowPainter {
 public:
  RowPainter(PdfCanvas& canvas, const FormPaper& paper) : canvas_(canvas), paper_(paper), style_(paper.style) {}

  // Height of the line at this width, in points.
  double height_of(const FormLine& line, double width);
  void draw(const FormLine& line, Box box);

 private:
  struct Cell {
    StackedText label;
    text::Paragraph value;
    std::vector<StackedText> choices;
    std::vector<Box> places;  // of each choice, relative to the value's area
    double choices_height = 0;
    double height = 0;
    bool check = false;  // a character could not be drawn as it is
  };

  StackedText label_text(const std::string& label, const std::string& beside, float size, double width);
  Cell measure(const FormRow& row, double width, double label_width);
  void place_choices(const FormRow& row, double width, Cell& cell);
  void draw_cell(const FormRow& row, const Cell& cell, Box box, double label_width);
  void draw_check_mark(Box value);
  double label_width(bool right) const { return mm(right ? style_.right_label_width : style_.label_width); }

  PdfCanvas& canvas_;
  const FormPaper& paper_;
  const model::FormStyle& style_;
};

}  // namespace haisai::paper
