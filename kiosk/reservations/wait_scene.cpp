#include "kiosk/reservations/wait_scene.h"

#include <algorithm>

#include "kiosk/reservations/order.h"
#include "kiosk/reservations/passing.h"

namespace haisai::reservations {
namespace {

using base::Result;

double minutes_from(base::WallTime from, base::WallTime to) {
  return std::chrono::duration<double, std::ratio<60>>(to - from).count();
}

// Services of a scene get numbers as they turn up.
class Numbering {
 public:
  static constexpr int kMost = 64;  // bits of SceneCounter::serves
  int of(const std::string& service) {
    const auto found = std::find(services_.begin(), services_.end(), service);
    if (found != services_.end()) return static_cast<int>(found - services_.begin());
    if (services_.size() == kMost) return kMost - 1;
    services_.push_back(service);
    return static_cast<int>(services_.size()) - 1;
  }
  const std::vector<std::string>& all() const { return services_; }

 private:
  std::vector<std::string> services_;
};

// The newest durations of a service; of everything while it has none.
std::vector<double> durations_of(const std::vector<FinishedLeg>& legs, const std::string& service) {
  std::vector<double> own;
  std::vector<double> all;
  for (const FinishedLeg& leg : legs) {
    all.push_back(minutes_from(leg.called_at, leg.ended_at));
    if (leg.service == service) own.push_back(all.back());
  }
  std::vector<double>& chosen = own.empty() ? all : own;
  if (chosen.size() > kDurations) chosen.erase(chosen.begin(), chosen.end() - kDurations);
  return chosen;
}

SceneCounter counter_of(const model::Counter& counter, const std::vector<StoredTicket>& day, Numbering& numbers,
                        base::WallTime now) {
  SceneCounter scene;
  for (const std::string& service : counter.services) scene.serves |= std::uint64_t{1} << numbers.of(service);
  for (const StoredTicket& ticket : day) {
    const bool here = ticket.counter == counter.id &&
                      (ticket.state == TicketState::called || ticket.state == TicketState::serving);
    if (!here || !ticket.called_at) continue;
    scene.busy_for = std::max(0.0, minutes_from(*ticket.called_at, now));
    scene.busy_service = numbers.of(ticket.service);
  }
  if (counter.lunch_to > counter.lunch_from) {
    const base::WallTime midnight = base::wall_time(base::civil_time(now).date, 0);
    scene.lunch_from = minutes_from(now, midnight + std::chrono::minutes{counter.lunch_from});
    scene.lunch_to = minutes_from(now, midnight + std::chrono::minutes{counter.lunch_to});
  }
  return scene;
}

// Everybody who is called before `own`: those who wait, and those booked who will be here in time.
std::vector<StoredTicket> before(const std::vector<StoredTicket>& day, const StoredTicket& own) {
  std::vector<StoredTicket> ahead;
  for (const StoredTicket& each : day) {
    const bool comes = waits(each) || (each.state == TicketState::issued && each.slot);
    if (comes && each.row != own.row && is_before(each, own)) ahead.push_back(each);
  }
  std::sort(ahead.begin(), ahead.end(), is_before);
  return ahead;
}

WaitScene scene_of(const Hall& hall, const std::vector<std::string>& open, const std::vector<FinishedLeg>& legs,
                   const std::vector<StoredTicket>& day, const StoredTicket& own, base::WallTime now) {
  WaitScene scene;
  Numbering numbers;
  scene.service = numbers.of(own.service);
  for (const model::Counter& counter : hall.site.counters) {
    if (counter.office != own.office || std::find(open.begin(), open.end(), counter.id) == open.end()) continue;
    scene.counters.push_back(counter_of(counter, day, numbers, now));
  }
  for (const StoredTicket& each : before(day, own)) {
    const double ready = waits(each) ? 0.0 : std::max(0.0, minutes_from(now, *each.slot));
    scene.people.push_back({numbers.of(each.service), ready});
  }
  for (const std::string& service : numbers.all()) scene.durations.push_back(durations_of(legs, service));
  return scene;
}

int ahead_of(const std::vector<StoredTicket>& day, const StoredTicket& own) {
  return static_cast<int>(std::count_if(day.begin(), day.end(), [&](const StoredTicket& each) {
    return waits(each) && each.service == own.service && each.row != own.row && is_before(each, own);
  }));
}

bool has_evidence(const std::vector<FinishedLeg>& legs, const std::string& service) {
  return std::count_if(legs.begin(), legs.end(), [&](const FinishedLeg& leg) { return leg.service == service; }) >=
         kEvidence;
}

Result<std::vector<StoredTicket>> day_of(const Hall& hall, QueueRows& rows, const StoredTicket& own, base::WallTime now) {
  auto day = rows.of_day(own.branch, own.date);
  if (!day) return day;
  return at_time(hall.site, std::move(*day), now);
}

}  // namespace

StoredTicket newcomer(const model::Office& office, const std::string& service, base::WallTime now) {
  StoredTicket ticket;
  ticket.office = office.id;
  ticket.branch = office.branch;
  ticket.service = service;
  ticket.date = base::civil_time(now).date;
  ticket.issued_at = now;
  ticket.queued_at = now;
  return ticket;
}

Result<Wait> wait_among(const Hall& hall, QueueRows& rows, const std::vector<StoredTicket>& day,
                        const StoredTicket& ticket, base::WallTime now) {
  Wait wait;
  wait.estimate.made_at = now;
  wait.estimate.ahead = ahead_of(day, ticket);
  const auto legs = rows.finished(ticket.branch, ticket.date);
  if (!legs) return legs.error();
  if (!has_evidence(*legs, ticket.service)) return wait;
  const auto open = rows.open_counters(ticket.branch, ticket.date);
  if (!open) return open.error();
  const auto seed = static_cast<std::uint64_t>(now.time_since_epoch().count());
  wait.band = draw_waits(scene_of(hall, *open, *legs, day, ticket, now), seed);
  if (!wait.band) return wait;
  const auto past = rows.estimate_outcomes(ticket.branch, ticket.service, kOutcomes);
  if (!past) return past.error();
  wait.estimate.range = shown_range(*wait.band, *past);
  if (wait.estimate.range->low_minutes > 0) {
    wait.estimate.back_by = now + std::chrono::minutes{wait.estimate.range->low_minutes};
  }
  return wait;
}

Result<Wait> wait_of(const Hall& hall, QueueRows& rows, const StoredTicket& ticket, base::WallTime now) {
  const auto legs = rows.finished(ticket.branch, ticket.date);
  if (!legs) return legs.error();
  if (!has_evidence(*legs, ticket.service)) {
    Wait wait;
    wait.estimate.ahead = ticket.ahead;
    wait.estimate.made_at = now;
    return wait;
  }
  const auto day = day_of(hall, rows, ticket, now);
  if (!day) return day.error();
  return wait_among(hall, rows, *day, ticket, now);
}

Result<std::optional<int>> wait_minutes_for(const Hall& hall, QueueRows& rows, const model::Office& office,
                                            const std::string& service, base::WallTime now) {
  const auto wait = wait_of(hall, rows, newcomer(office, service, now), now);
  if (!wait) return wait.error();
  if (!wait->band) return std::optional<int>();
  return std::optional<int>(static_cast<int>(wait->band->median));
}

}  // namespace haisai::reservations
