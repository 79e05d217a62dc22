// A made-up moment of the call display, for pictures and tests: nothing of it ever happened.
#pragma once

#include "kiosk/board/state.h"
#include "kiosk/model/site.h"

namespace haisai::app {

// Four numbers called, the newest just now; the office's services with people waiting.
board::State sample_board(const model::Site& site, const std::string& office, base::WallTime now);

}  // namespace haisai::app
