#include "kiosk/app/hall_watch.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <cstdint>

#include "kiosk/base/assert.h"

namespace haisai::app {

HallWatch::HallWatch(Opener open, const base::Clock& clock, Tell tell)
    : open_(std::move(open)), clock_(clock), tell_(std::move(tell)), stop_(eventfd(0, EFD_CLOEXEC)) {
  HAISAI_ASSERT(stop_);
  thread_ = std::thread([this] { run(); });
}

HallWatch::~HallWatch() {
  const std::uint64_t one = 1;
  (void)!write(stop_.get(), &one, sizeof one);
  thread_.join();
}

// Until fd is readable or the time is over; false: the watch ends.
bool HallWatch::sleep(int fd, base::Milliseconds longest) const {
  std::array<pollfd, 2> watched = {{{stop_.get(), POLLIN, 0}, {fd, POLLIN, 0}}};
  (void)poll(watched.data(), watched.size(), static_cast<int>(longest.count()));
  return watched[0].revents == 0;
}

// False: it could not be read, and what was open is closed.
bool HallWatch::look(std::unique_ptr<HallSight>& sight) {
  if (!sight) {
    auto opened = open_();
    if (!opened) {
      tell_(opened.error());
      return false;
    }
    sight = std::move(opened).value();
  }
  auto seen = sight->look(clock_.now());
  const bool fine = seen.has_value();
  tell_(std::move(seen));
  if (!fine) sight.reset();
  return fine;
}

void HallWatch::run() {
  constexpr int kNobody = -1;
  std::unique_ptr<HallSight> sight;
  for (;;) {
    const bool fine = look(sight);
    if (!sleep(kNobody, fine ? kLeast : kRetry)) return;
    // Touched files are not yet a change: only that is worth a look.
    for (base::WallTime since = clock_.now(); fine && !sight->changed() && clock_.now() - since < kMost;) {
      if (!sleep(sight->fd(), kMost)) return;
    }
  }
}

}  // namespace haisai::app
