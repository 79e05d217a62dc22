// The blocks of a form from top to bottom, and the page breaks between them.
#pragma once

#include "kiosk/paper/fitted_text.h"
#include "kiosk/paper/form_layout.h"
#include "kiosk/paper/form_rows.h"
#include "kiosk/paper/pdf_canvas.h"

namespace haisai::paper {

class FormPage {
 public:
  FormPage(PdfCanvas& canvas, const FormPaper& paper)
      : canvas_(canvas), paper_(paper), rows_(canvas, paper) {}

  void draw();

 private:
  text::Paragraph words(const std::string& markup, const TextLook& look, double width,
                        text::Align align = text::Align::left);
  void start_page();
  void end_page();
  void require(double height);  // a new page when so much does not fit any more
  void head();
  double head_symbol();
  void legend();
  void section(const FormSection& section);
  void heading(const std::string& markup);
  void fee();
  void signature();
  void staff();

  PdfCanvas& canvas_;
  const FormPaper& paper_;
  RowPainter rows_;
  double y_ = 0;
};

}  // namespace haisai::paper
