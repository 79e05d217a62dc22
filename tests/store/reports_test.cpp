// Every question of assets/reports, asked of one seeded half-year; the answers are the files in expected/. A question
// without an expected answer, or one that is empty, fails. Written anew with HAISAI_WRITE_EXPECTED=1.
#include <cstdlib>
#include <set>

#include "haisai_places.h"
#include "kiosk/store/sqlite_usage.h"
#include "kiosk/usage/made_up.h"
#include "kiosk/usage/open_data.h"
#include "usage_fixture.h"

namespace haisai::store {
namespace {

const std::filesystem::path kReports = std::filesystem::path(HAISAI_SOURCE_DIR) / "assets/reports";
const std::filesystem::path kExpected = std::filesystem::path(HAISAI_SOURCE_DIR) / "tests/store/expected";

std::vector<std::filesystem::path> questions(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".sql") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

class ReportsTest : public UsageFixture {
 protected:
  static model::ContentIds wide_ids() {
    model::Site site;
    site.id = "naha";
    site.offices = {{"honcho", 1, {"jumin"}}, {"oroku", 2, {"jumin"}}};
    site.services = {{"jumin", "A", 1, "c1", ""}, {"zei", "B", 2, "c2", ""}};
    const std::vector<std::string> languages = {"ja", "en", "vi"};
    const std::vector<std::string_view> ids = {"procedure", "purpose", "place_card", "pin", "card_check", "question", "review",
                                               "finish", "juminhyo", "koseki", "sat", "reason_nocard", "notice1", "l0"};
    return *model::ContentIds::make({model::Settings{}, site, {}, languages, ids, "0.1.0", "1a2b3c4d"});
  }

  void SetUp() override {
    usage::MadeUpPlan plan;
    plan.first = *base::parse_iso_date("2026-04-01");
    plan.days = 90;
    plan.visits_a_day = 14;
    plan.sites = {"honcho", "oroku"};
    plan.procedures = {"juminhyo", "koseki"};
    plan.services = {"jumin", "zei"};
    plan.languages = {"ja", "en", "vi"};
    usage::MadeUpYear year(wide_, plan);
    SqliteUsage log(data_, versions());
    const auto next = [&](model::UsageSession& session) {
      if (!year.next(session)) return false;
      add_rare(session);
      ++visits_;
      return true;
    };
    const auto filled = log.fill_made_up(next, year.tickets(), *base::parse_iso_date("2026-06-25"), now_);
    ASSERT_TRUE(filled) << filled.error().detail;
    meddle(file_, "INSERT INTO fault VALUES('2026-05-01.40', 'K01', 'reader_lost', 2, 90)");
  }

  UsageVersions versions() const { return {*wide_.find("0.1.0"), *wide_.find("1a2b3c4d")}; }

  // What the made-up year has none of, so that no question is answered by nothing.
  void add_rare(model::UsageSession& session) {
    using model::UsageCode;
    using model::UsageKind;
    const auto add = [&](UsageKind kind, const char* ref, UsageCode code, std::int64_t n) {
      session.events.push_back({kind, *wide_.find(ref), code, n, session.duration});
    };
    if (visits_ % 11 == 0) add(UsageKind::avoid, "juminhyo", UsageCode::home, 0);
    if (visits_ % 13 == 0) add(UsageKind::reason_inperson, "juminhyo", UsageCode::talk, 0);
    if (visits_ % 17 == 0) add(UsageKind::reason_giveup, "juminhyo", UsageCode::long_way, 0);
    if (visits_ % 19 == 0) add(UsageKind::notice, "notice1", UsageCode::shown, 0);
    if (visits_ % 23 == 0) add(UsageKind::lesson, "l0", UsageCode::finished, 1);
    if (visits_ % 29 == 0) add(UsageKind::pilot, "sat", UsageCode::yes, 0);
    if (visits_ % 31 == 0) add(UsageKind::ack, "juminhyo", UsageCode::accepted, 40);
    if (visits_ % 37 == 0) add(UsageKind::consult, "notice1", UsageCode::phone, 0);
  }

