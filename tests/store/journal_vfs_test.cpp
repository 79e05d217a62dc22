// The journal's name in the folder: on the disk before the first commit is acknowledged, and not asked for again while it is
// the same file.
#include "kiosk/store/journal_vfs.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "../reservations/temp_folder.h"
#include "kiosk/store/database.h"
#include "power_cut_vfs.h"

namespace haisai::store {
namespace {

using Kind = test::PowerCutDisk::Operation::Kind;

class JournalVfsTest : public ::testing::Test {
 protected:
  static constexpr std::size_t kCommits = 5;

  void SetUp() override {
    struct statx found {};
    const int asked = ::statx(AT_FDCWD, temp_.path().c_str(), 0, STATX_BTIME, &found);
    births_ = asked == 0 && (found.stx_mask & STATX_BTIME) != 0;
  }

  void commit_some(Database& database) {
    for (std::size_t i = 0; i < kCommits; ++i) ASSERT_TRUE(database.run("INSERT INTO t VALUES(1)"));
  }
  // Another file takes the journal's name, and may well get its inode.
  void replace_journal() const {
    ASSERT_TRUE(std::filesystem::remove(journal_));
    std::ofstream(journal_).flush();
    ASSERT_TRUE(std::filesystem::exists(journal_));
  }

  // The file system tells births; else every commit syncs the folder, as SQLite alone does.
  bool births_ = false;
  test::TempFolder temp_;
  std::filesystem::path file_ = temp_.path() / "x.db";
  std::filesystem::path journal_ = temp_.path() / "x.db-journal";
};

TEST_F(JournalVfsTest, TheFolderIsSyncedOnceForAllCommits) {
  const test::PowerCutDisk disk(temp_.path());
  auto database = Database::open(file_);
  ASSERT_TRUE(database && database->run("CREATE TABLE t(x INTEGER) STRICT"));
  EXPECT_EQ(disk.count(Kind::sync_folder), 1U);
  const std::size_t syncs = disk.count(Kind::sync);
  commit_some(*database);
  EXPECT_EQ(disk.count(Kind::sync_folder), births_ ? 1U : 1 + kCommits);
  EXPECT_EQ(disk.count(Kind::sync), syncs + kCommits * 4) << "pages, their number, the database, the cut journal";
}

TEST_F(JournalVfsTest, AJournalThatIsAnotherFileIsMadeSafeAnew) {
  const test::PowerCutDisk disk(temp_.path());
  auto database = Database::open(file_);
  ASSERT_TRUE(database && database->run("CREATE TABLE t(x INTEGER) STRICT"));
  for (std::size_t times = 1; times < 5; ++times) {
    replace_journal();
    commit_some(*database);
    EXPECT_EQ(disk.count(Kind::sync_folder), 1 + times * (births_ ? 1 : kCommits));
  }
}

TEST_F(JournalVfsTest, AJournalThatIsGoneIsMadeAgain) {
  const test::PowerCutDisk disk(temp_.path());
  auto database = Database::open(file_);
  ASSERT_TRUE(database && database->run("CREATE TABLE t(x INTEGER) STRICT"));
  ASSERT_TRUE(std::filesystem::remove(journal_));
  commit_some(*database);
  EXPECT_EQ(disk.count(Kind::sync_folder), births_ ? 2U : 1 + kCommits);
  EXPECT_TRUE(std::filesystem::exists(journal_));
}

TEST_F(JournalVfsTest, EveryDatabaseHasAJournalOfItsOwn) {
  const test::PowerCutDisk disk(temp_.path());
  auto one = Database::open(file_), other = Database::open(temp_.path() / "y.db");
  ASSERT_TRUE(one && one->run("CREATE TABLE t(x INTEGER) STRICT"));
  ASSERT_TRUE(other && other->run("CREATE TABLE t(x INTEGER) STRICT"));
  EXPECT_EQ(disk.count(Kind::sync_folder), 2U);
}

}  // namespace
}  // namespace haisai::store
