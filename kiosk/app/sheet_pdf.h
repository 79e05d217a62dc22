// Laid-out sheets onto A4 pages: the boxes and words of the screen's layout, drawn as shapes and real text.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "screens/text/engine.h"
#include "screens/review/pen.h"
#include "screens/ui/layout.h"

namespace haisai::app {

// Sheets 0 to count - 1 of `lay_out` as A4 pages; words that do not fit are named on stderr. Fonts: fonts.missing.
base::Result<base::Bytes> sheets_pdf(const std::string& title, const model::Catalogue& texts, int count,
                                     const std::function<ui::LaidOut(int sheet, const review::Look&)>& lay_out);

// One page a sheet; width_px of the layout is the width of the paper. form.not_made when Cairo fails.
base::Result<base::Bytes> sheets_pdf(text::Engine& engine, const std::string& title, const std::vector<ui::LaidOut>& sheets, int width_px);

}  // namespace haisai::app
