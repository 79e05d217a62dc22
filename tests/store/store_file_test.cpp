// Damage, newer files and places that cannot be written: nothing is deleted, the next number still comes.
#include "kiosk/store/store_file.h"

#include <random>

#include "kiosk/store/quarantine.h"
#include "tickets_fixture.h"

namespace haisai::store {
namespace {

namespace fs = std::filesystem;
using base::ErrorCode;

class StoreFileTest : public TicketsFixture {
 protected:
  void fill(int tickets) {
    SqliteTickets store(data_);
    for (int i = 0; i < tickets; ++i) ASSERT_TRUE(issue(store, jumin_, morning_));
  }
};

TEST_F(StoreFileTest, AFileThatIsNoDatabaseIsSetAsideWhole) {
  fs::create_directories(data_);
  const std::string rubbish(8'192, 'x');
  write_file(file_, rubbish);
  write_file(data_ / "reservations.db-journal", "its journal");
  SqliteTickets store(data_);
  const auto ticket = issue(store, jumin_, morning_);
  ASSERT_TRUE(ticket) << ticket.error().detail;
  const auto alarms = store.take_quarantined();
  ASSERT_EQ(alarms.size(), 1u);
  EXPECT_EQ(alarms[0].folder, data_ / "quarantine" / "20261120T100000-1");
  EXPECT_EQ(content_of(alarms[0].folder / kReservationsFile), rubbish);
  EXPECT_EQ(content_of(alarms[0].folder / "reservations.db-journal"), "its journal");
  EXPECT_TRUE(store.take_quarantined().empty());
}

TEST_F(StoreFileTest, NoNumberOfTheDayIsGivenTwiceAfterAQuarantine) {
  fill(3);
  write_file(file_, std::string(4'096, '?'));
  SqliteTickets store(data_);
  EXPECT_EQ(issue(store, jumin_, morning_)->number, 1001);
  EXPECT_EQ(issue(store, zei_, morning_)->number, 1001);
  EXPECT_EQ(issue(store, jumin_, morning_)->number, 1002);
  EXPECT_EQ(issue(store, jumin_, at("2026-11-21T10:00"))->number, 1);  // only that day
  write_file(file_, std::string(4'096, '?'));
  SqliteTickets again(data_);
  EXPECT_EQ(issue(again, jumin_, morning_)->number, 2001);
}

TEST_F(StoreFileTest, DamageMetWhileRunningIsSetAsideToo) {
  SqliteTickets store(data_);
  ASSERT_TRUE(issue(store, jumin_, morning_));
  std::string bytes = content_of(file_);
  for (std::size_t i = 4'096; i < bytes.size(); ++i) bytes[i] = 'x';
  bytes[27] = static_cast<char>(bytes[27] + 1);  // change counter: the cache must look again
  std::fstream(file_, std::ios::in | std::ios::out | std::ios::binary) << bytes;  // the same inode
  const auto ticket = issue(store, jumin_, morning_);
  ASSERT_TRUE(ticket) << ticket.error().detail;
  EXPECT_EQ(ticket->number, 1001);
  const auto alarms = store.take_quarantined();
  ASSERT_EQ(alarms.size(), 1u);
  EXPECT_EQ(content_of(alarms[0].folder / kReservationsFile), bytes);
}

TEST_F(StoreFileTest, AProcessNoticesThatAnotherSetTheFileAside) {
  SqliteTickets running(data_);
  ASSERT_TRUE(issue(running, jumin_, morning_));
  ASSERT_TRUE(quarantine(data_, kReservationsFile, morning_));
  const auto ticket = issue(running, jumin_, morning_);
  ASSERT_TRUE(ticket);
  EXPECT_EQ(ticket->number, 1001);
  SqliteTickets other(data_);
  EXPECT_TRUE(row(other, ticket->code, morning_));
}

TEST_F(StoreFileTest, AJournalWithoutItsDatabaseIsKept) {
  fs::create_directories(data_);
  write_file(data_ / "reservations.db-journal", "left alone");
  SqliteTickets store(data_);
  ASSERT_TRUE(issue(store, jumin_, morning_));
  const auto alarms = store.take_quarantined();
  ASSERT_EQ(alarms.size(), 1u);
  EXPECT_EQ(content_of(alarms[0].folder / "reservations.db-journal"), "left alone");
}

// The power went while the very first database was being made: no staff is told of damage where nothing was lost.
TEST_F(StoreFileTest, AJournalThatNeverBeganIsNoDamage) {
  for (const std::string& content : {std::string(), std::string(512, '\0')}) {
    fs::remove_all(data_);
    fs::create_directories(data_);
    write_file(data_ / "reservations.db-journal", content);
    SqliteTickets store(data_);
    const auto ticket = issue(store, jumin_, morning_);
    ASSERT_TRUE(ticket);
    EXPECT_EQ(ticket->number, 1);
    EXPECT_TRUE(store.take_quarantined().empty());
  }
}

// Random damage: a clean opening or a quarantine with every byte kept, never a crash.
TEST_F(StoreFileTest, RandomDamageNeverStopsTheNextNumber) {
  fill(20);
  const std::string good = content_of(file_);
  std::mt19937 random(7);
  int set_aside = 0;
  for (int round = 0; round < 60; ++round) {
    const fs::path data = temp_.path() / std::to_string(round);
    fs::create_directories(data);
    std::string bytes = good;
    for (auto flips = 1 + random() % 40; flips > 0; --flips) {
      bytes[random() % bytes.size()] = static_cast<char>(random());
    }
    if (round % 5 == 0) bytes.resize(random() % bytes.size());
    write_file(data / kReservationsFile, bytes);
    SqliteTickets store(data);
    const auto ticket = issue(store, jumin_, morning_);
    const auto alarms = store.take_quarantined();
    if (!ticket) {
      // A version number that was hit reads as newer; a page that was hit may break a rule of the schema.
      const ErrorCode code = ticket.error().code;
      EXPECT_TRUE(code == ErrorCode::store_newer || code == ErrorCode::store_unavailable) << ticket.error().detail;
    }
    for (const Quarantined& alarm : alarms) EXPECT_EQ(content_of(alarm.folder / kReservationsFile).size(), bytes.size());
    set_aside += alarms.empty() ? 0 : 1;
  }
  EXPECT_GT(set_aside, 10);
}

TEST_F(StoreFileTest, ANewerFileIsRefusedAndLeftAlone) {
  fill(1);
  meddle(file_, "PRAGMA user_version=1000");
  const std::string before = content_of(file_);
  SqliteTickets store(data_);
  EXPECT_EQ(issue(store, jumin_, morning_).error().code, ErrorCode::store_newer);
  EXPECT_EQ(waiting(store, morning_).error().code, ErrorCode::store_newer);
  EXPECT_EQ(content_of(file_), before);
  EXPECT_FALSE(fs::exists(data_ / "quarantine"));
}

TEST_F(StoreFileTest, WhatCannotBeOpenedIsNotTakenForDamage) {
  fs::create_directories(file_);  // a folder where the file should be
  SqliteTickets store(data_);
  EXPECT_EQ(issue(store, jumin_, morning_).error().code, ErrorCode::store_unavailable);
  EXPECT_FALSE(fs::exists(data_ / "quarantine"));
  fs::remove(file_);
  EXPECT_TRUE(issue(store, jumin_, morning_));  // and the store comes back by itself
}

TEST_F(StoreFileTest, ADataFolderThatCannotBeMadeIsNamed) {
  write_file(temp_.path() / "data", "a file");
  SqliteTickets store(data_);
  EXPECT_EQ(issue(store, jumin_, morning_).error().code, ErrorCode::store_unavailable);
}

TEST_F(StoreFileTest, AFolderThatExistsKeepsItsMode) {
  fs::create_directories(data_);
  fs::permissions(data_, fs::perms::all);
  fill(1);
  EXPECT_EQ(fs::status(data_).permissions(), fs::perms::all);
}

}  // namespace
}  // namespace haisai::store
