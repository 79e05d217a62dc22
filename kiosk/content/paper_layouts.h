// Layout files of papers: assets/papers/<name>.toml, or assets/sites/<site>/papers/<name>.toml, which takes its place.
// Read when a paper is made, so that a city's change shows on the next sheet.
#pragma once

#include <filesystem>
#include <string>
#include <variant>

#include "kiosk/base/result.h"
#include "kiosk/model/form_style.h"
#include "kiosk/model/sheet_layout.h"
#include "kiosk/model/slip_layout.h"

namespace haisai::content {

// What a file says: the measures of a form whose rows flow, places on a sheet, or a sheet to take along.
using PaperLayout = std::variant<model::FormStyle, model::SheetLayout, model::SlipLayout>;

// content.invalid with the first fault in `detail`; content.missing when there is no such file. A `name` that is no id is
// never looked for.
base::Result<PaperLayout> load_paper_layout(const std::filesystem::path& assets,
                                            const std::filesystem::path& settings_file, const std::string& name);

}  // namespace haisai::content
