// A change that was tried, on one sheet of paper: question, what residents said, what was changed, before and after with
// their 95 % ranges, what it means, what was decided. Pure.
#pragma once

#include "kiosk/usage/case_result.h"
#include "screens/review/pen.h"

namespace haisai::review {

ui::LaidOut lay_out_case(const model::ChangeCase& tried, const usage::CaseResult& result, bool made_up, const Look& look);

}  // namespace haisai::review
