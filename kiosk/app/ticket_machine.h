// The terminal's ticket printer as its settings name it: a receipt printer on a line, or A6 sheets through a print queue.
#pragma once

#include <filesystem>
#include <memory>

#include "drivers/printer/printer.h"
#include "drivers/printer/printer_profile.h"
#include "kiosk/model/settings.h"
#include "kiosk/paper/ticket_layout.h"

namespace haisai::app {

struct TicketMachine {
  std::unique_ptr<printer::TicketPrinter> printer;   // null: none is configured, the screen alone
  paper::PaperProfile paper;                         // what tickets are drawn for
};

// Opens nothing yet: a printer that is switched off is no error here. settings.invalid for an address that is none;
// the errors of load_printer_profile.
base::Result<TicketMachine> ticket_machine(const model::Settings& settings, const std::filesystem::path& assets);

// What the profile means for drawing.
paper::PaperProfile paper_of(const printer::PrinterProfile& profile);

// assets/printers/NAME.toml
std::filesystem::path profile_file(const std::filesystem::path& assets, const std::string& name);

}  // namespace haisai::app
