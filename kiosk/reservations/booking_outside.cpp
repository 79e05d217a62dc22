// Booking: those of the city's web or LINE system in this queue.
#include <algorithm>

#include "kiosk/base/random.h"
#include "kiosk/reservations/acting.h"
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/confirming.h"
#include "kiosk/reservations/hall_work.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using base::Result;

Result<TookIn> update_outside(const Hall& hall, QueueRows& rows, StoredTicket ticket, const OutsideBooking& booking,
                              base::WallTime now) {
  const bool same = ticket.slot == booking.start;
  const TicketAct act = booking.cancelled ? TicketAct::cancel : TicketAct::move;
  if ((same && !booking.cancelled) || !after(act, ticket.state)) return TookIn::known;
  if (!booking.cancelled) {
    const auto stored = put_hold(hall, rows, {booking.office, booking.service, booking.start, {}, "", true}, now);
    if (!stored) return stored.error();
    const auto moved = move_to(hall, rows, ticket, *stored, now);
    if (!moved) return moved.error();
    return TookIn::moved;
  }
  ++ticket.sequence;
  if (auto given = give_back_place(rows, ticket); !given) return given.error();
  if (auto done = act_on(rows, ticket, TicketAct::cancel, now); !done) return done.error();
  return TookIn::cancelled;
}

}  // namespace

bool is_outside_code(std::string_view code) {
  const auto letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  const auto sound = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  return code.size() >= 4 && code.size() <= 32 && std::all_of(code.begin(), code.end(), sound) &&
         std::any_of(code.begin(), code.end(), letter);
}

Result<TookIn> Booking::take_in(const OutsideBooking& booking, base::WallTime now) {
  if (!is_outside_code(booking.code)) {
    return base::Error{ErrorCode::ticket_code_mistyped, "'" + booking.code + "' is no code of a booking"};
  }
  return in_writing<TookIn>(hall_, now, [&](QueueRows& rows) -> Result<TookIn> {
    const auto known = rows.by_outside(booking.code);
    if (!known) return known.error();
    if (*known) {
      if ((*known)->office != booking.office || (*known)->service != booking.service) {
        return base::Error{ErrorCode::slot_unknown, "booking '" + booking.code + "' is for " + (*known)->service + " at " + (*known)->office};
      }
      auto ticket = caught_up(hall_, rows, **known, now);
      if (!ticket) return ticket.error();
      return update_outside(hall_, rows, std::move(*ticket), booking, now);
    }
    if (booking.cancelled) return TookIn::known;
    const auto stored = put_hold(hall_, rows, {booking.office, booking.service, booking.start, {}, "", true}, now);
    if (!stored) return stored.error();
    const model::TicketRequest request{booking.service, booking.office, base::random_id(), booking.start};
    const auto made = confirm_hold(hall_, rows, *stored, request, now, booking.code);
    if (!made) return made.error();
    return TookIn::added;
  });
}

}  // namespace haisai::reservations
