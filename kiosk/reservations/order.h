// Who comes before whom (tickets-queue-printing §1.3 rule 8): a class gives a head start in minutes, waiting gives the
// rest. As everybody ages alike, nobody is ever passed by somebody who came later than the head start: no starving.
#pragma once

#include <vector>

#include "kiosk/reservations/stored_ticket.h"

namespace haisai::reservations {

inline constexpr int kAssistedMinutes = 20;
inline constexpr int kReservedMinutes = 10;

// Is here and waits to be called.
bool waits(const StoredTicket& ticket);

// When its waiting began, less the head start of its class: the earlier, the sooner it is called.
base::WallTime rank_of(const StoredTicket& ticket);
bool is_before(const StoredTicket& one, const StoredTicket& other);

// Only those that wait, in the order they would be called.
std::vector<StoredTicket> in_call_order(std::vector<StoredTicket> tickets);

// The class a ticket starts with.
model::Priority priority_of(const StoredTicket& ticket);

}  // namespace haisai::reservations
