#include "kiosk/reservations/day_stats.h"

#include <algorithm>

#include "kiosk/reservations/hall_work.h"
#include "kiosk/reservations/passing.h"

namespace haisai::reservations {
namespace {

using base::Result;
using model::TicketEnd;

std::optional<TicketEnd> end_of(const StoredTicket& ticket) {
  switch (ticket.state) {
    case TicketState::served:
      return TicketEnd::served;
    case TicketState::no_show:
      return TicketEnd::absent;
    case TicketState::cancelled:   // who was here already gave up waiting
      return ticket.queued_at ? TicketEnd::giveup : TicketEnd::cancelled;
    case TicketState::expired:     // waited and was never served; a hold that lapsed was no number
      return ticket.number > 0 ? std::optional(TicketEnd::giveup) : std::nullopt;
    default:
      return std::nullopt;
  }
}

std::int64_t seconds(base::WallTime from, base::WallTime to) {
  return std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(to - from).count());
}

// From being here, or from the booked time where that was later, to the call.
std::int64_t wait_of(const StoredTicket& ticket) {
  if (!ticket.called_at) return -1;
  base::WallTime since = ticket.queued_at.value_or(ticket.issued_at);
  if (ticket.slot) since = std::max(since, *ticket.slot);
  return seconds(since, *ticket.called_at);
}

// The leg that began with this number's last call; the counter can have called nobody else then.
std::int64_t serve_of(const StoredTicket& ticket, const std::vector<FinishedLeg>& legs) {
  if (ticket.state != TicketState::served || !ticket.called_at) return -1;
  for (const FinishedLeg& leg : legs) {
    if (leg.counter == ticket.counter && leg.called_at == *ticket.called_at) return seconds(leg.called_at, leg.ended_at);
  }
  return -1;
}

}  // namespace

Result<std::vector<model::TicketStat>> day_stats(Hall& hall, base::Date day, base::WallTime now,
                                                 const std::function<model::ContentId(std::string_view)>& id) {
  using Stats = std::vector<model::TicketStat>;
  const model::Office* office = hall.here();
  if (office == nullptr || std::chrono::sys_days{day} >= std::chrono::sys_days{base::civil_time(now).date}) return Stats();
  return in_reading<Stats>(hall, now, [&](QueueRows& rows) -> Result<Stats> {
    const auto tickets = rows.of_day(office->branch, day);
    if (!tickets) return tickets.error();
    const auto legs = rows.finished(office->branch, day);
    if (!legs) return legs.error();
    Stats stats;
    for (const StoredTicket& ticket : at_time(hall.site, *tickets, now)) {
      const auto end = end_of(ticket);
      if (!end) continue;
      model::TicketStat stat{ticket.issued_at, id(ticket.office), id(ticket.counter), id(ticket.service), ticket.slot.has_value(), *end, wait_of(ticket), serve_of(ticket, *legs), -1};
      if (ticket.slot && ticket.called_at) stat.slot_delay_s = seconds(*ticket.slot, *ticket.called_at);
      // A booking counts on the day it was for, however early it was made.
      if (ticket.slot) stat.issued = *ticket.slot;
      stats.push_back(stat);
    }
    return stats;
  });
}

}  // namespace haisai::reservations
