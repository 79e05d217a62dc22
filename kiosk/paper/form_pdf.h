// The A4 form as a PDF with real, copyable text and embedded fonts.
#pragma once

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/paper/form_layout.h"
#include "kiosk/paper/sheet_pdf.h"
#include "screens/text/engine.h"

namespace haisai::paper {

// Draws as many A4 pages as the form needs; rows move closer together where that saves a page. Text is fitted: shrunk in steps to 60 %, then wrapped into a
// row that grows; it is never clipped. The file's metadata hold the title and nothing of the resident.
// form.not_made when Cairo fails. Personal text is in the result and in Cairo's caches: call it in the
// short-lived child of design §2. One thread at a time in a process.
base::Result<base::Bytes> form_pdf(text::Engine& engine, const FormPaper& paper);

// The same on a sheet the city drew for this form. What the sheet has no place for follows on pages of the other kind, so
// that nothing is lost; they also carry the sealed symbols.
base::Result<base::Bytes> form_pdf(text::Engine& engine, const FormPaper& paper, const model::SheetLayout& sheet,
                                   const SheetValues& values, const model::Catalogue& texts);

}  // namespace haisai::paper
