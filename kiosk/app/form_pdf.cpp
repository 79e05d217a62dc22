#include "kiosk/app/form_pdf.h"

namespace haisai::app {

base::Result<void> write_form_pdf(const model::Submission&, const model::Procedure&, const model::Catalogue&,
                                  const std::filesystem::path&) {
  return base::Error{base::ErrorCode::not_yet, "form fill --pdf: not in this release"};
}

}  // namespace haisai::app