  usage::Table ask(const std::filesystem::path& file) {
    const auto report = usage::read_report(file.stem().string(), content_of(file));
    const auto table = SqliteUsage(data_, versions()).query(report.sql, {}, now_);
    EXPECT_TRUE(table) << file << ": " << (table ? "" : table.error().detail);
    return table ? *table : usage::Table{};
  }

  model::ContentIds wide_ = wide_ids();
  int visits_ = 0;
};

void expect_as_written(const std::string& name, const std::string& csv) {
  const std::filesystem::path file = kExpected / (name + ".csv");
  if (std::getenv("HAISAI_WRITE_EXPECTED") != nullptr) write_file(file, csv);
  EXPECT_EQ(csv, content_of(file)) << name;
}

TEST_F(ReportsTest, EveryQuestionHasItsAnswer) {
  std::set<std::string> items;
  for (const auto& file : questions(kReports)) {
    const auto report = usage::read_report(file.stem().string(), content_of(file));
    EXPECT_FALSE(report.title.empty() || report.question.empty()) << file;
    items.insert(report.item);
    const usage::Table table = ask(file);
    EXPECT_FALSE(table.rows.empty()) << file;
    expect_as_written(report.name, usage::csv_of(table));
  }
  EXPECT_EQ(items.size(), 17u);  // No.1 to No.17
}

// Counts that were made by adding up the visits themselves, not by SQL.
TEST_F(ReportsTest, AnswersAgreeWithTheVisits) {
  const usage::Table use = ask(kReports / "no01_use.sql");
  std::int64_t visits = 0;
  for (const auto& row : use.rows) visits += usage::whole(row[static_cast<std::size_t>(use.column("visits"))]);
  EXPECT_EQ(visits, visits_);
  const usage::Table hours = ask(kReports / "hours.sql");
  std::int64_t by_hour = 0;
  for (const auto& row : hours.rows) by_hour += usage::whole(row[1]);
  EXPECT_EQ(by_hour, visits_);
  const usage::Table avoidable = ask(kReports / "no03_avoidable.sql");
  EXPECT_EQ(usage::whole(avoidable.rows[0][3]), (visits_ + 10) / 11);
}

// The 95 % range of Wilson, worked out by hand for 8 of 10: 49.0 to 94.3.
TEST_F(UsageFixture, AChangeIsToldWithItsRange) {
  SqliteUsage log(data_, {id("0.1.0"), id("1a2b3c4d")});
  for (int i = 0; i < 10; ++i) {
    ASSERT_TRUE(log.append(session(i < 8 ? model::Outcome::done : model::Outcome::stopped, 1), now_));
  }
  const auto report = usage::read_report("no07_versions", content_of(kReports / "no07_versions.sql"));
  const auto table = log.query(report.sql, {}, now_);
  ASSERT_TRUE(table);
  EXPECT_EQ(usage::csv_of(*table),
            "content_ver,first_day,last_day,visits,reached,percent,percent_from,percent_to\r\n"
            "1a2b3c4d,2026-11-20,2026-11-20,10,8,80,49,94.3\r\n");
}

TEST_F(ReportsTest, OpenDataIsTheSameEachTimeAndShowsNoSmallCount) {
  const auto files = questions(kReports / "opendata");
  EXPECT_GE(files.size(), 10u);
  for (const auto& file : files) {
    const usage::ReportFile report = usage::read_report(file.stem().string(), content_of(file));
    const usage::Table table = usage::published(ask(file));
    ASSERT_FALSE(table.rows.empty()) << file;
    ASSERT_EQ(table.columns.size(), report.columns.size()) << file;
    for (std::size_t i = 0; i < table.columns.size(); ++i) EXPECT_TRUE(report.columns[i].starts_with(table.columns[i] + " ")) << file;
    ASSERT_EQ(table.columns.back(), "count") << file;
    for (const auto& row : table.rows) {
      const std::string count = usage::text_of(row.back());
      EXPECT_TRUE(count == "x" || count == "0" || std::stoll(count) >= 10) << file << " " << count;
    }
    EXPECT_EQ(usage::csv_of(table), usage::csv_of(usage::published(ask(file)))) << file;
    expect_as_written("opendata." + report.name, usage::csv_of(table));
  }
}

}  // namespace
}  // namespace haisai::store
