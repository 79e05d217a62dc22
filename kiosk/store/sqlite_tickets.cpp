#include "kiosk/store/sqlite_tickets.h"

#include "kiosk/store/backups.h"
#include "kiosk/store/quarantine.h"
#include "kiosk/store/ticket_journal.h"
#include "kiosk/store/tickets_schema.h"

namespace haisai::store {
namespace {

using base::Result;

constexpr base::Milliseconds kLongestTicketCheck{5'000};
constexpr int kNumbersPerQuarantine = 1'000;

// Result<void> through Database's transactions, which give a value.
Result<bool> as_value(const Result<void>& done) {
  if (!done) return done.error();
  return true;
}

Result<void> as_nothing(const Result<bool>& done) {
  if (!done) return done.error();
  return {};
}

}  // namespace

SqliteTickets::SqliteTickets(std::filesystem::path data)
    : file_(std::move(data), kReservationsFile, kTicketMigrations, kLongestTicketCheck) {
  const std::filesystem::path folder = file_.data();
  file_.rescue_with({[folder](const std::filesystem::path& file) { return restore_newest(folder, file); },
                     [folder](Database& database) { return replay_journal(folder, database); }});
}

int SqliteTickets::number_floor(base::Date date) const {
  return quarantines_on(file_.data(), file_.name(), date) * kNumbersPerQuarantine;
}

Result<void> SqliteTickets::write(base::WallTime now, const Work& work) {
  last_now_ = now;
  std::vector<reservations::StoredTicket> made;
  const auto done = file_.use<bool>(now, [&](Database& database) {
    return database.write<bool>([&]() -> Result<bool> {
      SqliteRows rows(database, [this](base::Date date) { return number_floor(date); });
      const auto worked = work(rows);
      made = rows.made();
      return as_value(worked);
    });
  });
  if (done && !made.empty()) {
    // The promise stands in the database already; a journal that cannot be written is for staff to hear of.
    if (const auto noted = append_journal(file_.data(), made); !noted) troubles_.push_back(noted.error().detail);
  }
  return as_nothing(done);
}

Result<void> SqliteTickets::read(base::WallTime now, const Work& work) {
  last_now_ = now;
  return as_nothing(file_.use<bool>(now, [&](Database& database) {
    return database.read<bool>([&]() -> Result<bool> {
      SqliteRows rows(database, [](base::Date) { return 0; });
      return as_value(work(rows));
    });
  }));
}

Result<long> SqliteTickets::change_count() {
  std::error_code ignored;
  if (!std::filesystem::exists(file_.data() / file_.name(), ignored)) return 0L;
  return file_.use<long>(last_now_, [](Database& database) {
    return database.read<long>([&database] { return database.change_count(); });
  });
}

Result<void> SqliteTickets::backup(const std::filesystem::path& file, base::WallTime now) {
  return as_nothing(file_.use<bool>(now, [&](Database& database) { return as_value(copy_checked(database, file)); }));
}

Result<void> SqliteTickets::backup_when_due(base::WallTime now) {
  const auto due = due_backup(file_.data(), now);
  if (!due) return {};
  if (const auto done = backup(*due, now); !done) return done;
  prune_backups(file_.data());
  return {};
}

}  // namespace haisai::store
