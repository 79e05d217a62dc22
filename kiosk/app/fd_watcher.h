// Wakes the loop when a file descriptor has something to read, without the loop ever waiting on it.
#pragma once

#include <functional>
#include <thread>

namespace haisai::app {

// One thread in epoll_wait, asleep until something happens. After on_ready the descriptor is quiet until
// watch() is called for it again (the loop first reads what there is).
class FdWatcher {
 public:
  // on_ready is called on the watcher's thread; it must only wake somebody.
  explicit FdWatcher(std::function<void()> on_ready);
  ~FdWatcher();
  FdWatcher(const FdWatcher&) = delete;
  FdWatcher& operator=(const FdWatcher&) = delete;

  void watch(int fd);    // (again) report the next readiness
  void forget(int fd);   // before fd is closed

 private:
  void run();

  std::function<void()> on_ready_;
  int epoll_ = -1;
  int stop_ = -1;
  std::thread thread_;
};

}  // namespace haisai::app
