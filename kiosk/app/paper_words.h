// The words of a ticket, put together from the catalogue: what kiosk/paper then draws.
#pragma once

#include "kiosk/model/catalogue.h"
#include "kiosk/model/site.h"
#include "kiosk/model/ticket.h"
#include "kiosk/paper/ticket_layout.h"

namespace haisai::app {

struct PaperSetting {
  const model::Site* site = nullptr;
  const model::Catalogue* texts = nullptr;
  bool practice = false;   // marked れんしゅう
};

// copy: from 2 on the paper is marked as printed once more, with this count.
paper::TicketPaper ticket_paper(const PaperSetting& setting, const model::Ticket& ticket, int copy = 1);

// The lines of a ticket that also stand there in the resident's language, that of setting.texts (rule L3).
paper::OtherWords other_words(const PaperSetting& setting, const model::Ticket& ticket);

}  // namespace haisai::app
