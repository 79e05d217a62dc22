// One SQLite connection with this product's settings (design §2, security-privacy-reliability §7):
// journal TRUNCATE and synchronous EXTRA, so that what was acknowledged survives a power cut;
// secure_delete, so that nothing dropped can be read back. One thread at a time.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <span>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/store/statement.h"

namespace haisai::store {

// How long a statement waits for another process that is writing.
inline constexpr int kBusyTimeoutMs = 10'000;

// Forward-only steps: number i brings user_version from i to i + 1. Never edit one that was released.
using Migrations = std::span<const char* const>;

class Database {
 public:
  // Opens the file, made if absent (0600). store_corrupt: not a database; store_unavailable: cannot be
  // opened for writing; store_no_space.
  static base::Result<Database> open(const std::filesystem::path& file);

  base::Result<Statement> prepare(std::string_view sql);
  // Runs statements without parameters; rows are ignored.
  base::Result<void> run(const char* sql);

  // BEGIN IMMEDIATE, `work`, COMMIT; ROLLBACK when `work` fails or the commit does. Durable on success.
  // Not to be nested; statements `work` prepared must have ended.
  template <class T>
  base::Result<T> write(const std::function<base::Result<T>()>& work) {
    if (auto begun = run("BEGIN IMMEDIATE"); !begun) return begun.error();
    base::Result<T> result = work();
    if (result) {
      const auto committed = run("COMMIT");
      if (committed) return result;
      result = committed.error();
    }
    roll_back();
    return result;
  }

  // BEGIN, `work`, COMMIT: one consistent sight; `work` must not write.
  template <class T>
  base::Result<T> read(const std::function<base::Result<T>()>& work) {
    if (auto begun = run("BEGIN"); !begun) return begun.error();
    base::Result<T> result = work();
    roll_back();
    return result;
  }

  // The file's own count of committed changes (SQLite file format §1.3.7): it rises with every one, whoever made it.
  // Inside read() or write(), where the file cannot change.
  base::Result<long> change_count();

  // A copy of what is committed, made by SQLite itself (VACUUM INTO); `file` must not exist.
  base::Result<void> copy_to(const std::filesystem::path& file);

  // Brings the schema to the newest version in one transaction. store_newer: made by a later program.
  base::Result<void> migrate(Migrations migrations);
  // The one number a pragma gives: "PRAGMA user_version".
  base::Result<std::int64_t> pragma_number(const char* sql);
  // PRAGMA quick_check that gives up (and passes) after `limit`, or at once where the file is too large for it; damage
  // there shows when it is read, and in `usage verify`. store_corrupt: it found damage.
  base::Result<void> quick_check(base::Milliseconds limit);
  // The file was moved away or replaced under this connection (another process quarantined it).
  bool moved() const;

 private:
  struct Close {
    void operator()(sqlite3* connection) const;
  };
  explicit Database(sqlite3* connection) : connection_(connection) {}
  base::Result<void> configure();
  void roll_back();

  std::unique_ptr<sqlite3, Close> connection_;
  std::unique_ptr<StatementShelf> shelf_ = std::make_unique<StatementShelf>();   // ends before its connection
};

}  // namespace haisai::store
