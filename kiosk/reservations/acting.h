// Moving a ticket along the table of transitions, inside a transaction.
#pragma once

#include <string_view>

#include "kiosk/reservations/hall.h"

namespace haisai::reservations {

// The ticket as time has left it (passing.h), its passing written down and its place given back.
base::Result<StoredTicket> caught_up(const Hall& hall, QueueRows& rows, StoredTicket ticket, base::WallTime now);

// Sets the state `act` leads to and writes the row. queue_transition when it may not happen from where the ticket is.
base::Result<void> act_on(QueueRows& rows, StoredTicket& ticket, TicketAct act, base::WallTime now);

// The place in its slot, and in its part, is free again; the row is not written.
base::Result<void> give_back_place(QueueRows& rows, StoredTicket& ticket);

// By whatever was typed or scanned (finding.h), as time has left it; nothing is written.
base::Result<StoredTicket> by_typed_code(const Hall& hall, QueueRows& rows, std::string_view code, base::WallTime now);

// The same ready to be changed: its passing is written down. ticket_over when its day is past.
base::Result<StoredTicket> taken_up(const Hall& hall, QueueRows& rows, std::string_view code, base::WallTime now);

}  // namespace haisai::reservations
