// Answers from a file as the words that stand on a sheet or slip.
#pragma once

#include <nlohmann/json.hpp>
#include <vector>

#include "kiosk/content/content.h"
#include "kiosk/model/form.h"
#include "kiosk/model/slip_layout.h"
#include "kiosk/paper/sheet_pdf.h"
#include "kiosk/paper/slip_pdf.h"

namespace haisai::app {

// {key: text}, or a list of such objects, one a cell. Dates as YYYY-MM-DD are said in both calendars (`key.era`: in the
// Japanese one alone), a telephone number and a postcode in groups, sex as a word; all else as it is. `key.code` is what
// was given.
std::vector<paper::SheetValues> sheet_values(const nlohmann::json& answers, const model::Catalogue& texts);

// What a form's answers say, for a sheet the city drew for it.
paper::SheetValues sheet_values(const content::Content& content, const model::Procedure& procedure,
                                const model::Submission& submission, base::WallTime now);

// The resident's language where it is no Japanese; null: Japanese alone.
const model::Catalogue* beside_of(const content::Content& content, const std::string& lang);

// beside: words of the resident's language; null: Japanese alone.
paper::SlipPaper slip_paper(const content::Content& content, const model::SlipLayout& layout,
                            const paper::SheetValues& values, const model::Catalogue* beside);

}  // namespace haisai::app
