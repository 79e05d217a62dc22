#include "kiosk/paper/form_pdf.h"

#include "kiosk/model/catalogue.h"
#include "kiosk/paper/form_page.h"
#include "kiosk/paper/pdf_canvas.h"

namespace haisai::paper {

base::Result<base::Bytes> form_pdf(text::Engine& engine, const FormPaper& paper) {
  PdfCanvas canvas(engine, model::plain_of(paper.title));
  FormPage(canvas, paper).draw();
  return canvas.finish();
}

}  // namespace haisai::paper
