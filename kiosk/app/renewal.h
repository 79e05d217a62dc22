// Content read anew while the program runs (`systemctl reload`, SIGUSR1; decision 0066): between two residents
// everything that holds content is put together again, window and devices stay. Content that is wrong changes nothing.
#pragma once

#include <csignal>
#include <functional>
#include <memory>
#include <utility>

#include "kiosk/app/fd_watcher.h"
#include "kiosk/app/loaded.h"
#include "kiosk/app/stage.h"
#include "kiosk/base/unique_fd.h"

namespace haisai::app {

inline constexpr int kRenewalSignal = SIGUSR1;

class Renewal {
 public:
  // From here on the signal ends nobody: made before the first thread.
  explicit Renewal(const Globals& globals);

  // wake: called on a thread of its own when it was asked.
  void start(std::function<void()> wake);
  // Nothing is woken any more: before the window goes.
  void stop() { watcher_.reset(); }
  // Content was taken since the program started.
  bool renewed() const { return renewed_; }
  // Runs the stage to its end, or until it is at rest and content was renewed, which is returned. between: as for
  // Stage::run; false: somebody still waits for an answer.
  std::shared_ptr<const Loaded> run(Stage& stage, const std::function<bool()>& between);
  // The same words for content that is right and yet can't be used.
  static void tell_refused(const base::Error& error);

 private:
  std::shared_ptr<const Loaded> take();

  const Globals& globals_;
  base::UniqueFd signals_;
  std::unique_ptr<FdWatcher> watcher_;
  bool renewed_ = false;
};

// Runs what `open` makes of the content, and again for every content that run() returns; null is the end. Where renewed
// content can't be opened, what ran before comes back.
// open: shared_ptr<const Loaded> → Result<unique_ptr<X>>; X::run() → shared_ptr<const Loaded>.
template <class Open>
int run_renewed(const Globals& globals, Renewal& renewal, std::shared_ptr<const Loaded> loaded, Open open) {
  struct Stop {
    Renewal& renewal;
    ~Stop() { renewal.stop(); }
  } stop{renewal};
  std::shared_ptr<const Loaded> before;
  while (true) {
    auto running = open(loaded);
    if (!running && before == nullptr) return fail(globals, running.error());
    if (!running) {
      Renewal::tell_refused(running.error());
      loaded = std::exchange(before, nullptr);
      continue;
    }
    before = loaded;   // and what came before it is let go
    loaded = (*running)->run();
    if (loaded == nullptr) return kDone;
  }
}

}  // namespace haisai::app
