// A stored ticket as staff see it in the queue.
#pragma once

#include "kiosk/model/queue_view.h"
#include "kiosk/reservations/stored_ticket.h"

namespace haisai::reservations {

model::QueueTicket queue_ticket_of(const StoredTicket& ticket);

}  // namespace haisai::reservations
