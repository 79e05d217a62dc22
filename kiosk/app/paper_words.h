// The words of a ticket and of a form, put together from the catalogue: what kiosk/paper then draws.
#pragma once

#include "kiosk/app/form_child.h"
#include "kiosk/model/catalogue.h"
#include "kiosk/model/procedure.h"
#include "kiosk/model/site.h"
#include "kiosk/model/ticket.h"
#include "kiosk/paper/form_layout.h"
#include "kiosk/paper/ticket_layout.h"

namespace haisai::app {

struct PaperSetting {
  const model::Site* site = nullptr;
  const model::Catalogue* texts = nullptr;
  bool practice = false;   // marked れんしゅう
};

// again: marked as printed once more.
paper::TicketPaper ticket_paper(const PaperSetting& setting, const model::Ticket& ticket, bool again);

// All fields of the procedure that apply, answered or left to be filled in by hand. Personal values stay in
// Personal<T> on their way to the paper.
paper::FormPaper form_paper(const PaperSetting& setting, const model::Procedure& procedure, const FormJob& job);

}  // namespace haisai::app
