#include "kiosk/store/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <string>
#include <thread>

#include "kiosk/store/journal_vfs.h"

namespace haisai::store {
namespace {

constexpr std::chrono::microseconds kBusyPause{500};

constexpr int kProgressSteps = 10'000;  // virtual machine steps between looks at the clock

constexpr std::int64_t kCheckedBytesPerMs = 400'000;  // half of what a check reads from the file cache

constexpr sqlite3_int64 kChangeCounterAt = 24;  // in the file's header

constexpr const char* kSettings =
    "PRAGMA locking_mode=NORMAL;"
    "PRAGMA trusted_schema=OFF;"
    "PRAGMA cell_size_check=ON;"
    "PRAGMA foreign_keys=ON;"
    "PRAGMA secure_delete=ON;"
    "PRAGMA temp_store=MEMORY;"  // nothing in /tmp
    "PRAGMA synchronous=EXTRA;";

// SQLite would make it with the umask's mode; its journal takes the mode of the database. Only ever opened when it
// was absent: closing a second descriptor would drop the locks this process holds on the file.
void create_private(const std::filesystem::path& file) {
  const int fd = ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd >= 0) ::close(fd);
}

int past_deadline(void* deadline) {
  return std::chrono::steady_clock::now() > *static_cast<std::chrono::steady_clock::time_point*>(deadline) ? 1 : 0;
}

// A commit takes a few milliseconds, SQLite's own pauses between two tries grow to 100 of them: a counter with many
// writers would mostly sleep.
int wait_for_the_writer(void*, int tries) {
  thread_local std::chrono::steady_clock::time_point began;
  const auto now = std::chrono::steady_clock::now();
  if (tries == 0) began = now;
  if (now - began > std::chrono::milliseconds(kBusyTimeoutMs)) return 0;
  std::this_thread::sleep_for(kBusyPause);
  return 1;
}

}  // namespace

void Database::Close::operator()(sqlite3* connection) const { sqlite3_close_v2(connection); }

base::Result<Database> Database::open(const std::filesystem::path& file) {
  create_private(file);
  sqlite3* raw = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE;
  const int opened = sqlite3_open_v2(file.c_str(), &raw, flags, journal_vfs());
  Database database(raw);
  if (opened != SQLITE_OK) {
    if (raw == nullptr) return base::Error{base::ErrorCode::store_unavailable, "no memory for a database"};
    return last_error(raw, opened, "open " + file.string());
  }
  if (auto ready = database.configure(); !ready) return ready.error();
  return database;
}

