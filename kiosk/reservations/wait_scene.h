// The scene of the wait estimate as the rows have it now.
#pragma once

#include <optional>

#include "kiosk/reservations/hall.h"
#include "kiosk/reservations/wait_estimate.h"

namespace haisai::reservations {

struct Wait {
  model::WaitEstimate estimate;
  std::optional<WaitBand> band;   // none: too little evidence, or no counter is open
};

// Of a walk-in that was made in this transaction. Without evidence `ahead` is the ticket's own.
base::Result<Wait> wait_of(const Hall& hall, QueueRows& rows, const StoredTicket& ticket, base::WallTime now);

// Of a ticket that waits, its place looked up in `day` (all tickets of its day, as time has left them).
base::Result<Wait> wait_among(const Hall& hall, QueueRows& rows, const std::vector<StoredTicket>& day,
                              const StoredTicket& ticket, base::WallTime now);

// The median for somebody who would take a number now; none: too little evidence.
base::Result<std::optional<int>> wait_minutes_for(const Hall& hall, QueueRows& rows, const model::Office& office,
                                                  const std::string& service, base::WallTime now);

// Somebody who would take a number now: a ticket that is stored nowhere.
StoredTicket newcomer(const model::Office& office, const std::string& service, base::WallTime now);

}  // namespace haisai::reservations
