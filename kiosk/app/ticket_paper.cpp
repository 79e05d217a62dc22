#include "kiosk/app/ticket_paper.h"

#include "drivers/png/png.h"
#include "drivers/printer/simulated_printer.h"
#include "drivers/qr/qr.h"
#include "kiosk/app/paper_words.h"
#include "kiosk/app/ticket_machine.h"
#include "kiosk/app/whole_file.h"

namespace haisai::app {

base::Result<void> draw_ticket(const Globals& globals, const content::Content& content, const model::Ticket& ticket,
                               const TicketPaper& paper) {
  if (!paper.wanted()) return {};
  auto engine = text::Engine::open();
  if (!engine) return engine.error();
  auto matrix = qr::encode(ticket.qr);
  if (!matrix) return matrix.error();
  model::Ticket with_symbol = ticket;
  with_symbol.matrix = std::move(matrix).value();
  auto machine = ticket_machine(content.settings, globals.assets_folder());
  if (!machine) return machine.error();
  const PaperSetting setting{&content.site, &content.catalogues.at("ja"), false};
  const model::Bitmap bitmap = paper::draw_ticket(**engine, ticket_paper(setting, with_symbol), machine->paper);
  if (!paper.png.empty()) {
    const auto png = png::encode_png(bitmap);
    if (!png) return png.error();
    if (const auto written = write_whole_file(paper.png, base::as_text(*png)); !written) return written;
  }
  if (!paper.print) return {};
  if (machine->printer) return machine->printer->print(bitmap, ticket.number);
  return printer::SimulatedPrinter(globals.data_folder() / "out").print(bitmap, ticket.number);
}

}  // namespace haisai::app
