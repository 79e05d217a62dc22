// Where a drawn ticket goes from the command line: a picture, the printer, or both.
#pragma once

#include <filesystem>

#include "kiosk/app/command.h"
#include "kiosk/base/result.h"
#include "kiosk/content/content.h"
#include "kiosk/model/ticket.h"

namespace haisai::app {

struct TicketPaper {
  std::filesystem::path png;  // empty: no picture
  bool print = false;         // on the terminal's ticket printer; DATA/out where none is configured
  bool wanted() const { return print || !png.empty(); }
};

// Draws the ticket and puts it where `paper` says. fonts_missing, file_unwritable and the printer's errors; the
// number stands whatever happens here.
base::Result<void> draw_ticket(const Globals& globals, const content::Content& content, const model::Ticket& ticket,
                               const TicketPaper& paper);

}  // namespace haisai::app
