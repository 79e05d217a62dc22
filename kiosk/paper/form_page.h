// The blocks of a form from top to bottom, and the page breaks between them.
#pragma once

#include "kiosk/paper/fitted_text.h"
#include "kiosk/paper/form_layout.h"
#include "kiosk/paper/form_rows.h"
#include "kiosk/paper/pdf_canvas.h"

namespace haisai::paper {

class FormPage {
 public:
  FormPage(PdfCanvas& canvas, const FormPaper& paper);

  // pages: how many there are, for the words at the foot; 0: not counted yet. Returns how many were drawn.
  int draw(int pages = 0);

 private:
  text::Paragraph words(const std::string& markup, const TextLook& look, double width,
                        text::Align align = text::Align::left);
  double beside(const std::string& markup, double x, double y, double width);
  void start_page();
  void end_page();
  void next_page();
  void require(double height);  // a new page when so much does not fit any more
  void head();
  double head_symbol();
  void legend();
  void section(const FormSection& section);
  void heading(const FormSection& section);
  void row(const FormLine& line, double top);   // top: of the frame it is in
  void fee();
  void signature();
  void staff();
  void sealed();

  PdfCanvas& canvas_;
  const FormPaper& paper_;
  const model::FormStyle& style_;
  double left_ = 0, right_ = 0, across_ = 0, bottom_ = 0;   // where the blocks stand
  RowPainter rows_;
  double y_ = 0;
  int page_ = 1;
  int pages_ = 0;
};

}  // namespace haisai::paper
