#include "kiosk/store/backups.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <set>
#include <string>
#include <vector>

#include "kiosk/reservations/private_files.h"

namespace haisai::store {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;
using base::Result;

constexpr const char* kPrefix = "reservations-";  // then YYYYMMDDTHH.db
constexpr std::size_t kNameLength = 27;
constexpr std::size_t kDayLength = 21;            // of the name up to its day

// Backups by name, which is by time, the newest first.
std::vector<fs::path> backups_of(const fs::path& data) {
  std::vector<fs::path> all;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(data / kBackupFolder, error)) {
    const std::string name = entry.path().filename().string();
    if (name.size() == kNameLength && name.starts_with(kPrefix) && name.ends_with(".db")) all.push_back(entry.path());
  }
  std::sort(all.begin(), all.end(), std::greater<>());
  return all;
}

Result<void> check(const fs::path& file) {
  auto copy = Database::open(file);
  if (!copy) return copy.error();
  auto statement = copy->prepare("PRAGMA integrity_check(1)");
  if (!statement) return statement.error();
  const auto row = statement->step();
  if (!row) return row.error();
  if (*row && statement->text(0) == "ok") return {};
  return base::Error{ErrorCode::store_corrupt, file.string() + ": " + statement->text(0)};
}

// The copy carries the mark of its original; what was issued since must come from the journal again.
Result<void> forget_replay(const fs::path& file) {
  auto copy = Database::open(file);
  if (!copy) return copy.error();
  return copy->run("PRAGMA application_id=0");
}

void remove_with_journal(const fs::path& file) {
  std::error_code ignored;
  fs::remove(file, ignored);
  fs::remove(file.string() + "-journal", ignored);
}

Result<void> synced(const fs::path& file) {
  const int fd = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
  const bool good = fd >= 0 && ::fsync(fd) == 0;
  if (fd >= 0) ::close(fd);
  if (good) return {};
  return base::Error{ErrorCode::file_unwritable, file.string() + ": not written to the disk"};
}

Result<void> put_in_place(const fs::path& beside, const fs::path& file) {
  if (auto done = synced(beside); !done) return done;
  std::error_code error;
  fs::remove(beside.string() + "-journal", error);
  fs::rename(beside, file, error);
  if (error) return base::Error{ErrorCode::file_unwritable, file.string() + ": " + error.message()};
  const fs::path folder = file.parent_path().empty() ? fs::path(".") : file.parent_path();
  return synced(folder);
}

}  // namespace

Result<void> copy_checked(Database& database, const fs::path& file) {
  const fs::path folder = file.parent_path().empty() ? fs::path(".") : file.parent_path();
  if (auto made = reservations::make_private_folder(folder); !made) return made;
  const fs::path beside = file.string() + ".new";
  remove_with_journal(beside);
  auto done = database.copy_to(beside);
  // SQLite makes the copy with the umask's mode.
  std::error_code ignored;
  fs::permissions(beside, fs::perms::owner_read | fs::perms::owner_write, ignored);
  if (done) done = check(beside);
  if (done) done = put_in_place(beside, file);
  if (!done) {
    remove_with_journal(beside);
    // A failure of the copy says nothing about the database it was made from.
    return base::Error{ErrorCode::file_unwritable, done.error().detail};
  }
  return {};
}

std::optional<fs::path> due_backup(const fs::path& data, base::WallTime now) {
  const base::CivilTime civil = base::civil_time(now);
  std::string day = base::iso_date(civil.date);
  std::erase(day, '-');
  char hour[8];
  std::snprintf(hour, sizeof hour, "T%02d.db", civil.minute_of_day / 60 % 24);
  const fs::path file = data / kBackupFolder / (kPrefix + day + hour);
  std::error_code ignored;
  if (fs::exists(file, ignored)) return std::nullopt;
  return file;
}

void prune_backups(const fs::path& data) {
  std::set<std::string> days;
  int kept = 0;
  for (const fs::path& file : backups_of(data)) {
    if (kept++ < kHourlyBackups) continue;
    const bool last_of_day = days.insert(file.filename().string().substr(0, kDayLength)).second;
    if (!last_of_day || static_cast<int>(days.size()) > kDailyBackups) remove_with_journal(file);
  }
}

Result<void> restore_newest(const fs::path& data, const fs::path& file) {
  for (const fs::path& backup : backups_of(data)) {
    if (!check(backup)) continue;
    const fs::path beside = file.string() + ".restored";
    remove_with_journal(beside);
    std::error_code error;
    if (!fs::copy_file(backup, beside, error)) continue;
    if (auto unmarked = forget_replay(beside); !unmarked) return unmarked;
    return put_in_place(beside, file);
  }
  return {};
}

}  // namespace haisai::store
