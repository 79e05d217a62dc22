#include "kiosk/store/store_file.h"

#include "kiosk/reservations/private_files.h"
#include "kiosk/store/folder_lock.h"
#include "kiosk/store/quarantine.h"

namespace haisai::store {

using base::ErrorCode;

StoreFile::StoreFile(std::filesystem::path data, std::string name, Migrations migrations, base::Milliseconds check)
    : data_(std::move(data)), name_(std::move(name)), migrations_(migrations), check_(check) {}

base::Result<Database*> StoreFile::ready(base::WallTime now) {
  if (database_ && database_->moved()) database_.reset();
  if (!database_) {
    if (const auto opened = open(now); !opened) return opened.error();
  }
  return &*database_;
}

base::Result<void> StoreFile::open(base::WallTime now) {
  if (const auto made = reservations::make_private_folder(data_); !made) {
    const bool full = made.error().code == ErrorCode::store_no_space;
    return base::Error{full ? ErrorCode::store_no_space : ErrorCode::store_unavailable, made.error().detail};
  }
  const auto lock = FolderLock::take(data_);
  if (!lock) return lock.error();
  if (has_orphan_journal(data_, name_)) {
    if (auto done = set_aside("a journal without its database", now); !done) return done;
  }
  if (is_rubbish(data_, name_)) {
    if (auto done = set_aside("not a database", now); !done) return done;
  }
  auto database = open_checked();
  if (!database && database.error().code == ErrorCode::store_corrupt) {
    if (auto done = set_aside(database.error().detail, now); !done) return done;
    database = open_checked();
  }
  if (!database) return database.error();
  database_ = std::move(*database);
  return {};
}

base::Result<Database> StoreFile::open_checked() {
  const std::filesystem::path file = data_ / name_;
  std::error_code ignored;
  if (rescue_.seed && !std::filesystem::exists(file, ignored)) {
    if (auto seeded = rescue_.seed(file); !seeded) return seeded.error();
  }
  auto database = Database::open(file);
  if (!database) return database;
  if (auto sound = database->quick_check(check_); !sound) return sound.error();
  if (auto migrated = database->migrate(migrations_); !migrated) return migrated.error();
  if (!rescue_.fill) return database;
  if (auto filled = rescue_.fill(*database); !filled) return filled.error();
  return database;
}

base::Result<void> StoreFile::set_aside(const std::string& why, base::WallTime now) {
  const auto folder = quarantine(data_, name_, now);
  if (!folder) return folder.error();
  quarantined_.push_back({*folder, why});
  return {};
}

void StoreFile::settle(const base::Error& error, base::WallTime now) {
  if (error.code == ErrorCode::store_corrupt && database_) {
    const auto lock = FolderLock::take(data_);
    const bool replaced = database_->moved();  // another process set it aside already
    database_.reset();
    // A failure here shows again at the next opening.
    if (lock && !replaced) static_cast<void>(set_aside(error.detail, now).has_value());
  }
  if (error.code == ErrorCode::store_unavailable || error.code == ErrorCode::store_no_space) database_.reset();
}

std::vector<Quarantined> StoreFile::take_quarantined() { return std::exchange(quarantined_, {}); }

}  // namespace haisai::store
