// The one ordered list of booking and walk-in rules (tickets-queue-printing §1.3). Each refusal is an error code, and so
// has words the resident can read, in every language.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/model/site.h"
#include "kiosk/model/queue_view.h"
#include "kiosk/reservations/opening.h"
#include "kiosk/reservations/stored_ticket.h"

namespace haisai::reservations {

// What a rule may look at: who asks for what, and the rows as they are in this transaction.
struct Asked {
  const model::Site* site = nullptr;
  const model::Office* office = nullptr;     // none: unknown
  const model::Service* service = nullptr;   // none: unknown, or not of the office
  const HolidayRule* holiday = nullptr;
  std::vector<model::Closure> closures;      // of today
  base::WallTime now{};
  bool by_staff = false;

  // Walk-in.
  std::optional<int> wait_minutes;           // estimated, for the cut-off; none: not known yet

  // Booking; `slot` none: no such time in the schedule.
  bool is_booking = false;
  base::WallTime start{};
  const model::ScheduleRule* schedule = nullptr;
  std::string part;
  int free = 0;
  int free_of_part = 0;
  std::vector<std::pair<base::WallTime, base::WallTime>> own;  // times this visit holds or booked
  int visit_bookings = 0;
  int kiosk_bookings = 0;                    // of this terminal within the hour
};

struct Rule {
  const char* id;                            // "lead_time", for documents and tests
  base::ErrorCode refusal;
  bool for_walkin;
  bool for_booking;
  bool staff_may_override;
  bool (*refuses)(const Asked&);
};

// In the order they are asked.
std::span<const Rule> rules();

// The first rule that refuses; nothing: allowed.
const Rule* first_refusal(const Asked& asked);

}  // namespace haisai::reservations