base::Result<void> Database::configure() {
  sqlite3* raw = connection_.get();
  sqlite3_busy_handler(raw, wait_for_the_writer, nullptr);
  sqlite3_db_config(raw, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  if (auto done = run(kSettings); !done) return done;
  auto journal = prepare("PRAGMA journal_mode=TRUNCATE");
  if (!journal) return journal.error();
  const auto row = journal->step();
  if (!row) return row.error();
  if (!*row || journal->text(0) != "truncate") {
    return base::Error{base::ErrorCode::store_unavailable, "journal mode TRUNCATE was refused"};
  }
  if (sqlite3_db_readonly(raw, "main") != 0) {
    return base::Error{base::ErrorCode::store_unavailable, "the database cannot be written"};
  }
  return {};
}

base::Result<Statement> Database::prepare(std::string_view sql) {
  StatementShelf::Owned statement = shelf_->take(sql);
  if (!statement) {
    sqlite3_stmt* prepared = nullptr;
    const int result_code = sqlite3_prepare_v3(connection_.get(), sql.data(), static_cast<int>(sql.size()),
                                               SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
    if (result_code != SQLITE_OK) return last_error(connection_.get(), result_code, "prepare");
    statement.reset(prepared);
  }
  return Statement(connection_.get(), shelf_.get(), std::move(statement));
}

base::Result<void> Database::run(const char* sql) {
  errno = 0;  // see last_error
  const int result_code = sqlite3_exec(connection_.get(), sql, nullptr, nullptr, nullptr);
  if (result_code != SQLITE_OK) return last_error(connection_.get(), result_code, "run");
  return {};
}

void Database::roll_back() {
  if (sqlite3_get_autocommit(connection_.get()) == 0) {
    sqlite3_exec(connection_.get(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

base::Result<std::int64_t> Database::pragma_number(const char* sql) {
  auto statement = prepare(sql);
  if (!statement) return statement.error();
  const auto row = statement->step();
  if (!row) return row.error();
  return *row ? statement->integer(0) : 0;
}

base::Result<long> Database::change_count() {
  // A page must have been read since BEGIN, so that the file is locked.
  if (const auto version = pragma_number("PRAGMA schema_version"); !version) return version.error();
  sqlite3_file* file = nullptr;
  const int found = sqlite3_file_control(connection_.get(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file));
  base::Byte bytes[4] = {};
  if (found == SQLITE_OK && file != nullptr && file->pMethods != nullptr &&
      file->pMethods->xRead(file, bytes, sizeof bytes, kChangeCounterAt) == SQLITE_OK) {
    return long{bytes[0]} << 24 | long{bytes[1]} << 16 | long{bytes[2]} << 8 | long{bytes[3]};
  }
  return base::Error{base::ErrorCode::store_unavailable, "the change counter cannot be read"};
}

base::Result<void> Database::copy_to(const std::filesystem::path& file) {
  auto statement = prepare("VACUUM INTO ?");
  if (!statement) return statement.error();
  return statement->bind(file.string()).finish();
}

base::Result<void> Database::migrate(Migrations migrations) {
  const auto newest = static_cast<std::int64_t>(migrations.size());
  auto version = pragma_number("PRAGMA user_version");
  if (version && *version == newest) return {};
  const auto migrated = write<bool>([&]() -> base::Result<bool> {
    version = pragma_number("PRAGMA user_version");  // again: somebody may have been faster
    if (!version) return version.error();
    if (*version > newest || *version < 0) {
      return base::Error{base::ErrorCode::store_newer, "schema version " + std::to_string(*version) +
                                                           ", this program knows " + std::to_string(newest)};
    }
    for (auto step = *version; step < newest; ++step) {
      if (auto done = run(migrations[static_cast<std::size_t>(step)]); !done) return done.error();
    }
    if (auto done = run(("PRAGMA user_version=" + std::to_string(newest)).c_str()); !done) return done.error();
    return true;
  });
  if (!migrated) return migrated.error();
  return {};
}

base::Result<void> Database::quick_check(base::Milliseconds limit) {
  // SQLite 3.40 reads a whole tree before it looks at the clock: a file that cannot be read in time is not begun.
  const auto pages = pragma_number("PRAGMA page_count"), page_bytes = pragma_number("PRAGMA page_size");
  if (pages && page_bytes && *pages * *page_bytes > limit.count() * kCheckedBytesPerMs) return {};
  auto deadline = std::chrono::steady_clock::now() + limit;
  sqlite3_progress_handler(connection_.get(), kProgressSteps, past_deadline, &deadline);
  auto check = [this]() -> base::Result<void> {
    auto statement = prepare("PRAGMA quick_check(1)");
    if (!statement) return statement.error();
    const auto row = statement->step();
    if (!row) return row.error();
    if (*row && statement->text(0) == "ok") return {};
    return base::Error{base::ErrorCode::store_corrupt, "quick_check: " + statement->text(0)};
  }();
  const bool interrupted = !check && (sqlite3_errcode(connection_.get()) & 0xFF) == SQLITE_INTERRUPT;
  sqlite3_progress_handler(connection_.get(), 0, nullptr, nullptr);
  if (interrupted) return {};
  return check;
}

bool Database::moved() const {
  int answer = 0;
  const int asked = sqlite3_file_control(connection_.get(), "main", SQLITE_FCNTL_HAS_MOVED, &answer);
  return asked == SQLITE_OK && answer != 0;
}

}  // namespace haisai::store
