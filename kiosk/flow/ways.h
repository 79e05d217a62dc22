// Pages that only lead on, and the page for what a resident cannot fix. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

// The page before the card, with these forms to be filled in and what is known of them already.
void open_purpose(Step& step, std::vector<std::string> forms, std::map<std::string, std::string> said);

void on_welcome(Step& step, const Intent& intent);
void on_services(Step& step, const Intent& intent);
void on_procedure(Step& step, const Intent& intent);
void on_purpose(Step& step, const Intent& intent);
void on_problem(Step& step, const Intent& intent);
void on_erased(Step& step, const Intent& intent);

}  // namespace haisai::flow
