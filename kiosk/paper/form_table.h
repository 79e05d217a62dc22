// Tables within a form (the people of a household, a bank account): one row at a time.
#pragma once

#include "kiosk/paper/form_layout.h"
#include "kiosk/paper/pdf_canvas.h"

namespace haisai::paper {

// Of a row that is no answer; points.
double table_row_height(PdfCanvas& canvas, const FormPaper& paper, const FormRow& row, double width);
// Draws it; true when a character of it could not be drawn as it is.
bool draw_table_row(PdfCanvas& canvas, const FormPaper& paper, const FormRow& row, Box box);

}  // namespace haisai::paper
