// The application form as a PDF file.
#pragma once

#include <filesystem>

#include "kiosk/base/result.h"
#include "kiosk/model/catalogue.h"
#include "kiosk/model/form.h"

namespace haisai::app {

// Draws the form of a complete submission (kiosk/paper) and writes it. not_yet: this release draws no forms.
base::Result<void> write_form_pdf(const model::Submission& submission, const model::Procedure& procedure,
                                  const model::Catalogue& texts, const std::filesystem::path& file);

}  // namespace haisai::app
