#include "kiosk/reservations/queue_reader.h"

#include <algorithm>
#include <map>

#include "kiosk/reservations/acting.h"
#include "kiosk/reservations/hall_work.h"
#include "kiosk/reservations/making.h"
#include "kiosk/reservations/order.h"
#include "kiosk/reservations/passing.h"
#include "kiosk/reservations/queue_ticket.h"
#include "kiosk/reservations/rules.h"
#include "kiosk/reservations/timetable.h"
#include "kiosk/reservations/wait_scene.h"

namespace haisai::reservations {
namespace {

using base::Result;
using model::QueueView;

// All that one sight of the queue is made of.
struct Sight {
  const Hall& hall;
  const model::Office& office;
  base::WallTime now;
  std::vector<StoredTicket> day;      // as time has left them
  std::vector<std::string> open;      // counters opened today
  std::vector<model::Closure> closures;
};

bool is_booked(const StoredTicket& ticket) { return ticket.state == TicketState::issued && ticket.slot.has_value(); }
bool is_at_counter(const StoredTicket& ticket) {
  return ticket.state == TicketState::called || ticket.state == TicketState::serving;
}

bool names(const std::vector<std::string>& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Opened by staff and not closed for lunch (rule 1).
bool is_manned(const Sight& sight, const model::Counter& counter) {
  const int minute = base::civil_time(sight.now).minute_of_day;
  const bool at_lunch = minute >= counter.lunch_from && minute < counter.lunch_to;
  return names(sight.open, counter.id) && !at_lunch;
}

std::optional<base::ErrorCode> why_closed(const Sight& sight, const model::Service& service,
                                          const std::optional<WaitBand>& band) {
  Asked asked;
  asked.site = &sight.hall.site;
  asked.office = &sight.office;
  asked.service = &service;
  asked.holiday = &sight.hall.holiday;
  asked.closures = sight.closures;
  asked.now = sight.now;
  if (band) asked.wait_minutes = static_cast<int>(band->median);
  const Rule* rule = first_refusal(asked);
  if (rule == nullptr) return std::nullopt;
  return rule->refusal;
}

Result<model::ServiceLine> service_line(const Sight& sight, QueueRows& rows, const model::Service& service) {
  model::ServiceLine line;
  line.service = service.id;
  for (const StoredTicket& ticket : sight.day) {
    if (ticket.service != service.id) continue;
    line.waiting += waits(ticket) ? 1 : 0;
    line.booked += is_booked(ticket) ? 1 : 0;
    line.serving += is_at_counter(ticket) ? 1 : 0;
  }
  for (const model::Counter& counter : sight.hall.site.counters) {
    const bool here = counter.office == sight.office.id && names(counter.services, service.id);
    line.counters_open += here && is_manned(sight, counter) ? 1 : 0;
  }
  const auto wait =
      wait_among(sight.hall, rows, sight.day, newcomer(sight.office, service.id, sight.now), sight.now);
  if (!wait) return wait.error();
  line.range = wait->estimate.range;
  line.why_closed = why_closed(sight, service, wait->band);
  return line;
}

void add_counters(const Sight& sight, QueueView& view) {
  for (const model::Counter& counter : sight.hall.site.counters) {
    if (counter.office != sight.office.id) continue;
    model::CounterLine line;
    line.counter = counter.id;
    line.number = counter.number;
    line.open = is_manned(sight, counter);
    line.services = counter.services;
    for (const StoredTicket& ticket : sight.day) {
      if (is_at_counter(ticket) && ticket.counter == counter.id) line.ticket = queue_ticket_of(ticket);
    }
    view.counters.push_back(std::move(line));
  }
}

void add_calls(const Sight& sight, QueueView& view) {
  for (const StoredTicket& ticket : sight.day) {
    if (ticket.state != TicketState::called) continue;
    const model::QueueTicket shown = queue_ticket_of(ticket);
    const model::Counter* counter = sight.hall.site.counter(ticket.counter);
    view.calls.push_back({shown.number, ticket.counter, counter == nullptr ? 0 : counter->number, ticket.service,
                          ticket.lang, ticket.called_at.value_or(sight.now), ticket.calls});
  }
  std::stable_sort(view.calls.begin(), view.calls.end(),
                   [](const auto& one, const auto& other) { return one.called_at > other.called_at; });
}

void add_people(const Sight& sight, QueueView& view) {
  std::map<std::string, int> position;
  for (const StoredTicket& ticket : in_call_order(sight.day)) {
    view.waiting.push_back(queue_ticket_of(ticket));
    view.waiting.back().position = ++position[ticket.service];
  }
  for (const StoredTicket& ticket : sight.day) {
    if (ticket.state == TicketState::on_hold) view.on_hold.push_back(queue_ticket_of(ticket));
    if (is_booked(ticket)) view.booked.push_back(queue_ticket_of(ticket));
  }
  const auto by_time = [](const auto& one, const auto& other) {
    return one.slot.value_or(one.queued_at) < other.slot.value_or(other.queued_at);
  };
  const auto by_call = [](const auto& one, const auto& other) { return one.called_at < other.called_at; };
  std::stable_sort(view.booked.begin(), view.booked.end(), by_time);
  std::stable_sort(view.on_hold.begin(), view.on_hold.end(), by_call);
}

bool is_shut_today(const Sight& sight, const StoredTicket& ticket) {
  if (ticket.date != base::civil_time(sight.now).date) return false;
  return std::any_of(sight.closures.begin(), sight.closures.end(), [&](const model::Closure& each) {
    return each.service.empty() || each.service == ticket.service;
  });
}

Result<bool> add_stranded(const Sight& sight, QueueRows& rows, QueueView& view) {
  const auto booked = rows.booked_from(sight.office.branch, sight.now);
  if (!booked) return booked.error();
  for (const StoredTicket& ticket : *booked) {
    if (ticket.state != TicketState::issued) continue;
    const auto place = place_at(sight.hall.site, sight.office, ticket.service, *ticket.slot, sight.hall.holiday);
    if (!place || is_shut_today(sight, ticket)) view.stranded.push_back(queue_ticket_of(ticket));
  }
  return true;
}

// The last paper failed or is uncertain. Nothing is sent again by itself, so somebody may stand there without one.
Result<bool> lacks_paper(QueueRows& rows, const StoredTicket& ticket) {
  const auto jobs = rows.print_jobs_of(ticket.row);
  if (!jobs) return jobs.error();
  const auto is = [&](model::PrintState state) { return !jobs->empty() && jobs->back().state == state; };
  return is(model::PrintState::failed) || is(model::PrintState::uncertain);
}

Result<bool> add_paperless(const Sight& sight, QueueRows& rows, QueueView& view) {
  const auto open = rows.open_print_jobs(sight.office.branch, base::civil_time(sight.now).date);
  if (!open) return open.error();
  for (const StoredTicket& ticket : sight.day) {
    const bool unsure = std::any_of(open->begin(), open->end(), [&](const model::PrintJob& job) { return job.code == ticket.code; });
    if (!unsure || !waits(ticket)) continue;
    const auto lacks = lacks_paper(rows, ticket);
    if (!lacks) return lacks.error();
    if (*lacks) view.paperless.push_back(queue_ticket_of(ticket).number);
  }
  return true;
}

Result<QueueView> view_of(const Hall& hall, QueueRows& rows, const model::Office& office, base::WallTime now) {
  const base::Date today = base::civil_time(now).date;
  auto day = rows.of_day(office.branch, today);
  if (!day) return day.error();
  auto open = rows.open_counters(office.branch, today);
  if (!open) return open.error();
  auto closures = rows.closures(office.branch, today);
  if (!closures) return closures.error();
  const Sight sight{hall, office, now, at_time(hall.site, std::move(*day), now), std::move(*open), std::move(*closures)};
  QueueView view;
  view.office = office.id;
  view.at = now;
  view.closures = sight.closures;
  for (const std::string& id : office.services) {
    const model::Service* service = hall.site.service(id);
    if (service == nullptr) continue;
    auto line = service_line(sight, rows, *service);
    if (!line) return line.error();
    view.services.push_back(std::move(*line));
  }
  add_counters(sight, view);
  add_calls(sight, view);
  add_people(sight, view);
  if (auto added = add_stranded(sight, rows, view); !added) return added.error();
  if (auto added = add_paperless(sight, rows, view); !added) return added.error();
  const auto change = rows.change_count();
  if (!change) return change.error();
  view.change = *change;
  return view;
}

base::Error no_office(const Hall& hall) {
  return {base::ErrorCode::ticket_unknown_service, "no office '" + hall.office + "' in this site"};
}

}  // namespace

Result<QueueView> QueueReader::view(base::WallTime now) {
  const model::Office* office = hall_.here();
  if (office == nullptr) return no_office(hall_);
  return in_reading<QueueView>(hall_, now, [&](QueueRows& rows) { return view_of(hall_, rows, *office, now); });
}

Result<model::WaitEstimate> QueueReader::wait(std::string_view code, base::WallTime now) {
  using Estimate = model::WaitEstimate;
  return in_reading<Estimate>(hall_, now, [&](QueueRows& rows) -> Result<Estimate> {
    const auto ticket = by_typed_code(hall_, rows, code, now);
    if (!ticket) return ticket.error();
    if (!waits(*ticket)) {
      return base::Error{base::ErrorCode::ticket_over, "this ticket is " + std::string(name_of(ticket->state))};
    }
    auto day = rows.of_day(ticket->branch, ticket->date);
    if (!day) return day.error();
    const auto wait = wait_among(hall_, rows, at_time(hall_.site, std::move(*day), now), *ticket, now);
    if (!wait) return wait.error();
    return wait->estimate;
  });
}

Result<model::WaitEstimate> QueueReader::wait_for(const std::string& service, base::WallTime now) {
  using Estimate = model::WaitEstimate;
  const auto what = wanted(hall_, hall_.office, service);
  if (!what) return what.error();
  return in_reading<Estimate>(hall_, now, [&](QueueRows& rows) -> Result<Estimate> {
    auto day = rows.of_day(what->office->branch, base::civil_time(now).date);
    if (!day) return day.error();
    const auto wait = wait_among(hall_, rows, at_time(hall_.site, std::move(*day), now),
                                 newcomer(*what->office, service, now), now);
    if (!wait) return wait.error();
    return wait->estimate;
  });
}

}  // namespace haisai::reservations
