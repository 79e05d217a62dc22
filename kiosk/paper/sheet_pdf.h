// Sheets with everything in its place: labels, or a form as the city drew it (model/sheet_layout.h).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/personal.h"
#include "kiosk/base/result.h"
#include "kiosk/model/catalogue.h"
#include "kiosk/model/sheet_layout.h"
#include "kiosk/paper/pdf_canvas.h"

namespace haisai::paper {

// What stands in the braces of one cell, by its name; as it is to be read.
using SheetValues = std::map<std::string, base::PersonalText>;

// The words of an item with what stands in its braces; plain text. A name without a value leaves nothing behind, and an
// item of which no name has a value is empty.
base::PersonalText sheet_words(const std::string& words, const SheetValues& values, const model::Catalogue& texts);

// Draws the cells one after another, as many pages as they take. Words are made smaller until they fit their place, then
// wrapped, never clipped: form.not_made when a place is too small for them even so.
base::Result<void> draw_sheet(PdfCanvas& canvas, const model::SheetLayout& layout, const std::vector<SheetValues>& cells,
                              const model::Catalogue& texts);

// The same as a file of its own. Cairo's caches hold personal text afterwards: for short-lived processes.
base::Result<base::Bytes> sheet_pdf(text::Engine& engine, const model::SheetLayout& layout,
                                    const std::vector<SheetValues>& cells, const model::Catalogue& texts);

}  // namespace haisai::paper
