// A stored ticket as residents and staff get it, signed by the hall's key.
#pragma once

#include "kiosk/reservations/ticket_desk.h"

namespace haisai::reservations {

// `qr` is empty where the hall has no key. The wait is not filled in.
model::Ticket ticket_of(const Hall& hall, const StoredTicket& stored);
TicketStatus status_of(const Hall& hall, const StoredTicket& stored);

}  // namespace haisai::reservations
