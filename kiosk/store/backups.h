// Copies of reservations.db in DATA/backup: made by SQLite, checked before they count, the newest sound one put back when
// the database is lost (security-privacy-reliability §7.2).
#pragma once

#include <filesystem>
#include <optional>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/store/database.h"

namespace haisai::store {

inline constexpr const char* kBackupFolder = "backup";
inline constexpr int kHourlyBackups = 24;
inline constexpr int kDailyBackups = 14;

// A copy beside `file`, integrity_check, rename. What was there before is replaced. file_unwritable, store_corrupt.
base::Result<void> copy_checked(Database& database, const std::filesystem::path& file);

// The file of this hour (Japan) when it is not there yet: DATA/backup/reservations-20261120T10.db.
std::optional<std::filesystem::path> due_backup(const std::filesystem::path& data, base::WallTime now);

// Keeps the newest kHourlyBackups, and of the older ones the last of each day, kDailyBackups days.
void prune_backups(const std::filesystem::path& data);

// Puts a copy of the newest backup that passes integrity_check at `file`; none: nothing happens.
base::Result<void> restore_newest(const std::filesystem::path& data, const std::filesystem::path& file);

}  // namespace haisai::store
