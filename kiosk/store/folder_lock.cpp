#include "kiosk/store/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <thread>

namespace haisai::store {
namespace {

constexpr std::chrono::milliseconds kPause{5};

base::Error refused(const std::filesystem::path& file) {
  const bool full = errno == ENOSPC || errno == EDQUOT;
  return {full ? base::ErrorCode::store_no_space : base::ErrorCode::store_unavailable,
          file.string() + ": " + std::strerror(errno)};
}

}  // namespace

base::Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "open.lock";
  const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd < 0) return refused(file);
  FolderLock lock(fd);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(kLongestWaitMs);
  while (::flock(fd, LOCK_EX | LOCK_NB) != 0) {
    if ((errno != EWOULDBLOCK && errno != EINTR) || std::chrono::steady_clock::now() > deadline) return refused(file);
    std::this_thread::sleep_for(kPause);
  }
  return lock;
}

FolderLock::~FolderLock() {
  if (fd_ >= 0) ::close(fd_);
}

}  // namespace haisai::store
