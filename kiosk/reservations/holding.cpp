#include "kiosk/reservations/holding.h"

#include "kiosk/base/random.h"
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/order.h"

namespace haisai::reservations {

using base::ErrorCode;
using base::Result;

namespace {

// Asks every rule for one time; the place when none refuses. `except`: the hold being made a ticket.
Result<Place> allowed_place(const Hall& hall, QueueRows& rows, const model::HoldRequest& request, const Wanted& what,
                            std::optional<base::RandomId> except, base::WallTime now) {
  const auto place = place_at(hall.site, *what.office, what.service->id, request.start, hall.holiday);
  auto taken = taken_between(hall, rows, what, request.start, request.start + base::Milliseconds{1}, now);
  if (!taken) return taken.error();
  taken->except = except;
  auto asked = booking_question(hall, rows, what, request.visit, request.by_staff, except, now);
  if (!asked) return asked.error();
  ask_for(*asked, request.start, place, request.part, *taken);
  if (const Rule* rule = first_refusal(*asked); rule != nullptr) {
    return base::Error{rule->refusal, what.service->id + " at " + base::iso_time(request.start) + ": rule " + rule->id};
  }
  return *place;
}

}  // namespace

base::Error hold_gone() { return {ErrorCode::slot_hold_gone, "the place is not held any more"}; }

Result<StoredHold> put_hold(const Hall& hall, QueueRows& rows, const model::HoldRequest& request, base::WallTime now) {
  const auto what = wanted(hall, request.office, request.service);
  if (!what) return what.error();
  const auto place = allowed_place(hall, rows, request, *what, std::nullopt, now);
  if (!place) return place.error();
  StoredHold stored;
  stored.hold = {base::random_id(), request.office, request.service, request.start, now + kHoldTime};
  stored.visit = request.visit;
  stored.part = request.part;
  stored.minutes = place->minutes();
  stored.branch = what->office->branch;
  stored.by_staff = request.by_staff;
  if (auto put = rows.put_hold(stored); !put) return put.error();
  return stored;
}

Result<Place> take_held(const Hall& hall, QueueRows& rows, const StoredHold& stored, const Wanted& what,
                        base::WallTime now) {
  const bool lapsed = stored.hold.expires_at <= now;
  const model::HoldRequest request{stored.hold.office, stored.hold.service, stored.hold.start,
                                   stored.visit,       stored.part,         stored.by_staff};
  const base::WallTime as_of = lapsed ? now : std::min(now, stored.hold.expires_at - kHoldTime);
  const auto place = allowed_place(hall, rows, request, what, stored.hold.id, as_of);
  if (!place) {
    const bool full = place.error().code == ErrorCode::slot_full || place.error().code == ErrorCode::slot_part_full;
    return lapsed && full ? hold_gone() : place.error();
  }
  const auto took = rows.take_place(stored.branch, stored.hold.service, stored.hold.start, "",
                                    capacity_of(*place, stored.by_staff));
  if (!took) return took.error();
  if (!*took) return lapsed ? hold_gone() : base::Error{ErrorCode::slot_full, "no place is left"};
  if (!stored.part.empty()) {
    const auto part = rows.take_place(stored.branch, stored.hold.service, stored.hold.start, stored.part,
                                      place->places_of(stored.part));
    if (!part) return part.error();
    if (!*part) return base::Error{ErrorCode::slot_part_full, "nothing of " + stored.part + " is left"};
  }
  if (auto dropped = rows.drop_hold(stored.hold.id); !dropped) return dropped.error();
  return place;
}

void put_in_place(StoredTicket& ticket, const StoredHold& stored, const Wanted& what) {
  ticket.slot = stored.hold.start;
  ticket.slot_minutes = stored.minutes;
  ticket.part = stored.part;
  ticket.has_place = true;
  ticket.visit = stored.visit;
  ticket.kind = what.service->lesson ? TicketKind::lesson : TicketKind::slot;
  ticket.priority = priority_of(ticket);
  ticket.queued_at.reset();
}

}  // namespace haisai::reservations
