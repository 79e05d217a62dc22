// What booking looks at inside a transaction: places taken, held and left, and the question for the rules.
#pragma once

#include <optional>
#include <vector>

#include "kiosk/reservations/making.h"
#include "kiosk/reservations/rules.h"
#include "kiosk/reservations/timetable.h"

namespace haisai::reservations {

// What is known of a service's times over some days. `except`: a hold that does not count (the one being confirmed).
struct Taken {
  std::vector<SlotUse> uses;
  std::vector<StoredHold> holds;
  std::vector<StoredTicket> overdue;  // has a place still, and missed its window
  std::optional<base::RandomId> except;

  // Places of the slot (part empty) or of a part that are taken or held.
  int of(base::WallTime start, const std::string& part) const;
};

base::Result<Taken> taken_between(const Hall& hall, QueueRows& rows, const Wanted& what, base::WallTime from,
                                  base::WallTime to, base::WallTime now);

// The question without a time: closings, the visit's own times and counts.
base::Result<Asked> booking_question(const Hall& hall, QueueRows& rows, const Wanted& what, const base::RandomId& visit,
                                     bool by_staff, std::optional<base::RandomId> except, base::WallTime now);

// The question about one time; `place` none: the timetable has no such start.
void ask_for(Asked& asked, base::WallTime start, const std::optional<Place>& place, const std::string& part,
             const Taken& taken);

// Of a place: staff may also take what is kept for walk-ins.
int capacity_of(const Place& place, bool by_staff);

}  // namespace haisai::reservations
