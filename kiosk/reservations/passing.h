// What time alone does to a ticket. Nobody has to write it down: it is worked out whenever a ticket is read
// (tickets-queue-printing §1.2), so that no timer can be forgotten.
#pragma once

#include <vector>

#include "kiosk/model/site.h"
#include "kiosk/reservations/stored_ticket.h"

namespace haisai::reservations {

// The booking rules a ticket stands under: those of the timetable, or the defaults when it has gone.
model::BookingRules rules_of(const model::Site& site, const StoredTicket& ticket);

// The state it is in now: a booking after its arrival window reads as no_show and keeps no place; what a day left open
// reads as over on the next.
TicketState state_at(const model::Site& site, const StoredTicket& ticket, base::WallTime now);

// The same with the row changed accordingly.
StoredTicket at_time(const model::Site& site, StoredTicket ticket, base::WallTime now);
std::vector<StoredTicket> at_time(const model::Site& site, std::vector<StoredTicket> tickets, base::WallTime now);

}  // namespace haisai::reservations
