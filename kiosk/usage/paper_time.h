// How long a procedure takes on paper today, timed by staff with one start and one stop: the baseline of No.7 and No.13.
#pragma once

#include <cstdint>

#include "kiosk/base/clock.h"
#include "kiosk/model/usage_event.h"

namespace haisai::usage {

struct PaperTime {
  base::WallTime began{};    // stored as the day only
  model::ContentId site;
  model::ContentId procedure;
  base::Milliseconds took{}; // from taking the form to handing it in
};

}  // namespace haisai::usage
