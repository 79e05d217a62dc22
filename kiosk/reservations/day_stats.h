// How the numbers of a day that is over ended, for the usage log: counts of a queue, with no way back to a visit.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "kiosk/model/usage_event.h"
#include "kiosk/reservations/hall.h"

namespace haisai::reservations {

// id: the ids of loaded content (kiosk/usage). A number that never came out on paper, or a place that was only held, is
// none. Numbers of today are not over: nothing. Errors of the store.
base::Result<std::vector<model::TicketStat>> day_stats(Hall& hall, base::Date day, base::WallTime now,
                                                       const std::function<model::ContentId(std::string_view)>& id);

}  // namespace haisai::reservations
