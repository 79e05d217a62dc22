// Making a ticket inside a transaction: what numbers now and bookings share.
#pragma once

#include "kiosk/model/ticket.h"
#include "kiosk/reservations/hall.h"

namespace haisai::reservations {

// Office and service of a request. ticket_unknown_service names those there are.
struct Wanted {
  const model::Office* office = nullptr;
  const model::Service* service = nullptr;
};
base::Result<Wanted> wanted(const Hall& hall, const std::string& office, const std::string& service);

// Can a claim say this? key_unusable, content_invalid, ticket_unknown_service (of an errand).
base::Result<void> check_claim(const Hall& hall, const Wanted& what, const std::vector<std::string>& errands,
                               base::Date date);

// A ticket with its number, code and random id, not stored yet. ticket_used_up.
base::Result<StoredTicket> new_ticket(const Hall& hall, QueueRows& rows, const model::TicketRequest& request,
                                      const Wanted& what, base::Date date, base::WallTime now);

// The print job that comes with a number where the hall prints.
base::Result<void> add_print_job(const Hall& hall, QueueRows& rows, const StoredTicket& ticket, base::WallTime now);

}  // namespace haisai::reservations
