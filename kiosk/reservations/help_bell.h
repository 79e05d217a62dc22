// 職員をよぶ, shared by terminal, desk and board through the store: never silent, never lost on a restart.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/model/help_call.h"
#include "kiosk/reservations/hall.h"

namespace haisai::reservations {

// Seconds after the call at which it rings again while nobody answered.
inline constexpr int kHelpRings[] = {60, 120};

// One thread at a time, as Hall. Errors: those of QueueStore.
class HelpBell {
 public:
  explicit HelpBell(Hall& hall) : hall_(hall) {}

  // The same id again is the same call.
  base::Result<model::HelpCall> ask(const model::HelpRequest& request, base::WallTime now);
  // いま行きます; the first answer stays. help_unknown.
  base::Result<model::HelpCall> answer(const base::RandomId& id, const std::string& counter, base::WallTime now);
  // Somebody was there, or the resident took it back. A call that is gone is no error.
  base::Result<void> end(const base::RandomId& id, base::WallTime now);
  // Asked or coming, the oldest first. Calls of a past day are over.
  base::Result<std::vector<model::HelpCall>> open(base::WallTime now);
  // help_unknown.
  base::Result<model::HelpCall> find(const base::RandomId& id, base::WallTime now);

  // When the bell rings next for these calls; desk and board set their timer to it.
  static std::optional<base::WallTime> next_ring(const std::vector<model::HelpCall>& calls, base::WallTime now);

 private:
  Hall& hall_;
};

}  // namespace haisai::reservations
