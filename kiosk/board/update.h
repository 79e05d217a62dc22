// What the board does when it sees the queue. Pure and total: no clock, no sound, no store.
#pragma once

#include <variant>
#include <vector>

#include "kiosk/board/state.h"

namespace haisai::board {

struct QueueSeen { model::QueueView queue; };
struct HelpSeen { std::vector<model::HelpCall> calls; };
struct StoreLost { base::ErrorCode code{}; };   // until the next QueueSeen
struct Tick { base::WallTime now{}; };          // every timer due by then fires
using Event = std::variant<QueueSeen, HelpSeen, StoreLost, Tick>;

struct Announce { model::CalledNumber call; };            // chime, then the number and the counter in two languages
struct RingHelp { model::HelpCall call; int ring = 1; };  // bell, then where; ring: 1 when asked, 2 at 60 s, 3 at 120 s
using Effect = std::variant<Announce, RingHelp>;

struct Step {
  State next;
  std::vector<Effect> effects;
};

Step update(State state, const Event& event);

}  // namespace haisai::board
