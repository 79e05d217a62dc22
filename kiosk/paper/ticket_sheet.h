// A drawn ticket on an A6 sheet, for a terminal without a receipt printer.
#pragma once

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/model/bitmap.h"
#include "kiosk/paper/ticket_layout.h"

namespace haisai::paper {

// What a ticket for this sheet is drawn with: the sheet without its margins, at the dots of an office printer.
inline constexpr PaperProfile kSheetProfile{1128, 300};

// One page of PDF with the same dots, from the top, in the middle; smaller where the ticket is longer than the sheet.
// Nothing personal. form.not_made when Cairo fails or the ticket is empty.
base::Result<base::Bytes> ticket_sheet(const model::Bitmap& ticket, int dpi = kSheetProfile.dpi);

}  // namespace haisai::paper
