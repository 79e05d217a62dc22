// Looks at the queue and at the calls for help whenever another process has changed them, on a thread of its own, so
// that a display never waits for a database and never polls one.
#pragma once

#include <functional>
#include <memory>
#include <thread>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/base/unique_fd.h"
#include "kiosk/model/help_call.h"
#include "kiosk/model/queue_view.h"

namespace haisai::app {

struct HallSeen {
  model::QueueView queue;
  std::vector<model::HelpCall> help;   // asked or coming, the oldest first
};

// What can be looked at. The watch's thread only.
class HallSight {
 public:
  virtual ~HallSight() = default;
  virtual int fd() const = 0;      // readable: something was touched
  virtual bool changed() = 0;      // empties fd(); whether a look is worth while
  virtual base::Result<HallSeen> look(base::WallTime now) = 0;
};

class HallWatch {
 public:
  using Opener = std::function<base::Result<std::unique_ptr<HallSight>>()>;
  using Tell = std::function<void(base::Result<HallSeen>)>;

  // Changes that come faster than kLeast are seen together; what time alone changes is seen within kMost; what can't
  // be read is tried again after kRetry.
  static constexpr base::Milliseconds kLeast{100};
  static constexpr base::Milliseconds kMost{30'000};
  static constexpr base::Milliseconds kRetry{3'000};

  // open and tell are called on the watch's thread; the first look comes at once.
  HallWatch(Opener open, const base::Clock& clock, Tell tell);
  ~HallWatch();
  HallWatch(const HallWatch&) = delete;
  HallWatch& operator=(const HallWatch&) = delete;

 private:
  void run();
  bool look(std::unique_ptr<HallSight>& sight);
  bool sleep(int fd, base::Milliseconds longest) const;

  Opener open_;
  const base::Clock& clock_;
  Tell tell_;
  base::UniqueFd stop_;
  std::thread thread_;
};

}  // namespace haisai::app
