#include "kiosk/store/sqlite_usage.h"

#include <algorithm>

#include "kiosk/store/usage_schema.h"
#include "kiosk/usage/names.h"

namespace haisai::store {
namespace {

using base::Result;

// Shorter than for tickets: the log may be large, and a visit does not wait for it.
constexpr base::Milliseconds kLongestCheck{400};   // the first chart of ten years is there within a second

// Adds the row's event, unless it is of a kind or code this program does not know.
void add_event(usage::StoredSession& session, const Statement& row) {
  if (row.is_null(3)) return;
  const auto kind = usage::kind_from(row.text(3));
  const auto code = row.is_null(5) ? model::UsageCode::none : usage::code_from(row.text(5));
  if (!kind || !code) return;
  session.events.push_back({*kind, row.text(4), *code, row.integer(6), row.integer(7)});
}

}  // namespace

SqliteUsage::SqliteUsage(std::filesystem::path data, UsageVersions versions, model::Retention keep)
    : file_(std::move(data), kUsageFile, kUsageMigrations, kLongestCheck), versions_(versions), keep_(keep) {}

// One transaction; a log of made-up visits takes nothing real.
Result<void> SqliteUsage::write(base::WallTime now, const std::function<Result<void>(Database&)>& work) {
  const auto written = file_.use<bool>(now, [&](Database& database) {
    return database.write<bool>([&]() -> Result<bool> {
      const auto made_up = has_mark(database);
      if (!made_up) return made_up.error();
      if (*made_up) return base::Error{base::ErrorCode::store_unavailable, "usage.db holds a made-up year"};
      if (auto done = work(database); !done) return done.error();
      return true;
    });
  });
  if (!written) return written.error();
  return {};
}

Result<void> SqliteUsage::append(const model::UsageSession& session, base::WallTime now) {
  const base::RandomId sid = base::random_id();
  const auto written = write(now, [&](Database& database) { return add_visit(database, sid, session, versions_); });
  if (written) keep_house(now);
  return written;
}

Result<bool> SqliteUsage::append(const usage::DayOfNumbers& numbers, base::WallTime now) {
  bool first = false;
  const auto written = write(now, [&](Database& database) -> Result<void> {
    const auto marked = mark_counted(database, numbers.site, numbers.day);
    if (!marked) return marked.error();
    first = *marked;
    return first ? add_tickets(database, numbers.tickets, versions_) : Result<void>();
  });
  if (!written) return written.error();
  return first;
}

Result<void> SqliteUsage::append(const model::MachineFault& fault, base::WallTime now) {
  return write(now, [&](Database& database) { return insert_fault(database, fault); });
}

Result<void> SqliteUsage::append(const usage::PaperTime& timed, base::WallTime now) {
  return write(now, [&](Database& database) { return add_paper_time(database, timed, versions_); });
}

// A failure leaves old rows for tomorrow; the visit is safe already.
void SqliteUsage::keep_house(base::WallTime now) {
  const base::Date today = base::civil_time(now).date;
  if (kept_house_ == today) return;
  kept_house_ = today;
  (void)write(now, [&](Database& database) { return drop_old(database, keep_, now); }).has_value();
}

Result<void> SqliteUsage::each_session(const usage::Period& period, base::WallTime now,
                                       const std::function<void(const usage::StoredSession&)>& visit) {
  const auto database = file_.ready(now);
  if (!database) return database.error();
  auto statement = (*database)->prepare(
      "SELECT s.sid, s.outcome, s.dur_ms, e.kind, e.ref, e.code, e.n, e.t_ms"
      " FROM session s LEFT JOIN event e ON e.sid = s.sid"
      " WHERE s.day BETWEEN ? AND ? ORDER BY s.sid, e.seq");
  if (!statement) return statement.error();
  statement->bind(period.from ? base::iso_date(*period.from) : "0000-00-00");
  statement->bind(period.to ? base::iso_date(*period.to) : "9999-99-99");
  base::Bytes sid;
  usage::StoredSession session;
  while (true) {
    const auto row = statement->step();
    if (!row) return row.error();
    base::Bytes next = *row ? statement->bytes(0) : base::Bytes();
    if (next != sid && !sid.empty()) visit(session);
    if (!*row) return {};
    if (next != sid) {
      sid = std::move(next);
      const auto outcome = usage::outcome_from(statement->text(1));
      session = {outcome.value_or(model::Outcome::fault), statement->integer(2), {}};
    }
    add_event(session, *statement);
  }
}

}  // namespace haisai::store
