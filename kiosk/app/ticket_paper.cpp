#include "kiosk/app/ticket_paper.h"

namespace haisai::app {
namespace {

DrawTicket& drawer() {
  static DrawTicket draw;
  return draw;
}

}  // namespace

void set_ticket_drawer(DrawTicket draw) { drawer() = std::move(draw); }

base::Result<void> can_draw(const TicketPaper& paper) {
  if (!paper.wanted() || drawer()) return {};
  return base::Error{base::ErrorCode::not_yet, "tickets cannot be drawn in this release: leave --png and --print out"};
}

base::Result<void> draw_ticket(const Globals& globals, const content::Content& content, const model::Ticket& ticket,
                               const TicketPaper& paper) {
  if (!paper.wanted()) return {};
  if (const auto able = can_draw(paper); !able) return able;
  return drawer()(globals, content, ticket, paper);
}

}  // namespace haisai::app
