#include "kiosk/reservations/passing.h"

#include "kiosk/reservations/timetable.h"
#include "kiosk/reservations/transitions.h"

namespace haisai::reservations {
namespace {

// Where the end of the day leads from `state`.
TicketState over(TicketState state) {
  if (state == TicketState::held) return TicketState::expired;
  for (const TicketAct act : {TicketAct::release, TicketAct::expire}) {
    if (const auto to = after(act, state)) return *to;
  }
  return state;
}

}  // namespace

model::BookingRules rules_of(const model::Site& site, const StoredTicket& ticket) {
  if (!ticket.slot) return {};
  const model::ScheduleRule* schedule = schedule_of(site, ticket.office, ticket.service, *ticket.slot);
  return schedule == nullptr ? model::BookingRules{} : schedule->rules;
}

TicketState state_at(const model::Site& site, const StoredTicket& ticket, base::WallTime now) {
  const base::Date today = base::civil_time(now).date;
  if (std::chrono::sys_days{ticket.date} < std::chrono::sys_days{today}) return over(ticket.state);
  if (ticket.state != TicketState::issued || !ticket.slot) return ticket.state;
  const auto late = std::chrono::minutes{rules_of(site, ticket).late_minutes};
  return now > *ticket.slot + late ? TicketState::no_show : ticket.state;
}

StoredTicket at_time(const model::Site& site, StoredTicket ticket, base::WallTime now) {
  const TicketState state = state_at(site, ticket, now);
  if (state != ticket.state && state == TicketState::no_show) ticket.has_place = false;
  ticket.state = state;
  return ticket;
}

std::vector<StoredTicket> at_time(const model::Site& site, std::vector<StoredTicket> tickets, base::WallTime now) {
  for (StoredTicket& ticket : tickets) ticket = at_time(site, std::move(ticket), now);
  return tickets;
}

}  // namespace haisai::reservations
