#include "kiosk/app/ticket_press.h"

#include <algorithm>

namespace haisai::app {
namespace {

// "printer.paper_end" is kept as "paper_end".
std::string answer_of(const base::Error& error) {
  const std::string name(base::name_of(error.code));
  return name.substr(name.find('.') + 1);
}

}  // namespace

base::Result<void> TicketPress::enter(const model::Ticket& ticket, int& copy, model::PrintJob& job) {
  if (ledger_ == nullptr) return {};
  const auto begun = ledger_->begin(ticket.code, clock_.now());
  if (!begun) return begun.error();
  job = *begun;
  // A first paper that failed left nothing behind: its second attempt is still the first to come out.
  if (copy > 1) copy = std::max(copy, job.attempt);
  return {};
}

base::Result<void> TicketPress::leave(const model::PrintJob& job, const base::Result<void>& printed) {
  using model::PrintState;
  if (ledger_ == nullptr) return printed;
  const bool uncertain = !printed && printed.error().code == base::ErrorCode::printer_uncertain;
  const PrintState state = printed ? PrintState::confirmed : uncertain ? PrintState::uncertain : PrintState::failed;
  // Where the book cannot be kept it still says "sending": read as uncertain at the next start.
  (void)ledger_->end(job, state, printed ? "" : answer_of(printed.error()), clock_.now());
  return printed;
}

base::Result<void> TicketPress::print(const model::Ticket& ticket, bool again, const Draw& draw) {
  if (ticket.code != code_) out_ = 0;
  code_ = ticket.code;
  int copy = std::max(out_ + 1, again ? std::max(2, ticket.reprints + 1) : 1);
  model::PrintJob job;
  if (const auto entered = enter(ticket, copy, job); !entered) return entered;
  const auto drawn = draw(copy);
  const base::Result<void> printed =
      drawn ? printer_.print(*drawn, ticket.number) : base::Result<void>(drawn.error());
  if (printed || printed.error().code == base::ErrorCode::printer_uncertain) ++out_;
  return leave(job, printed);
}

}  // namespace haisai::app
