#include "kiosk/app/turn_work.h"

#include <cstdio>

#include "drivers/qr/qr.h"
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/queue_reader.h"
#include "kiosk/reservations/ticket_desk.h"

namespace haisai::app {
namespace {

using Done = TurnWork::Done;

// To the journal: a code and where it came from, never a ticket's.
void log_refusal(const char* what, const base::Error& error) {
  std::fprintf(stderr, "haisai: %s: %s\n", what, std::string(base::name_of(error.code)).c_str());
}

flow::Event refused(flow::SessionId session, const char* what, const base::Error& error) {
  log_refusal(what, error);
  return flow::TurnRefused{session, error.code};
}

// The ticket with its symbol drawn, or why there is none.
flow::Event issued(flow::SessionId session, base::Result<model::Ticket> ticket) {
  if (!ticket) {
    log_refusal("no booking", ticket.error());
    return flow::TicketRefused{session, ticket.error().code};
  }
  if (auto matrix = qr::encode(ticket->qr)) ticket->matrix = std::move(matrix).value();
  return flow::TicketIssued{session, std::move(ticket).value()};
}

// With how long it still waits, where it does so here.
flow::FoundTicket found_by(reservations::Hall& hall, const reservations::TicketStatus& status, base::WallTime now) {
  flow::FoundTicket found{status.ticket, status.date, status.state, {}};
  if (status.state != model::TicketState::checked_in || status.ticket.office != hall.office) return found;
  if (auto wait = reservations::QueueReader(hall).wait(status.ticket.code, now)) found.wait = *wait;
  return found;
}

}  // namespace

Done TurnWork::carry_out(const flow::Effect& effect) {
  if (const auto* slots = std::get_if<flow::FindSlots>(&effect)) return find_slots(*slots);
  if (const auto* place = std::get_if<flow::HoldSlot>(&effect)) return hold(*place);
  if (const auto* kept = std::get_if<flow::KeepHold>(&effect)) return keep(*kept);
  if (const auto* booked = std::get_if<flow::BookSlot>(&effect)) return book(*booked);
  if (const auto* moved = std::get_if<flow::MoveBooking>(&effect)) return move(*moved);
  if (const auto* looked_up = std::get_if<flow::FindTicket>(&effect)) return find(*looked_up);
  if (const auto* arrived = std::get_if<flow::CheckIn>(&effect)) return check_in(*arrived);
  if (const auto* given_back = std::get_if<flow::CancelTicket>(&effect)) return cancel(*given_back);
  const auto* released = std::get_if<flow::ReleaseHold>(&effect);
  if (released == nullptr) return Done::other;
  const auto gone = reservations::Booking(hall_).release(released->hold, clock_.now());
  if (!gone) log_refusal("place not given back", gone.error());  // it lapses by itself
  return Done::changed;
}

Done TurnWork::find_slots(const flow::FindSlots& job) {
  const base::WallTime now = clock_.now();
  reservations::Booking booking(hall_);
  reservations::SlotQuestion question;
  question.office = job.office;
  question.service = job.service;
  question.from = job.from;
  question.days = job.days;
  question.visit = job.visit;
  auto days = booking.slots(question, now);
  if (!days) {
    events_.post(refused(job.session, "no times", days.error()));
    return Done::read;
  }
  question.from = base::civil_time(now).date;
  auto soonest = booking.next_free(question, flow::kSoonestShown, now);
  events_.post(flow::SlotsFound{job.session, job.question, soonest ? std::move(soonest).value() : std::vector<model::Slot>{},
                                std::move(days).value()});
  return Done::read;
}

Done TurnWork::hold(const flow::HoldSlot& job) {
  auto held = reservations::Booking(hall_).hold(job.request, clock_.now());
  events_.post(held ? flow::Event(flow::SlotHeld{job.session, std::move(held).value()})
                    : refused(job.session, "place not held", held.error()));
  return Done::changed;
}

Done TurnWork::keep(const flow::KeepHold& job) {
  auto kept = reservations::Booking(hall_).keep(job.hold, clock_.now());
  if (kept) events_.post(flow::SlotHeld{job.session, std::move(kept).value()});  // else booking it says so
  return Done::read;
}

Done TurnWork::book(const flow::BookSlot& job) {
  events_.post(issued(job.session, reservations::Booking(hall_).confirm(job.hold, job.request, clock_.now())));
  return Done::changed;
}

Done TurnWork::move(const flow::MoveBooking& job) {
  events_.post(issued(job.session, reservations::Booking(hall_).move(job.code, job.hold, clock_.now())));
  return Done::changed;
}

Done TurnWork::find(const flow::FindTicket& job) {
  const base::WallTime now = clock_.now();
  const auto status = reservations::TicketDesk(hall_).find(job.text, now);
  events_.post(status ? flow::Event(flow::TicketFound{job.session, job.question, found_by(hall_, *status, now)})
                      : refused(job.session, "no such ticket", status.error()));
  return Done::read;
}

Done TurnWork::check_in(const flow::CheckIn& job) {
  const base::WallTime now = clock_.now();
  const auto in = reservations::Booking(hall_).check_in(job.text, now);
  events_.post(in ? flow::Event(flow::CheckedIn{job.session, found_by(hall_, in->status, now), in->late, in->again})
                  : refused(job.session, "not checked in", in.error()));
  return Done::changed;
}

Done TurnWork::cancel(const flow::CancelTicket& job) {
  const auto gone = reservations::TicketDesk(hall_).cancel(job.code, clock_.now());
  events_.post(gone ? flow::Event(flow::TicketCancelled{job.session}) : refused(job.session, "not given back", gone.error()));
  return Done::changed;
}

}  // namespace haisai::app
