// Puts tickets on paper, each wish at most once: entered before the first byte, marked as a further paper when an
// earlier one may be out, never sent again by itself.
#pragma once

#include <functional>
#include <string>

#include "drivers/printer/printer.h"
#include "kiosk/app/print_ledger.h"
#include "kiosk/base/clock.h"
#include "kiosk/model/ticket.h"

namespace haisai::app {

class TicketPress {
 public:
  // Draws the paper that carries this count (1: the first, without a mark).
  using Draw = std::function<base::Result<model::Bitmap>(int copy)>;

  // ledger may be null: papers are counted for the last ticket of this run alone. All outlive it. One thread.
  TicketPress(printer::TicketPrinter& printer, PrintLedger* ledger, base::Clock& clock)
      : printer_(printer), ledger_(ledger), clock_(clock) {}

  // again: a further paper is wanted though this run may know of none. Errors: printer.* (printer.uncertain: the paper
  // may be out), those of the ledger and of `draw`; for all but printer.uncertain nothing was sent.
  base::Result<void> print(const model::Ticket& ticket, bool again, const Draw& draw);

 private:
  base::Result<void> enter(const model::Ticket& ticket, int& copy, model::PrintJob& job);
  base::Result<void> leave(const model::PrintJob& job, const base::Result<void>& printed);

  printer::TicketPrinter& printer_;
  PrintLedger* ledger_;
  base::Clock& clock_;
  std::string code_;   // of the last ticket
  int out_ = 0;        // papers of it that are or may be out
};

}  // namespace haisai::app
