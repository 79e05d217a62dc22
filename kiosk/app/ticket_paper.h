// Where the drawn ticket goes from the command line: a picture, the printer, or both. The drawing itself (kiosk/paper,
// drivers/qr, drivers/png, drivers/printer) is plugged in, so that numbers do not depend on it.
#pragma once

#include <filesystem>
#include <functional>

#include "kiosk/app/command.h"
#include "kiosk/base/result.h"
#include "kiosk/content/content.h"
#include "kiosk/model/ticket.h"

namespace haisai::app {

struct TicketPaper {
  std::filesystem::path png;  // empty: no picture
  bool print = false;
  bool wanted() const { return print || !png.empty(); }
};

// Draws the ticket and puts it where `paper` says.
using DrawTicket = std::function<base::Result<void>(const Globals&, const content::Content&, const model::Ticket&,
                                                    const TicketPaper&)>;

// Called once at start by whoever can draw.
void set_ticket_drawer(DrawTicket draw);
// not_yet when nobody can draw. Asked before a number is taken, so that no number is lost to it.
base::Result<void> can_draw(const TicketPaper& paper);
base::Result<void> draw_ticket(const Globals& globals, const content::Content& content, const model::Ticket& ticket,
                               const TicketPaper& paper);

}  // namespace haisai::app
