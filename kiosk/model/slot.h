// A time that can be booked, and a hold on one while the resident decides. Nothing personal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/base/random.h"
#include "kiosk/model/ticket_aid.h"

namespace haisai::model {

struct Slot {
  base::WallTime start{};
  int minutes = 15;
  int capacity = 0;
  int free = 0;    // places left now: overdue tickets and lapsed holds already count as free; 0: full
  bool bookable = false;  // free, and no rule speaks against it now
};

// One day of a service at an office.
struct SlotDay {
  base::Date date{};
  std::vector<Slot> slots;                      // by start; empty: none this day
  std::optional<base::ErrorCode> why_none;      // the rule that closes the day, e.g. ticket_closed_day
};

// What a place is held for. `visit` is made anew by the terminal for each visit (never the usage log's id): one visit
// cannot hold two overlapping times.
struct HoldRequest {
  std::string office;
  std::string service;
  base::WallTime start{};
  base::RandomId visit{};
  std::string part;      // id of a sub-capacity that is needed too, e.g. "loan_phone"; empty: none
  bool by_staff = false; // lead time, horizon and the caps per visit and terminal do not hold for staff
};

struct Hold {
  base::RandomId id{};
  std::string office;
  std::string service;
  base::WallTime start{};
  base::WallTime expires_at{};  // three minutes from the last touch (Booking::keep)
};

}  // namespace haisai::model
