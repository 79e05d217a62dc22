// Booking: arriving for a booked time, or coming back.
#include <algorithm>

#include "kiosk/reservations/acting.h"
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/calendar.h"
#include "kiosk/reservations/finding.h"
#include "kiosk/reservations/hall_work.h"
#include "kiosk/reservations/passing.h"
#include "kiosk/reservations/ticket_text.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using base::Result;

Result<void> check_place_and_day(const Hall& hall, const StoredTicket& ticket, base::WallTime now) {
  if (ticket.office != hall.office) return base::Error{ErrorCode::ticket_other_office, "for " + ticket.office};
  if (ticket.date != base::civil_time(now).date) {
    return base::Error{ErrorCode::ticket_other_day, "for " + base::iso_date(ticket.date)};
  }
  return {};
}

// A booking: from when; nothing for others.
Result<void> check_early(const Hall& hall, const StoredTicket& ticket, base::WallTime now) {
  if (!ticket.slot || ticket.state != TicketState::issued) return {};
  const base::WallTime from = *ticket.slot - std::chrono::minutes{rules_of(hall.site, ticket).early_minutes};
  if (now >= from) return {};
  return base::Error{ErrorCode::ticket_early, base::iso_time(from)};
}

// Puts the ticket into the queue where it belongs.
void enter_queue(StoredTicket& ticket, base::WallTime now) {
  ticket.counter.clear();
  ticket.calls = 0;
  if (ticket.state == TicketState::on_hold) return;  // waits since it always did: near the front
  if (ticket.state == TicketState::no_show) {
    // Too late for the booked place, with credit since the booked time; a missed number starts again.
    if (ticket.priority == model::Priority::reserved) ticket.priority = model::Priority::walkin;
    ticket.queued_at = ticket.slot && !ticket.queued_at ? *ticket.slot : now;
    return;
  }
  ticket.queued_at = ticket.slot ? std::max(*ticket.slot, now) : now;
}

}  // namespace

Result<CheckedIn> Booking::check_in(std::string_view text, base::WallTime now) {
  return in_writing<CheckedIn>(hall_, now, [&](QueueRows& rows) -> Result<CheckedIn> {
    const auto found = find_any(hall_, rows, text);
    if (!found) return found.error();
    if (auto good = check_place_and_day(hall_, *found, now); !good) return good.error();
    auto ticket = caught_up(hall_, rows, *found, now);
    if (!ticket) return ticket.error();
    CheckedIn answer;
    const TicketState state = ticket->state;
    if (state == TicketState::checked_in || state == TicketState::called || state == TicketState::serving) {
      answer.again = true;
      answer.status = status_of(hall_, *ticket);
      return answer;
    }
    const TicketAct act = state == TicketState::on_hold ? TicketAct::back : TicketAct::check_in;
    if (!after(act, state)) {
      return base::Error{ErrorCode::ticket_over, "this ticket is " + std::string(name_of(state))};
    }
    if (auto good = check_early(hall_, *ticket, now); !good) return good.error();
    answer.late = state == TicketState::no_show && ticket->slot;
    enter_queue(*ticket, now);
    if (auto done = act_on(rows, *ticket, act, now); !done) return done.error();
    answer.status = status_of(hall_, *ticket);
    return answer;
  });
}

Result<std::string> Booking::calendar(std::string_view code, const std::string& title, const std::string& place,
                                      base::WallTime now) {
  return in_reading<std::string>(hall_, now, [&](QueueRows& rows) -> Result<std::string> {
    const auto ticket = by_typed_code(hall_, rows, code, now);
    if (!ticket) return ticket.error();
    if (!ticket->slot) return base::Error{ErrorCode::slot_unknown, "this ticket is no booking"};
    return calendar_text(*ticket, title, place, now);
  });
}

}  // namespace haisai::reservations
