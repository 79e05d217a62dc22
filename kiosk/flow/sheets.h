// Sheets to take along that are printed when asked for on a page of the way in: papers of a procedure, and what is to be
// done at home after what happened. Nothing of a person is on them. Only inside kiosk/flow.
#pragma once

#include "kiosk/flow/update.h"

namespace haisai::flow {

// paper: a layout that the guide offers; empty: the checklist of the bundle. Nothing while one is being printed, while a
// card lies on the reader (whoever waits for paper forgets it there), or where no printer is.
void ask_for_sheet(Step& step, const std::string& paper);
// A worker that did not answer in time: the sheet counts as failed.
void give_up_sheet(Step& step);

void on(Step& step, const SheetPrinted& event);
void on(Step& step, const SheetFailed& event);

}  // namespace haisai::flow
