#include "kiosk/reservations/ticket_text.h"

#include "kiosk/reservations/numbers.h"
#include "kiosk/reservations/ticket_qr.h"

namespace haisai::reservations {
namespace {

Claim claim_of(const StoredTicket& stored) {
  Claim claim;
  claim.branch = stored.branch;
  claim.service_group = stored.service_group;
  claim.date = stored.date;
  claim.minute_of_day = base::civil_time(stored.slot.value_or(stored.issued_at)).minute_of_day;
  claim.kind = stored.kind;
  claim.number = stored.number;
  claim.kiosk = stored.kiosk;
  claim.id = stored.id;
  return claim;
}

}  // namespace

model::Ticket ticket_of(const Hall& hall, const StoredTicket& stored) {
  model::Ticket ticket;
  ticket.number = number_text(stored.prefix, stored.number);
  ticket.service = stored.service;
  ticket.office = stored.office;
  ticket.code = stored.code;
  if (hall.key) ticket.qr = sign_claim(claim_of(stored), *hall.key);
  ticket.issued_at = stored.issued_at;
  ticket.slot = stored.slot;
  ticket.ahead = stored.ahead;
  ticket.reprints = stored.reprints;
  ticket.errands = stored.errands;
  return ticket;
}

TicketStatus status_of(const Hall& hall, const StoredTicket& stored) {
  return TicketStatus{ticket_of(hall, stored), stored.date, stored.state};
}

}  // namespace haisai::reservations
