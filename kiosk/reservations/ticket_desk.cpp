#include "kiosk/reservations/ticket_desk.h"

#include "kiosk/reservations/acting.h"
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/hall_work.h"
#include "kiosk/reservations/making.h"
#include "kiosk/reservations/passing.h"
#include "kiosk/reservations/rules.h"
#include "kiosk/reservations/ticket_text.h"
#include "kiosk/reservations/wait_scene.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using base::Result;

// Why a number cannot be had now; nothing: it can.
Result<void> refusal(const Hall& hall, QueueRows& rows, const Wanted& what, std::optional<int> wait_minutes,
                     bool by_staff, base::WallTime now) {
  Asked asked;
  asked.site = &hall.site;
  asked.office = what.office;
  asked.service = what.service;
  asked.holiday = &hall.holiday;
  asked.now = now;
  asked.by_staff = by_staff;
  asked.wait_minutes = wait_minutes;
  auto closures = rows.closures(what.office->branch, base::civil_time(now).date);
  if (!closures) return closures.error();
  asked.closures = std::move(*closures);
  const Rule* rule = first_refusal(asked);
  if (rule == nullptr) return {};
  std::string detail = what.service->id + " at " + what.office->id + ": rule " + rule->id;
  if (rule->refusal == ErrorCode::ticket_closed) {
    const auto opens = next_opening(hall.site, *what.office, now, hall.holiday);
    detail = what.office->id + " is closed" + (opens ? "; numbers again from " + base::iso_time(*opens) : "");
  }
  return base::Error{rule->refusal, detail};
}

// The stored ticket with what is said of its wait.
Result<model::Ticket> told(const Hall& hall, QueueRows& rows, const StoredTicket& stored, base::WallTime now) {
  model::Ticket ticket = ticket_of(hall, stored);
  if (stored.slot || at_time(hall.site, stored, now).state != TicketState::checked_in) return ticket;
  const auto wait = wait_of(hall, rows, stored, now);
  if (!wait) return wait.error();
  ticket.wait = wait->estimate;
  return ticket;
}

Result<model::Ticket> issue_new(const Hall& hall, QueueRows& rows, const model::TicketRequest& request,
                                const Wanted& what, base::WallTime now) {
  auto made = new_ticket(hall, rows, request, what, base::civil_time(now).date, now);
  if (!made) return made.error();
  StoredTicket& ticket = *made;
  ticket.queued_at = now;
  const auto waiting = rows.waiting(ticket.branch, ticket.date);
  if (!waiting) return waiting.error();
  const auto before = waiting->find(ticket.service);
  ticket.ahead = before == waiting->end() ? 0 : before->second;
  // A walk-in is issued and checked in at once.
  if (auto done = rows.insert(ticket, TicketAct::confirm, now); !done) return done.error();
  if (auto done = act_on(rows, ticket, TicketAct::check_in, now); !done) return done.error();
  if (auto done = add_print_job(hall, rows, ticket, now); !done) return done.error();
  model::Ticket told_ticket = ticket_of(hall, ticket);
  const auto wait = wait_of(hall, rows, ticket, now);
  if (!wait) return wait.error();
  told_ticket.wait = wait->estimate;
  if (wait->band) {
    if (auto noted = rows.note_estimate(ticket.row, wait->band->low, wait->band->high, now); !noted) return noted.error();
  }
  return told_ticket;
}

}  // namespace

Result<model::Ticket> TicketDesk::issue(const model::TicketRequest& request, base::WallTime now) {
  return issue(request, false, now);
}

Result<model::Ticket> TicketDesk::issue_by_staff(const model::TicketRequest& request, base::WallTime now) {
  return issue(request, true, now);
}

Result<model::Ticket> TicketDesk::issue(const model::TicketRequest& request, bool by_staff, base::WallTime now) {
  if (request.slot) {
    const model::HoldRequest place{request.office, request.service, *request.slot, {}, "", by_staff};
    return Booking(hall_).book(request, place, now);
  }
  const auto what = wanted(hall_, request.office, request.service);
  if (!what) return what.error();
  if (auto good = check_claim(hall_, *what, request.errands, base::civil_time(now).date); !good) return good.error();
  return in_writing<model::Ticket>(hall_, now, [&](QueueRows& rows) -> Result<model::Ticket> {
    const auto before = rows.by_key(request.idempotency_key);
    if (!before) return before.error();
    if (*before) return told(hall_, rows, **before, now);
    const auto minutes = wait_minutes_for(hall_, rows, *what->office, what->service->id, now);
    if (!minutes) return minutes.error();
    if (auto allowed = refusal(hall_, rows, *what, *minutes, by_staff, now); !allowed) return allowed.error();
    return issue_new(hall_, rows, request, *what, now);
  });
}

Result<TicketStatus> TicketDesk::find(std::string_view code, base::WallTime now) {
  return in_reading<TicketStatus>(hall_, now, [&](QueueRows& rows) -> Result<TicketStatus> {
    const auto ticket = by_typed_code(hall_, rows, code, now);
    if (!ticket) return ticket.error();
    return status_of(hall_, *ticket);
  });
}

Result<TicketStatus> TicketDesk::cancel(std::string_view code, base::WallTime now) {
  return in_writing<TicketStatus>(hall_, now, [&](QueueRows& rows) -> Result<TicketStatus> {
    const auto seen = by_typed_code(hall_, rows, code, now);
    if (!seen) return seen.error();
    if (!after(TicketAct::cancel, seen->state)) {
      return base::Error{ErrorCode::ticket_over, "this ticket is " + std::string(name_of(seen->state))};
    }
    StoredTicket ticket = *seen;  // as stored: what time changes is none of the states that can be cancelled
    if (ticket.slot) ++ticket.sequence;
    if (auto given = give_back_place(rows, ticket); !given) return given.error();
    if (auto done = act_on(rows, ticket, TicketAct::cancel, now); !done) return done.error();
    return status_of(hall_, ticket);
  });
}

Result<std::map<std::string, int>> TicketDesk::waiting(base::WallTime now) {
  using Waiting = std::map<std::string, int>;
  const model::Office* office = hall_.here();
  if (office == nullptr) return Waiting();
  return in_reading<Waiting>(hall_, now, [&](QueueRows& rows) {
    return rows.waiting(office->branch, base::civil_time(now).date);
  });
}

}  // namespace haisai::reservations
