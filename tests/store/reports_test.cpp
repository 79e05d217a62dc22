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
    const auto filled = log.fill_made_up(next, {year.tickets(), {}}, *base::parse_iso_date("2026-06-25"), now_);
    ASSERT_TRUE(filled) << filled.error().detail;
    // A log of a made-up year takes no more; these rows are those of append().
    meddle(file_, "INSERT INTO fault VALUES('2026-05-01.40', 'K01', 'reader_lost', 2, 90), ('2026-05-01.33', 'K01', 'started', 1, 0),"
                  " ('2026-05-02.33', 'K01', 'started', 3, 0)");
    time_paper();
  }

  UsageVersions versions() const { return {*wide_.find("0.1.0"), *wide_.find("1a2b3c4d")}; }

  // Three procedures timed on paper: 6, 7 and 20 minutes.
  void time_paper() {
    auto database = Database::open(file_);
    ASSERT_TRUE(database);
    for (const int minutes : {6, 7, 20}) {
      const usage::PaperTime timed{at("2026-05-11T10:00"), *wide_.find("honcho"), *wide_.find("juminhyo"), base::Milliseconds(minutes * 60'000)};
      ASSERT_TRUE(database->write<bool>([&]() -> base::Result<bool> {
        if (auto done = add_paper_time(*database, timed, versions()); !done) return done.error();
        return true;
      }));
    }
  }

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

  using UsageFixture::ask;
  usage::Table ask(const std::filesystem::path& file) {
    const auto report = usage::read_report(file.stem().string(), content_of(file));
    SqliteUsage log(data_, versions());
    log.know_sections({{"juminhyo", "shimin"}});
    const auto table = log.query(report.sql, {}, now_);
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

// Whole months and the days around them tell what the days alone do, whatever is asked.
TEST_F(ReportsTest, MonthsAndDaysTellTheSame) {
  const std::string counts = "SELECT count(*), sum(visits), sum(events), sum(total) FROM (SELECT kind, ref, code, sum(visits) AS visits,"
                             " sum(events) AS events, sum(total) AS total FROM ";
  const std::string scope = " WHERE (:site IS NULL OR site = :site)";
  const std::string procedure = " AND (:procedure IS NULL OR proc = :procedure)";
  const std::string grouped = " GROUP BY 1, 2, 3)";
  const auto date = [](const char* day) { return base::parse_iso_date(day); };
  const usage::Period periods[] = {{}, {date("2026-04-01"), date("2026-04-30")}, {date("2026-04-10"), date("2026-06-09")},
                                   {date("2026-05-02"), date("2026-05-20")}, {date("2026-04-15"), date("2026-05-14")}, {date("2026-06-01"), {}}};
  SqliteUsage log(data_, versions());
  for (const usage::Period& period : periods) {
    for (const char* site : {"", "honcho"}) {
      for (const char* of : {"", "koseki"}) {
        const usage::Scope asked{period, site, of};
        const std::string days = ask(log, counts + "cell" + scope + procedure + " AND d BETWEEN :from_day AND :to_day" + grouped, asked);
        EXPECT_EQ(ask(log, counts + "by_time" + grouped, asked), days);
        EXPECT_EQ(ask(log, counts + "by_place" + scope + procedure + grouped, asked), days);
        EXPECT_EQ(ask(log, counts + "by_manner" + scope + grouped, asked), days);
        EXPECT_NE(days.substr(0, 2), "0 ");
      }
    }
  }
  EXPECT_TRUE(log.verify(now_));
}

// What the plan asks of each of its numbers (No.1 to No.17), and the file that answers it.
TEST_F(ReportsTest, NoQuestionOfThePlanIsWithoutAFile) {
  const std::pair<const char*, std::vector<std::string>> asked[] = {
      {"No.1", {"no01_use", "no01_steps", "no01_trouble", "today"}},          // used, liked, where people stop
      {"No.2", {"no02_card", "no02_reasons"}},                                // which services use the card, why none
      {"No.3", {"no03_avoidable", "no03_inperson", "no03_bundles"}},          // visits saved, what to put online next
      {"No.4", {"no04_waiting", "no04_serving", "no04_giveup", "hours"}},     // waiting, no-show, share booked
      {"No.5", {"no05_notices"}},                                             // which notices are wanted
      {"No.6", {"no06_modes", "no06_steps", "no06_lessons", "no06_age"}},     // guided mode, who helps, lessons
      {"No.7", {"no07_versions"}},                                            // before and after
      {"No.8", {"no08_pilot"}},                                               // a pilot's own question
      {"No.9", {"no09_months"}},                                              // what can be published
      {"No.10", {"no10_handoff"}},                                            // data used again
      {"No.11", {"no11_departments", "no11_sections"}},                       // sections with a live service
      {"No.12", {"no12_content"}},                                            // content improved, days since
      {"No.13", {"no13_fields", "no13_desk", "no13_paper_time"}},             // staff minutes saved
      {"No.14", {"no14_consult"}},                                            // ways of consulting
      {"No.15", {"no15_answered"}},                                           // answered without staff
      {"No.16", {"no16_faults", "no16_starts"}},                              // kept in service
      {"No.17", {"no17_paper"}}};                                             // paper saved
  std::set<std::string> files;
  for (const auto& file : questions(kReports)) files.insert(file.stem().string());
  for (const auto& [item, names] : asked) {
    for (const std::string& name : names) {
      ASSERT_EQ(files.erase(name), 1u) << item << ": " << name << ".sql";
      EXPECT_EQ(usage::read_report(name, content_of(kReports / (name + ".sql"))).item, item) << name;
    }
  }
  EXPECT_TRUE(files.empty()) << *files.begin() << ".sql answers no question of the plan";
}

// The slowest of three timings on paper was forgotten on a desk; the middle one says more than the mean.
TEST_F(ReportsTest, ATimingOnPaperStandsBesideTheTerminal) {
  const usage::Table table = ask(kReports / "no13_paper_time.sql");
  ASSERT_EQ(table.rows.size(), 1u);
  EXPECT_EQ(usage::whole(table.rows[0][static_cast<std::size_t>(table.column("timings"))]), 3);
  EXPECT_EQ(usage::whole(table.rows[0][static_cast<std::size_t>(table.column("paper_mean_s"))]), 660);   // (6 + 7 + 20) / 3 min
  const double median = usage::real(table.rows[0][static_cast<std::size_t>(table.column("paper_median_s"))]);
  EXPECT_NEAR(median, 420, 420 / 5.0);   // as far as the buckets tell
  EXPECT_GT(usage::whole(table.rows[0][static_cast<std::size_t>(table.column("terminal_visits"))]), 0);
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
