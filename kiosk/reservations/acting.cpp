#include "kiosk/reservations/acting.h"

#include "kiosk/reservations/finding.h"
#include "kiosk/reservations/passing.h"

namespace haisai::reservations {

using base::ErrorCode;
using base::Result;

Result<void> give_back_place(QueueRows& rows, StoredTicket& ticket) {
  if (!ticket.has_place || !ticket.slot) return {};
  if (auto given = rows.give_place(ticket.branch, ticket.service, *ticket.slot, ""); !given) return given;
  if (!ticket.part.empty()) {
    if (auto given = rows.give_place(ticket.branch, ticket.service, *ticket.slot, ticket.part); !given) return given;
  }
  ticket.has_place = false;
  return {};
}

Result<StoredTicket> caught_up(const Hall& hall, QueueRows& rows, StoredTicket ticket, base::WallTime now) {
  const TicketState passed = state_at(hall.site, ticket, now);
  if (passed == ticket.state) return ticket;
  for (const TicketAct act : {TicketAct::release, TicketAct::expire, TicketAct::lapse}) {
    if (after(act, ticket.state) != passed) continue;
    if (auto given = give_back_place(rows, ticket); !given) return given.error();
    if (auto done = act_on(rows, ticket, act, now); !done) return done.error();
    break;
  }
  return ticket;
}

Result<void> act_on(QueueRows& rows, StoredTicket& ticket, TicketAct act, base::WallTime now) {
  const TicketState from = ticket.state;
  const auto to = after(act, from);
  if (!to) {
    return base::Error{ErrorCode::queue_transition, std::string(name_of(act)) + " is not possible: the ticket is " +
                                                        std::string(name_of(from))};
  }
  ticket.state = *to;
  const auto changed = rows.change(ticket, from, act, now);
  if (!changed) return changed.error();
  if (!*changed) return base::Error{ErrorCode::queue_transition, "somebody else was faster"};
  return {};
}

Result<StoredTicket> by_typed_code(const Hall& hall, QueueRows& rows, std::string_view code, base::WallTime now) {
  auto found = find_any(hall, rows, code);
  if (!found) return found;
  return at_time(hall.site, std::move(*found), now);
}

Result<StoredTicket> taken_up(const Hall& hall, QueueRows& rows, std::string_view code, base::WallTime now) {
  auto found = find_any(hall, rows, code);
  if (!found) return found;
  if (std::chrono::sys_days{found->date} < std::chrono::sys_days{base::civil_time(now).date}) {
    return base::Error{ErrorCode::ticket_over, "its day is past"};
  }
  return caught_up(hall, rows, std::move(*found), now);
}

}  // namespace haisai::reservations
