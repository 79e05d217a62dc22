// Booking: holding a place, keeping it, making a ticket of it, moving one.
#include <algorithm>

#include "kiosk/base/random.h"
#include "kiosk/reservations/acting.h"
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/hall_work.h"
#include "kiosk/reservations/holding.h"
#include "kiosk/reservations/ticket_text.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using base::Result;

Result<model::Ticket> confirm_hold(const Hall& hall, QueueRows& rows, const StoredHold& stored,
                                   const model::TicketRequest& request, base::WallTime now,
                                   const std::string& outside = {}) {
  const auto what = wanted(hall, stored.hold.office, stored.hold.service);
  if (!what) return what.error();
  const base::Date date = base::civil_time(stored.hold.start).date;
  if (auto good = check_claim(hall, *what, request.errands, date); !good) return good.error();
  if (const auto place = take_held(hall, rows, stored, *what, now); !place) return place.error();
  auto ticket = new_ticket(hall, rows, request, *what, date, now);
  if (!ticket) return ticket.error();
  put_in_place(*ticket, stored, *what);
  ticket->outside = outside;
  if (auto done = rows.insert(*ticket, TicketAct::confirm, now); !done) return done.error();
  if (!outside.empty()) return ticket_of(hall, *ticket);  // its paper, if any, was given out there
  if (auto done = add_print_job(hall, rows, *ticket, now); !done) return done.error();
  return ticket_of(hall, *ticket);
}

// The ticket of an idempotency key that was used before.
Result<std::optional<model::Ticket>> made_before(const Hall& hall, QueueRows& rows, const base::RandomId& key) {
  const auto before = rows.by_key(key);
  if (!before) return before.error();
  if (!*before) return std::optional<model::Ticket>();
  return std::optional<model::Ticket>(ticket_of(hall, **before));
}

// The number goes with the day; the code stays, and with it the calendar's UID.
Result<model::Ticket> move_to(const Hall& hall, QueueRows& rows, StoredTicket& ticket, const StoredHold& stored,
                              base::WallTime now) {
  const auto what = wanted(hall, stored.hold.office, stored.hold.service);
  if (!what) return what.error();
  if (const auto place = take_held(hall, rows, stored, *what, now); !place) return place.error();
  if (auto given = give_back_place(rows, ticket); !given) return given.error();
  const base::Date date = base::civil_time(stored.hold.start).date;
  if (date != ticket.date) {
    const auto number = rows.take_number(ticket.branch, date, ticket.prefix);
    if (!number) return number.error();
    ticket.number = *number;
    ticket.date = date;
  }
  put_in_place(ticket, stored, *what);
  ++ticket.sequence;
  if (auto done = act_on(rows, ticket, TicketAct::move, now); !done) return done.error();
  return ticket_of(hall, ticket);
}

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
    return base::Error{ErrorCode::ticket_code_mistyped, "'" + booking.code + "' is no code of a booking: 4 to 32 of A-Z a-z 0-9 -, with a letter"};
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

Result<model::Hold> Booking::hold(const model::HoldRequest& request, base::WallTime now) {
  return in_writing<model::Hold>(hall_, now, [&](QueueRows& rows) -> Result<model::Hold> {
    const auto stored = put_hold(hall_, rows, request, now);
    if (!stored) return stored.error();
    return stored->hold;
  });
}

Result<model::Hold> Booking::keep(const base::RandomId& hold, base::WallTime now) {
  return in_writing<model::Hold>(hall_, now, [&](QueueRows& rows) -> Result<model::Hold> {
    const auto stored = rows.hold(hold);
    if (!stored) return stored.error();
    if (!*stored || (*stored)->hold.expires_at <= now) return hold_gone();
    model::Hold kept = (*stored)->hold;
    kept.expires_at = now + kHoldTime;
    if (auto done = rows.keep_hold(hold, kept.expires_at); !done) return done.error();
    return kept;
  });
}

Result<void> Booking::release(const base::RandomId& hold, base::WallTime now) {
  return hall_.store.write(now, [&](QueueRows& rows) -> Result<void> {
    const auto dropped = rows.drop_hold(hold);
    if (!dropped) return dropped.error();
    return {};
  });
}

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
