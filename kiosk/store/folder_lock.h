// One process at a time opens, checks, repairs or replaces the databases of a data folder.
#pragma once

#include <filesystem>

#include "kiosk/base/result.h"

namespace haisai::store {

// Holds DATA/open.lock (flock) while it lives. The kernel lets go when the process dies.
class FolderLock {
 public:
  // Waits at most `kLongestWaitMs`. store_unavailable, store_no_space.
  static base::Result<FolderLock> take(const std::filesystem::path& folder);
  static constexpr int kLongestWaitMs = 15'000;

  FolderLock(FolderLock&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  FolderLock& operator=(FolderLock&&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int fd) : fd_(fd) {}
  int fd_;
};

}  // namespace haisai::store
