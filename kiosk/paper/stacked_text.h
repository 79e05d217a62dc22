// Words with smaller ones above or below them: a name with its reading, a Japanese label with the resident's language.
#pragma once

#include "kiosk/paper/fitted_text.h"
#include "kiosk/paper/pdf_canvas.h"

namespace haisai::paper {

struct StackedText {
  text::Paragraph upper;   // either may be empty
  text::Paragraph lower;

  double height() const { return static_cast<double>(upper.height + lower.height); }
  double width() const { return static_cast<double>(upper.width > lower.width ? upper.width : lower.width); }
};

inline void draw(PdfCanvas& canvas, const StackedText& text, double x, double y, double lower_grey = 0) {
  canvas.text(text.upper, x, y);
  canvas.text(text.lower, x, y + static_cast<double>(text.upper.height), lower_grey);
}

}  // namespace haisai::paper
