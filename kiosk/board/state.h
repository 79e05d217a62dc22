// What the public call display knows about now: a sight of the queue, who asked for help, and what is new in both.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/model/help_call.h"
#include "kiosk/model/queue_view.h"

namespace haisai::board {

// A number just called stands out, steadily, for so long (tickets-queue-printing: at least 5 s).
inline constexpr base::Milliseconds kLit{10'000};
// A board that starts says only what was called so shortly before.
inline constexpr base::Milliseconds kStillNew{15'000};
// A call for help that nobody has answered rings again so long after it was made.
inline constexpr base::Milliseconds kRingsAfter[] = {base::Milliseconds(60'000), base::Milliseconds(120'000)};

struct State {
  base::WallTime now{};
  std::optional<model::QueueView> queue;    // none: not seen yet
  std::vector<model::HelpCall> help;        // asked or coming, the oldest first
  std::map<std::string, base::WallTime> lit_until;   // by number
  std::map<base::RandomId, int> rung;       // how often each call for help has rung here
  std::optional<base::ErrorCode> lost;      // the store cannot be read: what is shown may be old
};

State start(base::WallTime now);

bool is_lit(const State& state, const std::string& number);

// When the next timer of this state fires (a light, a ring, the minute of the clock). Always in the future of state.now.
base::WallTime next_deadline(const State& state);

}  // namespace haisai::board
