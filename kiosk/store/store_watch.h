// Tells when the reservations changed, whoever changed them: inotify on the files, then the file's own count of changes,
// so that nothing is polled and a change of another process is seen within a second.
#pragma once

#include <filesystem>

#include "kiosk/base/result.h"

namespace haisai::store {

class SqliteTickets;

// One thread at a time, the thread of `tickets`.
class StoreWatch {
 public:
  // Watches DATA; works before the database exists. store_unavailable when the kernel has no watch left.
  static base::Result<StoreWatch> start(const std::filesystem::path& data);

  StoreWatch(StoreWatch&& other) noexcept;
  StoreWatch& operator=(StoreWatch&& other) noexcept;
  ~StoreWatch();

  // Readable (poll, epoll, SDL's watcher) when the files were touched by anybody, this process too.
  int fd() const { return fd_; }

  // Empties fd() and tells whether the reservations changed since the last call. Reads one number of the file.
  bool changed(SqliteTickets& tickets);

 private:
  explicit StoreWatch(int fd) : fd_(fd) {}
  int fd_ = -1;
  long seen_ = -1;   // the count at the last call; -1: none yet
};

}  // namespace haisai::store
