#include "kiosk/app/ticket_machine.h"

#include "drivers/printer/cups_printer.h"
#include "drivers/printer/escpos_printer.h"
#include "drivers/printer/printer_address.h"
#include "kiosk/paper/ticket_sheet.h"

namespace haisai::app {
namespace {

// Tickets as A6 sheets of an office printer.
class SheetPrinter final : public printer::TicketPrinter {
 public:
  explicit SheetPrinter(const std::string& queue) : cups_({{}, 631, queue, printer::kMediaA6}) {}

  base::Result<void> print(const model::Bitmap& ticket, const std::string& job_name) override {
    const auto sheet = paper::ticket_sheet(ticket);
    if (!sheet) return base::Error{base::ErrorCode::printer_failed, sheet.error().detail};
    return cups_.print(*sheet, job_name);
  }
  printer::Status status() override { return cups_.status(); }

 private:
  printer::CupsPrinter cups_;
};

}  // namespace

paper::PaperProfile paper_of(const printer::PrinterProfile& profile) { return {profile.width_dots, profile.dpi}; }

std::filesystem::path profile_file(const std::filesystem::path& assets, const std::string& name) {
  return assets / "printers" / (name + ".toml");
}

base::Result<TicketMachine> ticket_machine(const model::Settings& settings, const std::filesystem::path& assets) {
  TicketMachine machine;
  if (settings.ticket_printer.empty()) return machine;
  const auto address = printer::parse_printer_address(settings.ticket_printer);
  if (!address) return address.error();
  if (address->kind == printer::PrinterAddress::Kind::cups) {
    machine.paper = paper::kSheetProfile;
    machine.printer = std::make_unique<SheetPrinter>(address->place);
    return machine;
  }
  const auto profile = printer::load_printer_profile(profile_file(assets, settings.ticket_profile));
  if (!profile) return profile.error();
  machine.paper = paper_of(*profile);
  machine.printer =
      std::make_unique<printer::EscposPrinter>([address = *address] { return printer::open_link(address); }, *profile);
  return machine;
}

}  // namespace haisai::app
