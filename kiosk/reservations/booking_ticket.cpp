// Booking: a ticket of a held place, and moving one.
#include "kiosk/reservations/acting.h"
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/confirming.h"
#include "kiosk/reservations/hall_work.h"
#include "kiosk/reservations/ticket_text.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using base::Result;

// The ticket of an idempotency key that was used before.
Result<std::optional<model::Ticket>> made_before(const Hall& hall, QueueRows& rows, const base::RandomId& key) {
  const auto before = rows.by_key(key);
  if (!before) return before.error();
  if (!*before) return std::optional<model::Ticket>();
  return std::optional<model::Ticket>(ticket_of(hall, **before));
}

}  // namespace

Result<model::Ticket> Booking::confirm(const base::RandomId& hold, const model::TicketRequest& request,
                                       base::WallTime now) {
  return in_writing<model::Ticket>(hall_, now, [&](QueueRows& rows) -> Result<model::Ticket> {
    const auto before = made_before(hall_, rows, request.idempotency_key);
    if (!before) return before.error();
    if (*before) return **before;
    const auto stored = rows.hold(hold);
    if (!stored) return stored.error();
    if (!*stored) return hold_gone();
    return confirm_hold(hall_, rows, **stored, request, now);
  });
}

Result<model::Ticket> Booking::book(const model::TicketRequest& request, const model::HoldRequest& place,
                                    base::WallTime now) {
  return in_writing<model::Ticket>(hall_, now, [&](QueueRows& rows) -> Result<model::Ticket> {
    const auto before = made_before(hall_, rows, request.idempotency_key);
    if (!before) return before.error();
    if (*before) return **before;
    const auto stored = put_hold(hall_, rows, place, now);
    if (!stored) return stored.error();
    return confirm_hold(hall_, rows, *stored, request, now);
  });
}

Result<model::Ticket> Booking::move(std::string_view code, const base::RandomId& hold, base::WallTime now) {
  return in_writing<model::Ticket>(hall_, now, [&](QueueRows& rows) -> Result<model::Ticket> {
    auto ticket = taken_up(hall_, rows, code, now);
    if (!ticket) return ticket.error();
    const auto stored = rows.hold(hold);
    if (!stored) return stored.error();
    if (!*stored || (*stored)->hold.service != ticket->service || (*stored)->branch != ticket->branch) return hold_gone();
    if (!ticket->slot || !after(TicketAct::move, ticket->state)) {
      return base::Error{ErrorCode::ticket_over, "this ticket is " + std::string(name_of(ticket->state))};
    }
    return move_to(hall_, rows, *ticket, **stored, now);
  });
}

}  // namespace haisai::reservations
