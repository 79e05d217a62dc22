#include "drivers/printer/fd_link.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>

namespace haisai::printer {
namespace {

constexpr std::size_t kChunk = 4096;  // what a printer's line takes at once, about
constexpr Milliseconds kDevicePause{5};  // a device that is always readable and says nothing

bool try_again() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

}  // namespace

Milliseconds FdLink::now() const {
  return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

// True when the descriptor is ready for one of the events; a hang-up breaks the line once nothing is left to read.
bool FdLink::wait(short events, Milliseconds patience) {
  pollfd watched{fd_.get(), events, 0};
  const int ready = poll(&watched, 1, static_cast<int>(std::clamp<std::int64_t>(patience.count(), 0, 600'000)));
  if (ready <= 0) return false;
  if ((watched.revents & events) != 0) return true;
  broken_ = true;
  return false;
}

std::size_t FdLink::write(base::ByteView bytes, Milliseconds patience) {
  std::size_t sent = 0;
  Milliseconds end = now() + patience;
  while (sent < bytes.size() && !broken_) {
    const ssize_t count = ::write(fd_.get(), bytes.data() + sent, std::min(kChunk, bytes.size() - sent));
    if (count > 0) {
      sent += static_cast<std::size_t>(count);
      end = now() + patience;
      continue;
    }
    if (count < 0 && !try_again()) {
      broken_ = true;
      break;
    }
    if (now() >= end) break;
    (void)wait(POLLOUT, end - now());
  }
  return sent;
}

std::size_t FdLink::read(std::span<base::Byte> into, Milliseconds patience) {
  const Milliseconds end = now() + patience;
  for (;;) {
    const ssize_t count = ::read(fd_.get(), into.data(), into.size());
    if (count > 0) return static_cast<std::size_t>(count);
    if ((count == 0 && stream_) || (count < 0 && !try_again())) {
      broken_ = true;
      return 0;
    }
    const Milliseconds left = end - now();
    if (left.count() <= 0 || broken_) return 0;
    if (count == 0) (void)poll(nullptr, 0, static_cast<int>(std::min(left, kDevicePause).count()));
    if (!wait(POLLIN, left)) return 0;
  }
}

}  // namespace haisai::printer
