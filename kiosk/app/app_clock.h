// The application's clock: real time, moved to where --at says, and on by the automation protocol.
#pragma once

#include <atomic>

#include "kiosk/base/clock.h"

namespace haisai::app {

// Thread-safe. Runs on the steady clock, so that a change of the system's time never moves a timer.
class AppClock : public base::Clock {
 public:
  explicit AppClock(base::WallTime start);
  base::WallTime now() const override;
  void advance(base::Milliseconds by);
  // Moves on to a time that lies ahead; no effect when it is already past.
  void advance_to(base::WallTime time);

 private:
  base::WallTime start_;
  std::chrono::steady_clock::time_point started_;
  std::atomic<std::int64_t> added_ms_{0};
};

}  // namespace haisai::app
