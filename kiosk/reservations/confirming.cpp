#include "kiosk/reservations/confirming.h"

#include "kiosk/reservations/acting.h"
#include "kiosk/reservations/ticket_text.h"

namespace haisai::reservations {

using base::Result;

Result<model::Ticket> confirm_hold(const Hall& hall, QueueRows& rows, const StoredHold& stored,
                                   const model::TicketRequest& request, base::WallTime now,
                                   const std::string& outside) {
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

}  // namespace haisai::reservations
