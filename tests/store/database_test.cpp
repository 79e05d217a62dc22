#include "kiosk/store/database.h"

#include <chrono>
#include <thread>

#include "tickets_fixture.h"

namespace haisai::store {
namespace {

using base::ErrorCode;

class DatabaseTest : public ::testing::Test {
 protected:
  std::string pragma(Database& database, const std::string& name) {
    auto statement = database.prepare("PRAGMA " + name);
    EXPECT_TRUE(statement && statement->step());
    return statement ? statement->text(0) : "";
  }
  test::TempFolder temp_;
  std::filesystem::path file_ = temp_.path() / "x.db";
};

TEST_F(DatabaseTest, HasTheSettingsThatKeepPromises) {
  auto database = Database::open(file_);
  ASSERT_TRUE(database);
  EXPECT_EQ(pragma(*database, "journal_mode"), "truncate");
  EXPECT_EQ(pragma(*database, "synchronous"), "3");  // EXTRA
  EXPECT_EQ(pragma(*database, "locking_mode"), "normal");
  EXPECT_EQ(pragma(*database, "secure_delete"), "1");
  EXPECT_EQ(pragma(*database, "foreign_keys"), "1");
  EXPECT_EQ(pragma(*database, "cell_size_check"), "1");
  EXPECT_EQ(pragma(*database, "trusted_schema"), "0");
}

TEST_F(DatabaseTest, AWriterWaitsForTheOneBeforeIt) {
  auto first = Database::open(file_), second = Database::open(file_);
  ASSERT_TRUE(first->run("CREATE TABLE t(x INTEGER) STRICT; BEGIN IMMEDIATE; INSERT INTO t VALUES(1)"));
  std::thread committer([&] {
    std::this_thread::sleep_for(std::chrono::milliseconds(200));
    EXPECT_TRUE(first->run("COMMIT"));
  });
  EXPECT_TRUE(second->run("BEGIN IMMEDIATE; INSERT INTO t SELECT count(*) + 1 FROM t; COMMIT"));
  committer.join();
  auto row = second->prepare("SELECT max(x) FROM t");
  ASSERT_TRUE(*row->step());
  EXPECT_EQ(row->integer(0), 2) << "it saw what the first had written";
}

TEST_F(DatabaseTest, AFailedTransactionLeavesNothing) {
  auto database = Database::open(file_);
  ASSERT_TRUE(database->run("CREATE TABLE t(x INTEGER CHECK(x < 3)) STRICT"));
  const auto written = database->write<bool>([&]() -> base::Result<bool> {
    for (const int x : {1, 2, 3}) {
      auto insert = database->prepare("INSERT INTO t VALUES(?)");
      if (auto done = insert->bind(x).finish(); !done) return done.error();
    }
    return true;
  });
  EXPECT_FALSE(written);
  EXPECT_EQ(pragma(*database, "user_version"), "0");
  auto count = database->prepare("SELECT count(*) FROM t");
  ASSERT_TRUE(*count->step());
  EXPECT_EQ(count->integer(0), 0);
}

TEST_F(DatabaseTest, MigratesForwardStepByStep) {
  constexpr const char* kFirst[] = {"CREATE TABLE a(x INTEGER) STRICT; INSERT INTO a VALUES(7)"};
  constexpr const char* kBoth[] = {kFirst[0], "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x * 2"};
  ASSERT_TRUE(Database::open(file_)->migrate(kFirst));
  auto database = Database::open(file_);
  ASSERT_TRUE(database->migrate(kBoth));
  ASSERT_TRUE(database->migrate(kBoth));
  EXPECT_EQ(pragma(*database, "user_version"), "2");
  auto row = database->prepare("SELECT y FROM a");
  ASSERT_TRUE(*row->step());
  EXPECT_EQ(row->integer(0), 14);
}

TEST_F(DatabaseTest, AMigrationThatFailsChangesNothing) {
  constexpr const char* kBroken[] = {"CREATE TABLE a(x INTEGER) STRICT", "CREATE TABLE a(x INTEGER) STRICT"};
  auto database = Database::open(file_);
  EXPECT_FALSE(database->migrate(kBroken));
  EXPECT_EQ(pragma(*database, "user_version"), "0");
  EXPECT_FALSE(database->prepare("SELECT * FROM a"));
}

TEST_F(DatabaseTest, ANewerSchemaIsRefusedAndLeftAlone) {
  meddle(file_, "CREATE TABLE later(x); PRAGMA user_version=99");
  const std::string before = content_of(file_);
  constexpr const char* kFirst[] = {"CREATE TABLE a(x INTEGER) STRICT"};
  auto database = Database::open(file_);
  const auto migrated = database->migrate(kFirst);
  ASSERT_FALSE(migrated);
  EXPECT_EQ(migrated.error().code, ErrorCode::store_newer);
  EXPECT_EQ(content_of(file_), before);
}

TEST_F(DatabaseTest, AFileInWalModeIsBroughtBackToTheJournal) {
  meddle(file_, "PRAGMA journal_mode=WAL; CREATE TABLE a(x)");
  auto database = Database::open(file_);
  ASSERT_TRUE(database);
  EXPECT_EQ(pragma(*database, "journal_mode"), "truncate");
}

TEST_F(DatabaseTest, TextAndBytesComeBackAsTheyWere) {
  auto database = Database::open(file_);
  ASSERT_TRUE(database->run("CREATE TABLE t(a TEXT, b BLOB, c INTEGER) STRICT"));
  const base::Bytes bytes = {0, 1, 255, 0};
  auto insert = database->prepare("INSERT INTO t VALUES(?,?,?)");
  ASSERT_TRUE(insert->bind("A'); DROP TABLE t; --").bind(base::ByteView(bytes)).bind_null().finish());
  auto row = database->prepare("SELECT * FROM t");
  ASSERT_TRUE(*row->step());
  EXPECT_EQ(row->text(0), "A'); DROP TABLE t; --");
  EXPECT_EQ(row->bytes(1), bytes);
  EXPECT_TRUE(row->is_null(2));
}

// Statements are used again: two with one text stand side by side, and nothing of the former resident's is left in one.
TEST_F(DatabaseTest, AStatementUsedAgainKnowsNothingOfTheTimeBefore) {
  auto database = Database::open(file_);
  ASSERT_TRUE(database);
  constexpr const char* kSql = "SELECT ?1, ?2";
  {
    auto first = database->prepare(kSql);
    first->bind(std::string_view("A")).bind(1);
    ASSERT_TRUE(*first->step());
    auto second = database->prepare(kSql);
    second->bind(std::string_view("B")).bind(2);
    ASSERT_TRUE(*second->step());
    EXPECT_EQ(first->text(0), "A");
    EXPECT_EQ(second->text(0), "B");
  }
  auto again = database->prepare(kSql);
  again->bind(std::string_view("C"));
  ASSERT_TRUE(*again->step());
  EXPECT_EQ(again->text(0), "C");
  EXPECT_TRUE(again->is_null(1));
  EXPECT_TRUE(database->write<bool>([] { return base::Result<bool>(true); })) << "nothing holds the file open";
}

TEST_F(DatabaseTest, NoticesThatItsFileWasMovedAway) {
  auto database = Database::open(file_);
  ASSERT_TRUE(database->run("CREATE TABLE t(a)"));
  EXPECT_FALSE(database->moved());
  std::filesystem::rename(file_, temp_.path() / "y.db");
  EXPECT_TRUE(database->moved());
}

}  // namespace
}  // namespace haisai::store
