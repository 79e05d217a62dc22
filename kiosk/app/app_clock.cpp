#include "kiosk/app/app_clock.h"

namespace haisai::app {

AppClock::AppClock(base::WallTime start) : start_(start), started_(std::chrono::steady_clock::now()) {}

base::WallTime AppClock::now() const {
  const auto elapsed = std::chrono::floor<base::Milliseconds>(std::chrono::steady_clock::now() - started_);
  return start_ + elapsed + base::Milliseconds(added_ms_.load());
}

void AppClock::advance(base::Milliseconds by) { added_ms_ += by.count(); }

void AppClock::advance_to(base::WallTime time) {
  const auto ahead = time - now();
  if (ahead.count() > 0) advance(ahead);
}

}  // namespace haisai::app
