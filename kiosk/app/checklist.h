// What to do at home after something happened, as a sheet: what to bring, where to go, what needs no visit.
#pragma once

#include "kiosk/content/content.h"
#include "kiosk/paper/slip_pdf.h"

namespace haisai::app {

// In the words of `texts`, with the Japanese beside it where that is another language. `today`: YYYY-MM-DD. What the city
// has not confirmed says so. protect (支援措置): what needs no visit is left out, as on the page.
paper::SlipPaper checklist(const content::Content& content, const model::Situation& situation,
                           const model::SaidAnswers& answers, const model::Catalogue& texts, const std::string& today, bool protect = false);

}  // namespace haisai::app
