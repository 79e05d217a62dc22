#include "kiosk/store/sqlite_usage.h"

#include <algorithm>

#include "kiosk/base/random.h"
#include "kiosk/store/usage_schema.h"
#include "kiosk/usage/names.h"

namespace haisai::store {
namespace {

using base::Result;

// Shorter than for tickets: the log may be large, and a visit does not wait for it.
constexpr base::Milliseconds kLongestCheck{1'000};
constexpr std::int64_t kMinutesPerSlot = 15;
constexpr std::string_view kUnknown = "unknown";

std::string_view code_of(const model::ContentId& id) { return id.text().empty() ? kUnknown : id.text(); }

void bind_code(Statement& statement, std::string_view text) {
  if (text.empty()) {
    statement.bind_null();
  } else {
    statement.bind(text);
  }
}

Result<void> insert_session(Database& database, const base::RandomId& sid, const model::UsageSession& session,
                            const UsageVersions& versions) {
  const base::CivilTime began = base::civil_time(session.began);
  auto statement = database.prepare(
      "INSERT INTO session(sid, day, slot15, site, device, mode, assist, lang, aids, arrival, outcome, dur_ms,"
      " app_ver, content_ver) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  if (!statement) return statement.error();
  statement->bind(base::ByteView(sid)).bind(base::iso_date(began.date)).bind(began.minute_of_day / kMinutesPerSlot);
  statement->bind(code_of(session.site)).bind(code_of(session.device)).bind(usage::name_of(session.mode));
  statement->bind(usage::name_of(session.assist)).bind(code_of(session.lang)).bind(session.aids);
  statement->bind(usage::name_of(session.arrival)).bind(usage::name_of(session.outcome));
  statement->bind(std::max<std::int64_t>(0, session.duration.count()));  // a clock set back leaves no negative visit
  return statement->bind(code_of(versions.app)).bind(code_of(versions.content)).finish();
}

Result<void> insert_events(Database& database, const base::RandomId& sid,
                           const std::vector<model::UsageEvent>& events) {
  auto statement = database.prepare("INSERT INTO event VALUES(?,?,?,?,?,?,?)");
  if (!statement) return statement.error();
  const std::size_t count = std::min(events.size(), usage::kMostEvents);
  for (std::size_t seq = 0; seq < count; ++seq) {
    const model::UsageEvent& event = events[seq];
    statement->reset();
    statement->bind(base::ByteView(sid)).bind(seq + 1).bind(std::max<std::int64_t>(0, event.at.count())).bind(usage::name_of(event.kind));
    bind_code(*statement, event.ref.text());
    bind_code(*statement, event.code == model::UsageCode::none ? std::string_view() : usage::name_of(event.code));
    if (auto done = statement->bind(event.n).finish(); !done) return done;
  }
  return {};
}

// Adds the row's event, unless it is of a kind or code this program does not know.
void add_event(usage::StoredSession& session, const Statement& row) {
  if (row.is_null(3)) return;
  const auto kind = usage::kind_from(row.text(3));
  const auto code = row.is_null(5) ? model::UsageCode::none : usage::code_from(row.text(5));
  if (!kind || !code) return;
  session.events.push_back({*kind, row.text(4), *code, row.integer(6), row.integer(7)});
}

}  // namespace

SqliteUsage::SqliteUsage(std::filesystem::path data, UsageVersions versions)
    : file_(std::move(data), kUsageFile, kUsageMigrations, kLongestCheck), versions_(versions) {}

Result<void> SqliteUsage::append(const model::UsageSession& session, base::WallTime now) {
  const base::RandomId sid = base::random_id();
  const auto written = file_.use<bool>(now, [&](Database& database) {
    return database.write<bool>([&]() -> Result<bool> {
      if (auto done = insert_session(database, sid, session, versions_); !done) return done.error();
      if (auto done = insert_events(database, sid, session.events); !done) return done.error();
      return true;
    });
  });
  if (!written) return written.error();
  return {};
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
