#include "kiosk/reservations/calling.h"

#include <algorithm>
#include <charconv>

#include "kiosk/reservations/acting.h"
#include "kiosk/reservations/hall_work.h"
#include "kiosk/reservations/making.h"
#include "kiosk/reservations/order.h"
#include "kiosk/reservations/passing.h"
#include "kiosk/reservations/queue_ticket.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using base::Result;
using model::QueueTicket;

base::Date day_of(base::WallTime now) { return base::civil_time(now).date; }

Result<const model::Counter*> counter_here(const Hall& hall, const std::string& id) {
  const model::Counter* counter = hall.site.counter(id);
  if (counter != nullptr && counter->office == hall.office && hall.here() != nullptr) return counter;
  return base::Error{ErrorCode::queue_unknown_counter, "no counter '" + id + "' at " + hall.office};
}

Result<std::vector<StoredTicket>> today(const Hall& hall, QueueRows& rows, base::WallTime now) {
  auto day = rows.of_day(hall.here()->branch, day_of(now));
  if (!day) return day;
  return at_time(hall.site, std::move(*day), now);
}

// Called to the counter or served there.
std::optional<StoredTicket> at_counter(const std::vector<StoredTicket>& day, const std::string& counter) {
  for (const StoredTicket& ticket : day) {
    const bool there = ticket.state == TicketState::called || ticket.state == TicketState::serving;
    if (there && ticket.counter == counter) return ticket;
  }
  return std::nullopt;
}

// "A-041" of today, or nine digits.
Result<StoredTicket> named(const Hall& hall, QueueRows& rows, std::string_view code, base::WallTime now) {
  const auto dash = code.find('-');
  const std::string_view digits = dash == std::string_view::npos ? "" : code.substr(dash + 1);
  int number = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool letter = !code.empty() && code[0] >= 'A' && code[0] <= 'Z';
  if (!letter || read.ec != std::errc() || read.ptr != digits.data() + digits.size()) {
    return taken_up(hall, rows, code, now);
  }
  const auto found = rows.by_number(hall.here()->branch, day_of(now), std::string(code.substr(0, dash)), number);
  if (!found) return found.error();
  if (!*found) return base::Error{ErrorCode::ticket_unknown, "no number " + std::string(code) + " today"};
  return caught_up(hall, rows, **found, now);
}

base::Error busy(const StoredTicket& ticket) {
  return {ErrorCode::queue_counter_busy, "the counter has " + queue_ticket_of(ticket).number};
}

// Calls `ticket` to the counter, which is open from then on.
Result<QueueTicket> call_to(const Hall& hall, QueueRows& rows, StoredTicket ticket, const std::string& counter,
                            base::WallTime now) {
  if (auto opened = rows.set_counter(hall.here()->branch, day_of(now), counter, true, now); !opened) {
    return opened.error();
  }
  ticket.counter = counter;
  ticket.called_at = now;
  ticket.serving_at.reset();
  ticket.calls = 1;
  if (auto done = act_on(rows, ticket, TicketAct::call, now); !done) return done.error();
  return queue_ticket_of(ticket);
}

void leave_counter(StoredTicket& ticket) {
  ticket.counter.clear();
  ticket.calls = 0;
}

// Waits for another service, with credit for its time: queued_at stays. A booked place was used here.
void go_on_to(StoredTicket& ticket, const std::string& service) {
  leave_counter(ticket);
  ticket.service = service;
  ticket.has_place = false;
}

}  // namespace

// What the counter has, changed by `set`, then moved by `act`.
Result<QueueTicket> Calling::at(const std::string& counter, TicketAct act, base::WallTime now, const Change& set) {
  return in_writing<QueueTicket>(hall_, now, [&](QueueRows& rows) -> Result<QueueTicket> {
    if (const auto known = counter_here(hall_, counter); !known) return known.error();
    const auto day = today(hall_, rows, now);
    if (!day) return day.error();
    auto ticket = at_counter(*day, counter);
    if (!ticket) return base::Error{ErrorCode::queue_transition, "counter " + counter + " has nobody"};
    const TicketAct decided = set ? set(*ticket, act) : act;
    if (auto done = act_on(rows, *ticket, decided, now); !done) return done.error();
    return queue_ticket_of(*ticket);
  });
}

Result<void> Calling::set_open(const std::string& counter, bool open, base::WallTime now) {
  return hall_.store.write(now, [&](QueueRows& rows) -> Result<void> {
    if (const auto known = counter_here(hall_, counter); !known) return known.error();
    return rows.set_counter(hall_.here()->branch, day_of(now), counter, open, now);
  });
}

Result<void> Calling::open(const std::string& counter, base::WallTime now) { return set_open(counter, true, now); }
Result<void> Calling::close(const std::string& counter, base::WallTime now) { return set_open(counter, false, now); }

