#include "kiosk/app/fd_watcher.h"

#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

#include "kiosk/base/assert.h"

namespace haisai::app {

FdWatcher::FdWatcher(std::function<void()> on_ready)
    : on_ready_(std::move(on_ready)), epoll_(epoll_create1(EPOLL_CLOEXEC)), stop_(eventfd(0, EFD_CLOEXEC)) {
  HAISAI_ASSERT(epoll_ >= 0);
  HAISAI_ASSERT(stop_ >= 0);
  epoll_event event{};
  event.events = EPOLLIN;
  event.data.fd = stop_;
  HAISAI_ASSERT(epoll_ctl(epoll_, EPOLL_CTL_ADD, stop_, &event) == 0);
  thread_ = std::thread([this] { run(); });
}

FdWatcher::~FdWatcher() {
  const std::uint64_t one = 1;
  (void)!write(stop_, &one, sizeof one);
  thread_.join();
  close(stop_);
  close(epoll_);
}

void FdWatcher::watch(int fd) {
  epoll_event event{};
  event.events = EPOLLIN | EPOLLONESHOT;
  event.data.fd = fd;
  if (epoll_ctl(epoll_, EPOLL_CTL_MOD, fd, &event) == 0) return;
  HAISAI_ASSERT(errno == ENOENT);
  HAISAI_ASSERT(epoll_ctl(epoll_, EPOLL_CTL_ADD, fd, &event) == 0);
}

void FdWatcher::forget(int fd) { (void)epoll_ctl(epoll_, EPOLL_CTL_DEL, fd, nullptr); }

void FdWatcher::run() {
  for (;;) {
    epoll_event event{};
    const int count = epoll_wait(epoll_, &event, 1, -1);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 || event.data.fd == stop_) return;
    on_ready_();
  }
}

}  // namespace haisai::app
