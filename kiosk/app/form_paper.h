// The words of a form, put together from the catalogue: what kiosk/paper then draws.
#pragma once

#include "kiosk/app/form_child.h"
#include "kiosk/app/paper_words.h"
#include "kiosk/model/form_style.h"
#include "kiosk/model/procedure.h"
#include "kiosk/paper/form_layout.h"

namespace haisai::app {

struct FormSetting {
  PaperSetting paper;
  const model::Catalogue* beside = nullptr;   // words of the resident's language beside the Japanese; null: none
  model::FormStyle style{};
};

// All fields of the procedure that apply, answered or left to be filled in by hand. Personal values stay in
// Personal<T> on their way to the paper.
paper::FormPaper form_paper(const FormSetting& setting, const model::Procedure& procedure, const FormJob& job);

}  // namespace haisai::app
