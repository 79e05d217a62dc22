// What the store of the queue promises besides its rows: old files migrate whole,
// tickets outlive their database, and other processes' changes are noticed.
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kiosk/reservations/booking.h"
#include "kiosk/store/backups.h"
#include "kiosk/store/store_watch.h"
#include "kiosk/store/ticket_journal.h"
#include "kiosk/store/tickets_schema.h"
#include "tickets_fixture.h"

namespace haisai::store {
namespace {

using QueueStoreTest = TicketsFixture;

// A file as the first release left it.
TEST_F(QueueStoreTest, AFileOfTheFirstSchemaKeepsEveryTicket) {
  std::filesystem::create_directories(data_);
  meddle(file_, std::string(kTicketMigrations[0]) +
                    "INSERT INTO counter VALUES(1, '2026-11-20', 'A', 7);"
                    "INSERT INTO ticket(idempotency_key, branch, service_date, prefix, number, office, service,"
                    " service_group, kind, state, code, ticket_id, kiosk, ahead, issued_at) VALUES(zeroblob(16), 1,"
                    " '2026-11-20', 'A', 7, 'honcho', 'jumin', 1, 'walkin', 'checked_in', '123456789', zeroblob(5), 1,"
                    " 3, 1763600400000);"
                    "INSERT INTO ticket_event VALUES(1, 1, 1763600400000, NULL, 'issued');"
                    "PRAGMA user_version=1;");
  SqliteTickets store(data_);
  const auto old = row(store, "123456789", morning_);
  ASSERT_TRUE(old) << old.error().detail;
  EXPECT_EQ(old->number, 7);
  EXPECT_EQ(old->queued_at, old->issued_at);
  EXPECT_EQ(issue(store, jumin_, morning_)->number, 8);
  auto database = Database::open(file_);
  EXPECT_EQ(*database->pragma_number("PRAGMA user_version"), 2);
}

TEST_F(QueueStoreTest, ALostDatabaseLosesNoTicket) {
  std::vector<std::string> codes;
  {
    SqliteTickets store(data_);
    codes.push_back(issue(store, jumin_, morning_)->code);
    ASSERT_TRUE(store.backup_when_due(morning_));
    EXPECT_FALSE(due_backup(data_, morning_));
    codes.push_back(issue(store, jumin_, morning_)->code);  // only in the journal
  }
  write_file(file_, std::string(4'096, '?'));
  SqliteTickets store(data_);
  for (const std::string& code : codes) EXPECT_TRUE(row(store, code, morning_)) << code;
  EXPECT_EQ(waiting(store, morning_)->at("jumin"), 2);
  EXPECT_EQ(issue(store, jumin_, morning_)->number, 1001);
}

TEST_F(QueueStoreTest, ADamagedRecordOfTheJournalIsPassedOver) {
  SqliteTickets store(data_);
  const auto ticket = issue(store, jumin_, morning_);
  std::string record = journal_record(*ticket);
  ASSERT_EQ(record.size(), kJournalRecordBytes);
  EXPECT_EQ(journalled_ticket(record)->code, ticket->code);
  for (std::size_t i = 0; i < 60; i += 7) {
    std::string damaged = record;
    damaged[i] = damaged[i] == 'x' ? 'y' : 'x';
    EXPECT_FALSE(journalled_ticket(damaged)) << i;
  }
}

TEST_F(QueueStoreTest, AnotherProcessesChangeIsNoticedWithinASecond) {
  auto watch = StoreWatch::start(data_);
  ASSERT_TRUE(watch);
  SqliteTickets here(data_);
  ASSERT_TRUE(issue(here, jumin_, morning_));
  watch->changed(here);
  EXPECT_FALSE(watch->changed(here));
  const pid_t child = ::fork();
  if (child == 0) {
    SqliteTickets there(data_);
    ::_exit(issue(there, jumin_, morning_) ? 0 : 1);
  }
  pollfd wake{watch->fd(), POLLIN, 0};
  ASSERT_EQ(::poll(&wake, 1, 30'000), 1);
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
  EXPECT_TRUE(watch->changed(here));
  EXPECT_FALSE(watch->changed(here));
}

}  // namespace
}  // namespace haisai::store
