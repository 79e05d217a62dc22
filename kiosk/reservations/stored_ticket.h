// A ticket as it is kept: one row a promise. Nothing personal.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"
#include "kiosk/model/ticket_aid.h"
#include "kiosk/model/ticket_state.h"
#include "kiosk/reservations/claim.h"

namespace haisai::reservations {

using model::TicketState;
using model::is_live;
using model::ticket_state_from;

struct StoredTicket {
  long row = 0;         // of the store; 0: not stored yet
  base::RandomId idempotency_key{};
  std::string office;   // id
  std::string service;  // id; changes with transfer, the number stays
  std::string prefix;
  int number = 0;
  int branch = 0;
  int service_group = 0;  // of the service it was issued for: the claim's
  base::Date date{};    // service date in Japan
  TicketKind kind = TicketKind::walkin;
  TicketState state = TicketState::checked_in;
  std::string code;     // nine digits
  TicketId id{};
  int kiosk = 0;
  int ahead = 0;        // people waiting for the service when it was issued
  base::WallTime issued_at{};

  model::TicketAid aid = model::TicketAid::none;
  std::string lang;
  std::vector<std::string> errands;      // services after this one
  std::optional<base::WallTime> slot;    // booked start
  int slot_minutes = 0;
  std::string part;                      // sub-capacity it takes too
  bool has_place = false;                // counts in its slot
  base::RandomId visit{};                // for overlaps; all zero: none
  std::string outside;                   // code of the city's web or LINE booking; empty: none
  model::Priority priority = model::Priority::walkin;
  std::optional<base::WallTime> queued_at;   // since when its waiting counts (aging); none: not here yet
  std::optional<base::WallTime> called_at;   // of the last call
  std::optional<base::WallTime> serving_at;
  std::string counter;                   // id: called to or served at
  int calls = 0;                         // of the present call
  int sequence = 0;                      // iCalendar SEQUENCE: rises when the booking is moved or cancelled
  int reprints = 0;
};

// One service of a ticket finished at a counter: what the wait estimate learns from.
struct FinishedLeg {
  std::string service;
  std::string counter;
  base::WallTime called_at{};
  base::WallTime ended_at{};
};

}  // namespace haisai::reservations
