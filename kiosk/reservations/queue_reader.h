// The queue of the hall's office as everybody sees it. Reading changes nothing; what time alone has changed (no-shows,
// lapsed holds, yesterday's tickets) reads as changed.
#pragma once

#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/model/queue_view.h"
#include "kiosk/reservations/hall.h"

namespace haisai::reservations {

// One thread at a time, as Hall. Errors: those of QueueStore.
class QueueReader {
 public:
  explicit QueueReader(Hall& hall) : hall_(hall) {}

  base::Result<model::QueueView> view(base::WallTime now);

  // How many ahead and about how long, for a ticket that waits. ticket_unknown, ticket_over.
  base::Result<model::WaitEstimate> wait(std::string_view code, base::WallTime now);
  // The same for somebody who would take a number for the service now.
  base::Result<model::WaitEstimate> wait_for(const std::string& service, base::WallTime now);

 private:
  Hall& hall_;
};

}  // namespace haisai::reservations
