// A sheet to take along that was asked for on a page of the way in: a slip of assets/papers, or the checklist for home.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/content/content.h"
#include "kiosk/flow/effect.h"
#include "kiosk/paper/slip_pdf.h"

namespace haisai::app {

// Nothing of a person is on it: what a form would know is left to be written by hand. assets, config: the layout is read
// when it is printed. today: YYYY-MM-DD. Errors of load_paper_layout; content.invalid where the layout is no slip or the
// situation is not known.
base::Result<paper::SlipPaper> home_sheet(const content::Content& content, const std::filesystem::path& assets,
                                          const std::filesystem::path& config, const flow::PrintSheet& wish,
                                          const std::string& today);

}  // namespace haisai::app