Result<QueueTicket> Calling::call_next(const std::string& counter, base::WallTime now) {
  return in_writing<QueueTicket>(hall_, now, [&](QueueRows& rows) -> Result<QueueTicket> {
    const auto known = counter_here(hall_, counter);
    if (!known) return known.error();
    const auto day = today(hall_, rows, now);
    if (!day) return day.error();
    if (const auto has = at_counter(*day, counter)) return busy(*has);
    const std::vector<std::string>& services = (*known)->services;
    for (const StoredTicket& ticket : in_call_order(*day)) {
      if (std::find(services.begin(), services.end(), ticket.service) == services.end()) continue;
      return call_to(hall_, rows, ticket, counter, now);
    }
    return base::Error{ErrorCode::queue_empty, "nobody waits for counter " + counter};
  });
}

Result<QueueTicket> Calling::call(const std::string& counter, std::string_view code, base::WallTime now) {
  return in_writing<QueueTicket>(hall_, now, [&](QueueRows& rows) -> Result<QueueTicket> {
    if (const auto known = counter_here(hall_, counter); !known) return known.error();
    const auto day = today(hall_, rows, now);
    if (!day) return day.error();
    if (const auto has = at_counter(*day, counter)) return busy(*has);
    const auto ticket = named(hall_, rows, code, now);
    if (!ticket) return ticket.error();
    return call_to(hall_, rows, *ticket, counter, now);
  });
}

Result<QueueTicket> Calling::recall(const std::string& counter, base::WallTime now) {
  return at(counter, TicketAct::recall, now, [now](StoredTicket& ticket, TicketAct act) {
    ++ticket.calls;
    ticket.called_at = ticket.state == TicketState::called ? now : ticket.called_at;
    return act;
  });
}

Result<QueueTicket> Calling::serve(const std::string& counter, base::WallTime now) {
  return at(counter, TicketAct::serve, now, [now](StoredTicket& ticket, TicketAct act) {
    ticket.serving_at = now;
    return act;
  });
}

Result<QueueTicket> Calling::hold(const std::string& counter, base::WallTime now) {
  return at(counter, TicketAct::put_on_hold, now, [](StoredTicket& ticket, TicketAct act) {
    leave_counter(ticket);
    return act;
  });
}

Result<QueueTicket> Calling::back(std::string_view code, base::WallTime now) {
  return in_writing<QueueTicket>(hall_, now, [&](QueueRows& rows) -> Result<QueueTicket> {
    if (hall_.here() == nullptr) return base::Error{ErrorCode::ticket_unknown, "no office here"};
    auto ticket = named(hall_, rows, code, now);
    if (!ticket) return ticket.error();
    if (ticket->state == TicketState::no_show) ticket->queued_at = now;
    leave_counter(*ticket);
    if (auto done = act_on(rows, *ticket, TicketAct::back, now); !done) return done.error();
    return queue_ticket_of(*ticket);
  });
}

Result<QueueTicket> Calling::absent(const std::string& counter, base::WallTime now) {
  return at(counter, TicketAct::absent, now, nullptr);
}

Result<QueueTicket> Calling::done(const std::string& counter, base::WallTime now) {
  return at(counter, TicketAct::done, now, [](StoredTicket& ticket, TicketAct act) {
    if (ticket.errands.empty()) return act;
    const std::string next = ticket.errands.front();
    ticket.errands.erase(ticket.errands.begin());
    go_on_to(ticket, next);
    return TicketAct::transfer;
  });
}

Result<QueueTicket> Calling::transfer(const std::string& counter, const std::string& service, base::WallTime now) {
  if (const auto known = wanted(hall_, hall_.office, service); !known) return known.error();
  return at(counter, TicketAct::transfer, now, [&service](StoredTicket& ticket, TicketAct act) {
    std::erase(ticket.errands, service);
    go_on_to(ticket, service);
    return act;
  });
}

Result<QueueTicket> Calling::set_errands(std::string_view code, const std::vector<std::string>& services,
                                         base::WallTime now) {
  for (const std::string& service : services) {
    if (const auto known = wanted(hall_, hall_.office, service); !known) return known.error();
  }
  return in_writing<QueueTicket>(hall_, now, [&](QueueRows& rows) -> Result<QueueTicket> {
    if (hall_.here() == nullptr) return base::Error{ErrorCode::ticket_unknown, "no office here"};
    auto ticket = named(hall_, rows, code, now);
    if (!ticket) return ticket.error();
    ticket->errands = services;
    if (auto done = act_on(rows, *ticket, TicketAct::set_errands, now); !done) return done.error();
    return queue_ticket_of(*ticket);
  });
}

Result<void> Calling::close_today(const std::string& service, const std::string& reason, base::WallTime now) {
  if (!service.empty()) {
    if (const auto known = wanted(hall_, hall_.office, service); !known) return known.error();
  }
  const model::Office* office = hall_.here();
  if (office == nullptr) return base::Error{ErrorCode::ticket_unknown_service, "no office '" + hall_.office + "'"};
  return hall_.store.write(now, [&](QueueRows& rows) {
    return rows.put_closure(office->branch, day_of(now), {service, reason, now});
  });
}

Result<void> Calling::reopen_today(const std::string& service, base::WallTime now) {
  const model::Office* office = hall_.here();
  if (office == nullptr) return base::Error{ErrorCode::ticket_unknown_service, "no office '" + hall_.office + "'"};
  return hall_.store.write(now,
                           [&](QueueRows& rows) { return rows.drop_closure(office->branch, day_of(now), service); });
}

}  // namespace haisai::reservations
