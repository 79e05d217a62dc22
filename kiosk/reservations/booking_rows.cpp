#include "kiosk/reservations/booking_rows.h"

#include <algorithm>

#include "kiosk/reservations/passing.h"

namespace haisai::reservations {
namespace {

using base::Result;
using std::chrono::minutes;

constexpr std::chrono::hours kKioskSpan{1};  // rule 6

// Times the visit holds or has booked, with the buffers of what was booked around them.
Result<bool> add_own(const Hall& hall, QueueRows& rows, const base::RandomId& visit,
                     const std::optional<base::RandomId>& except, Asked& asked) {
  if (visit == base::RandomId{}) return true;
  const auto holds = rows.holds_of_visit(visit, asked.now);
  if (!holds) return holds.error();
  for (const StoredHold& each : *holds) {
    if (except && each.hold.id == *except) continue;
    asked.own.emplace_back(each.hold.start, each.hold.start + minutes{each.minutes});
    ++asked.visit_bookings;
  }
  const auto booked = rows.of_visit(visit);
  if (!booked) return booked.error();
  for (const StoredTicket& each : *booked) {
    if (!is_live(state_at(hall.site, each, asked.now))) continue;
    const model::BookingRules rules = rules_of(hall.site, each);
    asked.own.emplace_back(*each.slot - minutes{rules.buffer_before},
                           *each.slot + minutes{each.slot_minutes + rules.buffer_after});
    ++asked.visit_bookings;
  }
  return true;
}

}  // namespace

int Taken::of(base::WallTime start, const std::string& part) const {
  int count = 0;
  for (const SlotUse& use : uses) {
    if (use.start == start && use.part == part) count += use.used;
  }
  for (const StoredHold& each : holds) {
    const bool counts = each.hold.start == start && (part.empty() || each.part == part);
    if (counts && !(except && each.hold.id == *except)) ++count;
  }
  for (const StoredTicket& each : overdue) {
    if (each.slot == start && (part.empty() || each.part == part)) --count;
  }
  return count;
}

Result<Taken> taken_between(const Hall& hall, QueueRows& rows, const Wanted& what, base::WallTime from,
                            base::WallTime to, base::WallTime now) {
  Taken taken;
  auto uses = rows.slot_use(what.office->branch, what.service->id, from, to);
  if (!uses) return uses.error();
  taken.uses = std::move(*uses);
  auto holds = rows.holds(what.office->branch, what.service->id, now);
  if (!holds) return holds.error();
  taken.holds = std::move(*holds);
  // Only today's can be overdue; what lies ahead cannot.
  if (from > now) return taken;
  const auto booked = rows.booked_from(what.office->branch, base::wall_time(base::civil_time(now).date, 0));
  if (!booked) return booked.error();
  for (const StoredTicket& each : *booked) {
    const bool missed = each.has_place && state_at(hall.site, each, now) == TicketState::no_show;
    if (missed && each.service == what.service->id) taken.overdue.push_back(each);
  }
  return taken;
}

Result<Asked> booking_question(const Hall& hall, QueueRows& rows, const Wanted& what, const base::RandomId& visit,
                               bool by_staff, std::optional<base::RandomId> except, base::WallTime now) {
  Asked asked;
  asked.site = &hall.site;
  asked.office = what.office;
  asked.service = what.service;
  asked.holiday = &hall.holiday;
  asked.now = now;
  asked.by_staff = by_staff;
  asked.is_booking = true;
  auto closures = rows.closures(what.office->branch, base::civil_time(now).date);
  if (!closures) return closures.error();
  asked.closures = std::move(*closures);
  if (auto added = add_own(hall, rows, visit, except, asked); !added) return added.error();
  const auto by_kiosk = rows.booked_by_kiosk(what.office->branch, hall.kiosk, now - kKioskSpan);
  if (!by_kiosk) return by_kiosk.error();
  asked.kiosk_bookings = *by_kiosk;
  return asked;
}

void ask_for(Asked& asked, base::WallTime start, const std::optional<Place>& place, const std::string& part,
             const Taken& taken) {
  asked.start = start;
  asked.part = part;
  asked.schedule = place ? place->schedule : nullptr;
  asked.free = place ? capacity_of(*place, asked.by_staff) - taken.of(start, "") : 0;
  asked.free_of_part = place ? place->places_of(part) - taken.of(start, part) : 0;
}

int capacity_of(const Place& place, bool by_staff) { return by_staff ? place.schedule->places : place.bookable(); }

}  // namespace haisai::reservations
