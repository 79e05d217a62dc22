// A held place becomes a ticket, or the new time of one: what booking, moving and importing share. Inside a transaction.
#pragma once

#include <string>

#include "kiosk/model/ticket.h"
#include "kiosk/reservations/holding.h"

namespace haisai::reservations {

// outside: the code of the city's web or LINE booking, whose paper, if any, was given out there; empty: none. Errors of
// check_claim, take_held and TicketRows::take_number.
base::Result<model::Ticket> confirm_hold(const Hall& hall, QueueRows& rows, const StoredHold& stored,
                                         const model::TicketRequest& request, base::WallTime now,
                                         const std::string& outside = {});

// The number goes with the day; the code stays, and with it the calendar's UID. Errors of take_held and act_on.
base::Result<model::Ticket> move_to(const Hall& hall, QueueRows& rows, StoredTicket& ticket, const StoredHold& stored,
                                    base::WallTime now);

}  // namespace haisai::reservations
