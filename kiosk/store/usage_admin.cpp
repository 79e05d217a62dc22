// What staff do with the whole log: ask it, fill an empty one with made-up visits, check it, copy it.
#include <algorithm>
#include <chrono>

#include "kiosk/base/random.h"
#include "kiosk/store/cell_writer.h"
#include "kiosk/store/sqlite_usage.h"

namespace haisai::store {
namespace {

using base::Result;

constexpr base::Milliseconds kWholeCheck{600'000};
constexpr int kVisitsAtOnce = 20'000;  // made-up visits a transaction

usage::Value value_of(const Statement& row, int column) {
  if (row.is_null(column)) return std::monostate{};
  if (row.is_integer(column)) return row.integer(column);
  if (row.is_real(column)) return row.real(column);
  return row.text(column);
}

void bind_scope(Statement& statement, const usage::Scope& scope) {
  const base::Date from = scope.period.from.value_or(base::Date(std::chrono::year(1970), std::chrono::January, std::chrono::day(1)));
  const base::Date to = scope.period.to.value_or(base::Date(std::chrono::year(9999), std::chrono::December, std::chrono::day(31)));
  statement.bind_named(":from_day", std::chrono::sys_days(from).time_since_epoch().count());
  statement.bind_named(":to_day", std::chrono::sys_days(to).time_since_epoch().count());
  statement.bind_named(":from", base::iso_date(from)).bind_named(":to", base::iso_date(to));
  statement.bind_named(":site", scope.site).bind_named(":procedure", scope.procedure);
}

Result<usage::Table> table_of(Statement& statement) {
  usage::Table table;
  for (int column = 0; column < statement.columns(); ++column) table.columns.push_back(statement.column_name(column));
  while (true) {
    const auto row = statement.step();
    if (!row) return row.error();
    if (!*row) return table;
    auto& values = table.rows.emplace_back();
    for (int column = 0; column < statement.columns(); ++column) values.push_back(value_of(statement, column));
  }
}

// Which section answers for which procedure, beside the log and never in its file.
Result<void> tell_sections(Database& log, const std::map<std::string, std::string>& sections) {
  if (auto made = log.run("CREATE TEMP TABLE IF NOT EXISTS section(proc TEXT PRIMARY KEY, owner TEXT NOT NULL)"); !made) return made;
  auto tell = log.prepare("INSERT OR REPLACE INTO temp.section VALUES(?,?)");
  if (!tell) return tell.error();
  for (const auto& [procedure, owner] : sections) {
    tell->reset();
    if (auto done = tell->bind(procedure).bind(owner).finish(); !done) return done;
  }
  return {};
}

// What reports read (assets/reports): whole months from the monthly counts, the days before and after them from the daily
// ones. `asked` holds the scope; `d` of a month is its first day. `by_time` is of the scope alone, without site and procedure.
// `by_manner` has no procedure: where one is asked for, days tell.
constexpr const char* kViews =
    "CREATE TEMP TABLE IF NOT EXISTS asked(from_day INTEGER, first INTEGER, after INTEGER, to_day INTEGER, site TEXT, proc TEXT);"
    "CREATE TEMP VIEW IF NOT EXISTS by_time AS"
    " SELECT i.kind, i.ref, i.code, c.m AS d, c.visits, c.events, c.total FROM main.item i"
    "  CROSS JOIN main.totals c ON c.item = i.id AND c.m >= (SELECT first FROM asked) AND c.m < (SELECT after FROM asked)"
    "  WHERE (SELECT site IS NULL AND proc IS NULL FROM asked)"
    " UNION ALL SELECT i.kind, i.ref, i.code, c.m, c.visits, c.events, c.total FROM main.item i"
    "  CROSS JOIN main.placed c ON c.item = i.id AND c.m >= (SELECT first FROM asked) AND c.m < (SELECT after FROM asked)"
    "  CROSS JOIN main.slice s ON s.id = c.slice WHERE (SELECT site IS NOT NULL OR proc IS NOT NULL FROM asked)"
    "  AND s.site = coalesce((SELECT site FROM asked), s.site) AND s.proc = coalesce((SELECT proc FROM asked), s.proc)"
    " UNION ALL SELECT kind, ref, code, d, visits, events, total FROM main.cell"
    "  WHERE d >= (SELECT from_day FROM asked) AND d < (SELECT first FROM asked)"
    "  AND site = coalesce((SELECT site FROM asked), site) AND proc = coalesce((SELECT proc FROM asked), proc)"
    " UNION ALL SELECT kind, ref, code, d, visits, events, total FROM main.cell"
    "  WHERE d >= (SELECT after FROM asked) AND d <= (SELECT to_day FROM asked)"
    "  AND site = coalesce((SELECT site FROM asked), site) AND proc = coalesce((SELECT proc FROM asked), proc);"
    "CREATE TEMP VIEW IF NOT EXISTS by_place AS"
    " SELECT i.kind, i.ref, i.code, c.m AS d, s.site, s.proc, c.visits, c.events, c.total FROM main.item i"
    "  CROSS JOIN main.placed c ON c.item = i.id AND c.m >= (SELECT first FROM asked) AND c.m < (SELECT after FROM asked)"
    "  CROSS JOIN main.slice s ON s.id = c.slice"
    " UNION ALL SELECT kind, ref, code, d, site, proc, visits, events, total FROM main.cell"
    "  WHERE d >= (SELECT from_day FROM asked) AND d < (SELECT first FROM asked)"
    " UNION ALL SELECT kind, ref, code, d, site, proc, visits, events, total FROM main.cell"
    "  WHERE d >= (SELECT after FROM asked) AND d <= (SELECT to_day FROM asked);"
    "CREATE TEMP VIEW IF NOT EXISTS by_manner AS"
    " SELECT i.kind, i.ref, i.code, c.m AS d, s.site, s.mode, s.assist, s.lang, s.aids, s.text, s.content_ver, c.visits, c.events, c.total"
    "  FROM main.item i CROSS JOIN main.manners c ON c.item = i.id AND c.m >= (SELECT first FROM asked) AND c.m < (SELECT after FROM asked)"
    "  CROSS JOIN main.slice s ON s.id = c.slice WHERE (SELECT proc FROM asked) IS NULL"
    " UNION ALL SELECT kind, ref, code, d, site, mode, assist, lang, aids, text, content_ver, visits, events, total FROM main.cell"
    "  WHERE (SELECT proc FROM asked) IS NULL AND d >= (SELECT from_day FROM asked) AND d < (SELECT first FROM asked)"
    " UNION ALL SELECT kind, ref, code, d, site, mode, assist, lang, aids, text, content_ver, visits, events, total FROM main.cell"
    "  WHERE (SELECT proc FROM asked) IS NULL AND d >= (SELECT after FROM asked) AND d <= (SELECT to_day FROM asked)"
    " UNION ALL SELECT kind, ref, code, d, site, mode, assist, lang, aids, text, content_ver, visits, events, total FROM main.cell"
    "  WHERE (SELECT proc FROM asked) = proc AND d BETWEEN (SELECT from_day FROM asked) AND (SELECT to_day FROM asked);"
    "DELETE FROM asked;";

std::int64_t number_of(base::Date day) { return std::chrono::sys_days(day).time_since_epoch().count(); }

// Days of the period, and its whole months from `first` up to but without `after` (the same where there is none).
Result<void> set_scope(Database& log, const usage::Scope& scope) {
  using namespace std::chrono;
  if (auto made = log.run(kViews); !made) return made;
  const base::Date from = scope.period.from.value_or(base::Date(year(1970), January, day(1)));
  const base::Date to = scope.period.to.value_or(base::Date(year(9999), December, day(31)));
  const year_month begun = year_month(from.year(), from.month()) + months(from.day() == day(1) ? 0 : 1);
  const base::Date next(sys_days(to) + days(1));
  const base::Date first(begun / day(1)), after(year_month(next.year(), next.month()) / day(1));
  const bool whole = sys_days(first) < sys_days(after);
  auto asked = log.prepare("INSERT INTO asked VALUES(?,?,?,?,nullif(?,''),nullif(?,''))");
  if (!asked) return asked.error();
  return asked->bind(number_of(from)).bind(number_of(whole ? first : from)).bind(number_of(whole ? after : from)).bind(number_of(to)).bind(scope.site).bind(scope.procedure).finish();
}

// Counts of a day's made-up visits are gathered here first: a year has millions of events.
using DayCells = std::map<std::pair<base::Date, usage::Slice>, usage::Cells>;

void gather(DayCells& days, const model::UsageSession& session, const UsageVersions& versions) {
  usage::Cells& sum = days[{base::civil_time(session.began).date, usage::slice_of(session, versions.content)}];
  for (const auto& [key, count] : usage::cells_of(session)) {
    usage::CellCount& cell = sum[key];
    cell.visits += count.visits;
    cell.events += count.events;
    cell.total += count.total;
  }
}

Result<void> write_gathered(Database& database, const DayCells& days) {
  CellWriter writer(database);
  for (const auto& [key, cells] : days) {
    if (auto done = writer.add(key.first, key.second, cells); !done) return done;
  }
  return {};
}

Result<void> write_raw(Database& database, const model::UsageSession& session, const UsageVersions& versions) {
  const base::RandomId sid = base::random_id();
  if (auto done = insert_session(database, sid, session, versions); !done) return done;
  return insert_events(database, sid, session.events);
}

// Up to kVisitsAtOnce visits; false when there are no more.
Result<bool> write_some(Database& database, const std::function<bool(model::UsageSession&)>& make, base::Date raw_from,
                        const UsageVersions& versions) {
  DayCells days;
  bool more = true;
  for (int count = 0; count < kVisitsAtOnce && more; ++count) {
    model::UsageSession session;
    more = make(session);
    if (!more) break;
    gather(days, session, versions);
    if (base::civil_time(session.began).date < raw_from) continue;
    if (auto done = write_raw(database, session, versions); !done) return done.error();
  }
  if (auto done = write_gathered(database, days); !done) return done.error();
  return more;
}

Result<void> mark_empty(Database& database) {
  auto any = database.prepare("SELECT 1 FROM session UNION ALL SELECT 1 FROM daily UNION ALL SELECT 1 FROM mark LIMIT 1");
  if (!any) return any.error();
  const auto row = any->step();
  if (!row) return row.error();
  if (*row) return base::Error{base::ErrorCode::usage_wrong, "this usage.db is not empty: made-up visits never join others"};
  any->reset();
  return database.run("INSERT INTO mark VALUES('made_up')");
}

// Rules of the rows that SQLite does not check by itself.
Result<void> check_rows(Database& database) {
  const std::pair<const char*, const char*> rules[] = {
      {"SELECT 1 FROM event WHERE sid NOT IN (SELECT sid FROM session)", "an event without its visit"},
      {"SELECT 1 FROM daily WHERE visits < 0 OR events < visits", "a daily count below zero"},
      {"SELECT 1 FROM daily WHERE slice NOT IN (SELECT id FROM slice)", "a daily count without its slice"},
      {"SELECT 1 FROM daily WHERE item NOT IN (SELECT id FROM item)", "a daily count without its item"},
      {"SELECT item, sum(events) FROM daily GROUP BY 1 EXCEPT SELECT item, sum(events) FROM totals GROUP BY 1", "months that differ from their days"},
      {"SELECT item, sum(events) FROM daily GROUP BY 1 EXCEPT SELECT item, sum(events) FROM placed GROUP BY 1", "months by place that differ from their days"},
      {"SELECT item, sum(events) FROM daily GROUP BY 1 EXCEPT SELECT item, sum(events) FROM manners GROUP BY 1", "months by manner that differ from their days"}};
  for (const auto& [sql, what] : rules) {
    auto statement = database.prepare(std::string(sql) + " LIMIT 1");
    if (!statement) return statement.error();
    const auto row = statement->step();
    if (!row) return row.error();
    if (*row) return base::Error{base::ErrorCode::store_corrupt, what};
  }
  return {};
}

}  // namespace

Result<usage::Table> SqliteUsage::query(const std::string& sql, const usage::Scope& scope, base::WallTime now) {
  const auto database = file_.ready(now);
  if (!database) return database.error();
  if (auto told = tell_sections(**database, sections_); !told) return told.error();
  if (auto set = set_scope(**database, scope); !set) return set.error();
  auto statement = (*database)->prepare(sql);
  if (!statement) return base::Error{base::ErrorCode::content_invalid, statement.error().detail};
  if (!statement->is_read_only() || statement->columns() == 0) {
    return base::Error{base::ErrorCode::content_invalid, "a report is one SELECT"};
  }
  bind_scope(*statement, scope);
  return table_of(*statement);
}

Result<void> SqliteUsage::fill_made_up(const std::function<bool(model::UsageSession&)>& make,
                                       const usage::BesideVisits& beside, base::Date raw_from,
                                       base::WallTime now) {
  const auto database = file_.ready(now);
  if (!database) return database.error();
  Database& log = **database;
  const auto marked = log.write<bool>([&]() -> Result<bool> {
    if (auto done = mark_empty(log); !done) return done.error();
    if (auto done = add_tickets(log, beside.tickets, versions_); !done) return done.error();
    for (const model::MachineFault& fault : beside.faults) {
      if (auto done = insert_fault(log, fault); !done) return done.error();
    }
    return true;
  });
  if (!marked) return marked.error();
  while (true) {
    const auto more = log.write<bool>([&] { return write_some(log, make, raw_from, versions_); });
    if (!more) return more.error();
    if (!*more) return {};
  }
}

Result<bool> SqliteUsage::is_made_up(base::WallTime now) {
  const auto database = file_.ready(now);
  if (!database) return database.error();
  return has_mark(**database);
}

Result<void> SqliteUsage::verify(base::WallTime now) {
  const auto database = file_.ready(now);
  if (!database) return database.error();
  if (auto sound = (*database)->quick_check(kWholeCheck); !sound) return sound;
  return check_rows(**database);
}

Result<void> SqliteUsage::back_up(const std::filesystem::path& file, base::WallTime now) {
  std::error_code ignored;
  if (std::filesystem::exists(file, ignored)) return base::Error{base::ErrorCode::file_unwritable, file.string() + " exists already"};
  const auto database = file_.ready(now);
  if (!database) return database.error();
  {
    auto copy = (*database)->prepare("VACUUM INTO ?");
    if (!copy) return copy.error();
    if (auto done = copy->bind(file.string()).finish(); !done) {
      return base::Error{base::ErrorCode::file_unwritable, done.error().detail};
    }
  }
  std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, ignored);
  auto written = Database::open(file);
  if (!written) return written.error();
  if (auto sound = written->quick_check(kWholeCheck); !sound) return sound;
  return check_rows(*written);
}

}  // namespace haisai::store
