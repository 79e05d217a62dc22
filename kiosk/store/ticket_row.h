// A ticket as a row of reservations.db.
#pragma once

#include "kiosk/reservations/stored_ticket.h"
#include "kiosk/store/sql.h"

namespace haisai::store {

// "SELECT … FROM ticket WHERE ", for read_ticket.
extern const char* const kSelectTicket;

// store_corrupt when a column holds what it never may.
base::Result<reservations::StoredTicket> read_ticket(const Statement& row);

// Writes the row and sets `ticket.row`.
base::Result<void> insert_ticket(Database& database, reservations::StoredTicket& ticket);
// Writes what may change over a ticket's life when its state still is `from`; false: it was not.
base::Result<bool> update_ticket(Database& database, const reservations::StoredTicket& ticket,
                                 model::TicketState from);

// A ticket's visit, none when it is all zero.
std::optional<base::RandomId> visit_of(const reservations::StoredTicket& ticket);

}  // namespace haisai::store
