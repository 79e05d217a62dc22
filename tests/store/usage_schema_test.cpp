// The usage log cannot hold a person: every column is on a list that people read, and no TEXT column takes words.
#include <map>
#include <set>

#include "kiosk/store/sqlite_usage.h"
#include "usage_fixture.h"

namespace haisai::store {
namespace {

using Columns = std::map<std::string, std::string>;  // "table.column" -> type

const Columns kAllowed = {
    {"session.sid", "BLOB"},          {"session.day", "TEXT"},        {"session.slot15", "INTEGER"},
    {"session.site", "TEXT"},         {"session.device", "TEXT"},     {"session.mode", "TEXT"},
    {"session.assist", "TEXT"},       {"session.lang", "TEXT"},       {"session.aids", "INTEGER"},
    {"session.arrival", "TEXT"},      {"session.age_band", "TEXT"},   {"session.outcome", "TEXT"},
    {"session.dur_ms", "INTEGER"},    {"session.app_ver", "TEXT"},    {"session.content_ver", "TEXT"},
    {"event.sid", "BLOB"},            {"event.seq", "INTEGER"},       {"event.t_ms", "INTEGER"},
    {"event.kind", "TEXT"},           {"event.ref", "TEXT"},          {"event.code", "TEXT"},
    {"event.n", "INTEGER"},           {"ticket_stat.tid", "BLOB"},    {"ticket_stat.day", "TEXT"},
    {"ticket_stat.site", "TEXT"},     {"ticket_stat.counter", "TEXT"}, {"ticket_stat.proc", "TEXT"},
    {"ticket_stat.kind", "TEXT"},     {"ticket_stat.issued15", "INTEGER"}, {"ticket_stat.wait_s", "INTEGER"},
    {"ticket_stat.serve_s", "INTEGER"}, {"ticket_stat.slot_delay_s", "INTEGER"}, {"ticket_stat.end", "TEXT"},
    {"fault.at15", "TEXT"},           {"fault.device", "TEXT"},       {"fault.code", "TEXT"},
    {"fault.n", "INTEGER"},           {"fault.down_s", "INTEGER"},    {"session.text", "TEXT"},
    {"slice.id", "INTEGER"},          {"slice.site", "TEXT"},         {"slice.proc", "TEXT"},
    {"slice.mode", "TEXT"},           {"slice.assist", "TEXT"},       {"slice.lang", "TEXT"},
    {"slice.aids", "INTEGER"},        {"slice.text", "TEXT"},         {"slice.content_ver", "TEXT"},
    {"item.id", "INTEGER"},           {"item.kind", "TEXT"},          {"item.ref", "TEXT"},
    {"item.code", "TEXT"},            {"daily.item", "INTEGER"},      {"daily.d", "INTEGER"},
    {"daily.slice", "INTEGER"},       {"daily.visits", "INTEGER"},    {"daily.events", "INTEGER"},
    {"daily.total", "INTEGER"},       {"bucket.code", "TEXT"},        {"bucket.from_ms", "INTEGER"},
    {"bucket.to_ms", "INTEGER"},      {"mark.code", "TEXT"},
    {"counted.site", "TEXT"},         {"counted.day", "TEXT"},
    {"slice.place", "INTEGER"},       {"slice.manner", "INTEGER"},
    {"placed.item", "INTEGER"},       {"placed.m", "INTEGER"},        {"placed.slice", "INTEGER"},
    {"placed.visits", "INTEGER"},     {"placed.events", "INTEGER"},   {"placed.total", "INTEGER"},
    {"totals.item", "INTEGER"},       {"totals.m", "INTEGER"},        {"totals.slice", "INTEGER"},
    {"totals.visits", "INTEGER"},     {"totals.events", "INTEGER"},   {"totals.total", "INTEGER"},
    {"manners.item", "INTEGER"},      {"manners.m", "INTEGER"},       {"manners.slice", "INTEGER"},
    {"manners.visits", "INTEGER"},    {"manners.events", "INTEGER"},  {"manners.total", "INTEGER"}};

class UsageSchemaTest : public UsageFixture {
 protected:
  void SetUp() override {
    SqliteUsage log(data_);
    ASSERT_TRUE(log.append(session(model::Outcome::done, 1), now_));
    auto opened = Database::open(file_);
    ASSERT_TRUE(opened);
    database_.emplace(std::move(*opened));
  }
  std::optional<Database> database_;
};

TEST_F(UsageSchemaTest, HasExactlyTheColumnsOnTheList) {
  auto rows = database_->prepare(
      "SELECT m.name || '.' || c.name, c.type FROM sqlite_schema m, pragma_table_info(m.name) c WHERE m.type = 'table'");
  ASSERT_TRUE(rows);
  Columns found;
  while (*rows->step()) found[rows->text(0)] = rows->text(1);
  EXPECT_EQ(found, kAllowed);
}

TEST_F(UsageSchemaTest, EveryTableIsStrictAndInRandomOrder) {
  auto rows = database_->prepare("SELECT name, wr, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'");
  ASSERT_TRUE(rows);
  int tables = 0;
  while (*rows->step()) {
    EXPECT_EQ(rows->integer(1), 1) << rows->text(0);  // WITHOUT ROWID
    EXPECT_EQ(rows->integer(2), 1) << rows->text(0);  // STRICT
    ++tables;
  }
  EXPECT_EQ(tables, 13);
}

TEST_F(UsageSchemaTest, NoTextColumnTakesWords) {
  for (const auto& [column, type] : kAllowed) {
    if (type != "TEXT") continue;
    const std::string table = column.substr(0, column.find('.'));
    const std::string name = column.substr(column.find('.') + 1);
    if (table == "ticket_stat" || table == "fault" || table == "mark" || table == "counted") continue;  // no row to change; their checks are below
    for (const char* word : {"髙橋 𠮷男", "Taro Takahashi", "那覇市", "a@b.jp", "a/b"}) {
      auto update = database_->prepare("UPDATE " + table + " SET " + name + " = ?");
      ASSERT_TRUE(update);
      EXPECT_FALSE(update->bind(word).finish()) << column << " took " << word;
    }
    auto update = database_->prepare("UPDATE " + table + " SET " + name + " = ?");
    EXPECT_FALSE(update->bind(std::string(65, 'a')).finish()) << column << " took 65 characters";
  }
}

TEST_F(UsageSchemaTest, TheOtherTablesTakeNoWordsEither) {
  EXPECT_FALSE(database_->run("INSERT INTO fault VALUES('2026-11-20.40', 'K01', 'paper end', 1, 0)"));
  EXPECT_TRUE(database_->run("INSERT INTO fault VALUES('2026-11-20.40', 'K01', 'paper_end', 1, 0)"));
  const std::string head = "INSERT INTO ticket_stat VALUES(zeroblob(16), '2026-11-20', ";
  EXPECT_FALSE(database_->run((head + "'本庁', 'c1', 'p', 'walkin', 40, 1, 1, 1, 'served')").c_str()));
  EXPECT_FALSE(database_->run((head + "'honcho', 'c 1', 'p', 'walkin', 40, 1, 1, 1, 'served')").c_str()));
  EXPECT_TRUE(database_->run((head + "'honcho', 'c1', 'p', 'walkin', 40, 1, 1, 1, 'served')").c_str()));
  EXPECT_FALSE(database_->run("INSERT INTO mark VALUES('made up')"));
  EXPECT_FALSE(database_->run("INSERT INTO counted VALUES('本庁', '2026-11-20')"));
  EXPECT_FALSE(database_->run("INSERT INTO counted VALUES('honcho', 'a day')"));
}

}  // namespace
}  // namespace haisai::store
