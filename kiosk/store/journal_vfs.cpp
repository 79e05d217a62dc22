#include "kiosk/store/journal_vfs.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <tuple>

#include "kiosk/base/unique_fd.h"

namespace haisai::store {
namespace {

// Device, inode and birth: one file, apart from any that had its name, or its inode, before.
using FileIdentity = std::tuple<unsigned, unsigned, unsigned long long, long long, unsigned>;

struct JournalNames {
  std::mutex mutex;
  std::map<std::string, FileIdentity> safe;   // journals whose name in the folder is on the disk, by path
  sqlite3_vfs* below = nullptr;
  sqlite3_vfs vfs{};
};

JournalNames& names() {
  static JournalNames all;
  return all;
}

// Nothing where there is no such file, or a file system that does not tell births: there every transaction syncs.
std::optional<FileIdentity> identity_of(const std::string& path) {
  struct statx found {};
  if (::statx(AT_FDCWD, path.c_str(), AT_SYMLINK_NOFOLLOW, STATX_INO | STATX_BTIME, &found) != 0) return std::nullopt;
  if ((found.stx_mask & STATX_BTIME) == 0) return std::nullopt;
  return FileIdentity{found.stx_dev_major, found.stx_dev_minor, found.stx_ino, found.stx_btime.tv_sec,
                      found.stx_btime.tv_nsec};
}

bool has_safe_name(const std::string& path) {
  const auto now = identity_of(path);
  if (!now) return false;
  const std::lock_guard lock(names().mutex);
  const auto known = names().safe.find(path);
  return known != names().safe.end() && known->second == *now;
}

// When it cannot be done nothing is lost: SQLite syncs the folder itself after the first sync of a file it may make.
void make_name_safe(const std::string& path) {
  const auto journal = identity_of(path);   // before the sync: this is what is in the folder then
  const std::string folder = path.substr(0, path.rfind('/') + 1);
  const base::UniqueFd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!journal || !fd || ::fsync(fd.get()) != 0) return;
  const std::lock_guard lock(names().mutex);
  names().safe[path] = *journal;
}

int open_below(const char* path, sqlite3_file* file, int flags, int* out_flags) {
  sqlite3_vfs* below = names().below;
  return below->xOpen(below, path, file, flags, out_flags);
}

// SQLite's unix files sync the folder when they are opened with SQLITE_OPEN_CREATE, also when nothing was made.
int open_knowing_names(sqlite3_vfs*, const char* path, sqlite3_file* file, int flags, int* out_flags) {
  constexpr int kMayBeMade = SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_CREATE;
  if (path == nullptr || (flags & kMayBeMade) != kMayBeMade) return open_below(path, file, flags, out_flags);
  if (has_safe_name(path) && open_below(path, file, flags & ~SQLITE_OPEN_CREATE, out_flags) == SQLITE_OK) {
    return SQLITE_OK;
  }
  const int opened = open_below(path, file, flags, out_flags);
  if (opened == SQLITE_OK) make_name_safe(path);
  return opened;
}

}  // namespace

const char* journal_vfs() {
  JournalNames& all = names();
  const std::lock_guard lock(all.mutex);
  sqlite3_vfs* now = sqlite3_vfs_find(nullptr);
  if (now == nullptr) return nullptr;   // SQLite could not begin; it says so when it opens
  if (now == all.below) return all.vfs.zName;
  if (all.below != nullptr) sqlite3_vfs_unregister(&all.vfs);
  all.below = now;
  all.vfs = *now;   // what is not replaced passes through
  all.vfs.pNext = nullptr;
  all.vfs.zName = "journal-names";
  all.vfs.xOpen = open_knowing_names;
  sqlite3_vfs_register(&all.vfs, 0);
  return all.vfs.zName;
}

}  // namespace haisai::store
