#include "kiosk/store/store_watch.h"

#include <sys/inotify.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "kiosk/reservations/private_files.h"
#include "kiosk/store/sqlite_tickets.h"

namespace haisai::store {
namespace {

// A commit ends with the journal being cut (modify); a quarantine moves files, a fresh database makes one.
constexpr std::uint32_t kTouches = IN_MODIFY | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE;

}  // namespace

base::Result<StoreWatch> StoreWatch::start(const std::filesystem::path& data) {
  if (auto made = reservations::make_private_folder(data); !made) return made.error();
  StoreWatch watch(::inotify_init1(IN_CLOEXEC | IN_NONBLOCK));
  if (watch.fd_ < 0 || ::inotify_add_watch(watch.fd_, data.c_str(), kTouches) < 0) {
    return base::Error{base::ErrorCode::store_unavailable, "watch " + data.string() + ": " + std::strerror(errno)};
  }
  return watch;
}

StoreWatch::StoreWatch(StoreWatch&& other) noexcept
    : fd_(std::exchange(other.fd_, -1)), seen_(std::exchange(other.seen_, -1)) {}

StoreWatch& StoreWatch::operator=(StoreWatch&& other) noexcept {
  std::swap(fd_, other.fd_);
  std::swap(seen_, other.seen_);
  return *this;
}

StoreWatch::~StoreWatch() {
  if (fd_ >= 0) ::close(fd_);
}

bool StoreWatch::changed(SqliteTickets& tickets) {
  alignas(inotify_event) char events[4096];
  while (::read(fd_, events, sizeof events) > 0) {
  }
  const auto count = tickets.change_count();
  // What cannot be read now may have changed: whoever asks will see the error for himself.
  const long now = count ? *count : -1;
  return std::exchange(seen_, now) != now || now < 0;
}

}  // namespace haisai::store
