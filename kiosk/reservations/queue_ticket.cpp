#include "kiosk/reservations/queue_ticket.h"

#include "kiosk/reservations/numbers.h"

namespace haisai::reservations {

model::QueueTicket queue_ticket_of(const StoredTicket& ticket) {
  model::QueueTicket shown;
  shown.number = number_text(ticket.prefix, ticket.number);
  shown.code = ticket.code;
  shown.service = ticket.service;
  shown.errands = ticket.errands;
  shown.state = ticket.state;
  shown.aid = ticket.aid;
  shown.lang = ticket.lang;
  shown.slot = ticket.slot;
  shown.queued_at = ticket.queued_at.value_or(ticket.issued_at);
  shown.called_at = ticket.called_at;
  shown.counter = ticket.counter;
  shown.calls = ticket.calls;
  return shown;
}

}  // namespace haisai::reservations
