#include "kiosk/reservations/order.h"

#include <algorithm>
#include <tuple>

namespace haisai::reservations {

bool waits(const StoredTicket& ticket) {
  return ticket.state == TicketState::checked_in || (ticket.state == TicketState::issued && !ticket.slot);
}

base::WallTime rank_of(const StoredTicket& ticket) {
  const base::WallTime since = ticket.queued_at.value_or(ticket.slot.value_or(ticket.issued_at));
  switch (ticket.priority) {
    case model::Priority::assisted:
      return since - std::chrono::minutes{kAssistedMinutes};
    case model::Priority::reserved:
      return since - std::chrono::minutes{kReservedMinutes};
    case model::Priority::walkin:
      break;
  }
  return since;
}

bool is_before(const StoredTicket& one, const StoredTicket& other) {
  return std::tuple(rank_of(one), one.issued_at, one.row) < std::tuple(rank_of(other), other.issued_at, other.row);
}

std::vector<StoredTicket> in_call_order(std::vector<StoredTicket> tickets) {
  std::erase_if(tickets, [](const StoredTicket& each) { return !waits(each); });
  std::sort(tickets.begin(), tickets.end(), is_before);
  return tickets;
}

model::Priority priority_of(const StoredTicket& ticket) {
  if (ticket.aid != model::TicketAid::none) return model::Priority::assisted;
  return ticket.slot ? model::Priority::reserved : model::Priority::walkin;
}

}  // namespace haisai::reservations
