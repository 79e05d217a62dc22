#include "kiosk/store/usage_rows.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

#include "kiosk/store/cell_writer.h"
#include "kiosk/usage/names.h"

namespace haisai::store {
namespace {

using base::Result;

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

void bind_seconds(Statement& statement, std::int64_t seconds) {
  if (seconds < 0) {
    statement.bind_null();
  } else {
    statement.bind(seconds);
  }
}

// "2026-11-20.41": day and quarter of an hour.
std::string quarter_of(base::WallTime time) {
  const base::CivilTime civil = base::civil_time(time);
  char text[32];
  std::snprintf(text, sizeof text, "%s.%02d", base::iso_date(civil.date).c_str(), civil.minute_of_day / 15);
  return text;
}

// A number or a timing has no language, no aids: the slice of an ordinary visit.
usage::Slice slice_at(const model::ContentId& site, const UsageVersions& versions) {
  model::UsageSession nobody;
  nobody.site = site;
  return usage::slice_of(nobody, versions.content);
}

}  // namespace

Result<void> insert_session(Database& database, const base::RandomId& sid, const model::UsageSession& session,
                            const UsageVersions& versions) {
  const base::CivilTime began = base::civil_time(session.began);
  auto statement = database.prepare(
      "INSERT INTO session(sid, day, slot15, site, device, mode, assist, lang, aids, arrival, age_band, outcome, dur_ms,"
      " app_ver, content_ver, text) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  if (!statement) return statement.error();
  statement->bind(base::ByteView(sid)).bind(base::iso_date(began.date)).bind(began.minute_of_day / kMinutesPerSlot);
  statement->bind(code_of(session.site)).bind(code_of(session.device)).bind(usage::name_of(session.mode));
  statement->bind(usage::name_of(session.assist)).bind(code_of(session.lang)).bind(session.aids);
  statement->bind(usage::name_of(session.arrival));
  bind_code(*statement, usage::name_of(session.age));
  statement->bind(usage::name_of(session.outcome));
  statement->bind(std::max<std::int64_t>(0, session.duration.count()));  // a clock set back leaves no negative visit
  statement->bind(code_of(versions.app)).bind(code_of(versions.content));
  return statement->bind(model::name_of(session.text)).finish();
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

Result<void> insert_ticket(Database& database, const model::TicketStat& ticket) {
  const base::CivilTime issued = base::civil_time(ticket.issued);
  auto statement = database.prepare("INSERT INTO ticket_stat VALUES(?,?,?,?,?,?,?,?,?,?,?)");
  if (!statement) return statement.error();
  const base::RandomId tid = base::random_id();
  statement->bind(base::ByteView(tid)).bind(base::iso_date(issued.date)).bind(code_of(ticket.site));
  bind_code(*statement, ticket.counter.text());
  bind_code(*statement, ticket.service.text());
  statement->bind(ticket.slot ? "slot" : "walkin").bind(issued.minute_of_day / kMinutesPerSlot);
  bind_seconds(*statement, ticket.wait_s);
  bind_seconds(*statement, ticket.serve_s);
  bind_seconds(*statement, ticket.slot_delay_s);
  return statement->bind(usage::name_of(ticket.end)).finish();
}

Result<void> insert_fault(Database& database, const model::MachineFault& fault) {
  auto statement = database.prepare(
      "INSERT INTO fault VALUES(?,?,?,?,?) ON CONFLICT DO UPDATE SET n = n + excluded.n, down_s = down_s + excluded.down_s");
  if (!statement) return statement.error();
  statement->bind(quarter_of(fault.at)).bind(code_of(fault.device)).bind(usage::name_of(fault.code));
  return statement->bind(fault.down_s > 0 ? 0 : 1).bind(std::max<std::int64_t>(0, fault.down_s)).finish();
}

Result<void> drop_old(Database& database, const model::Retention& keep, base::WallTime now) {
  const std::chrono::sys_days today = base::civil_time(now).date;
  const std::string raw_from = base::iso_date(base::Date(today - std::chrono::days(keep.raw_days)));
  for (const char* sql : {"DELETE FROM event WHERE sid IN (SELECT sid FROM session WHERE day < ?)",
                          "DELETE FROM session WHERE day < ?", "DELETE FROM ticket_stat WHERE day < ?",
                          "DELETE FROM counted WHERE day < ?"}) {
    auto statement = database.prepare(sql);
    if (!statement) return statement.error();
    if (auto done = statement->bind(raw_from).finish(); !done) return done;
  }
  // Whole months, so that days and months tell the same.
  const base::Date years_ago(today - std::chrono::days(keep.years * 366));
  const std::chrono::sys_days oldest = std::chrono::year_month_day(years_ago.year(), years_ago.month(), std::chrono::day(1));
  for (const auto& [table, time] : {std::pair{"placed", "m"}, std::pair{"manners", "m"}, std::pair{"totals", "m"}, std::pair{"daily", "d"}}) {
    auto old = database.prepare(std::string("DELETE FROM ") + table + " WHERE item IN (SELECT id FROM item) AND " + time +
                                " < ?1 AND (SELECT count(*) FROM (SELECT DISTINCT d FROM daily WHERE item IN"
                                " (SELECT id FROM item WHERE kind = 'visit') AND d >= ?1 LIMIT 5)) = 5");
    if (!old) return old.error();
    if (auto done = old->bind(oldest.time_since_epoch().count()).finish(); !done) return done;
  }
  auto fault = database.prepare("DELETE FROM fault WHERE at15 < ?");
  if (!fault) return fault.error();
  return fault->bind(base::iso_date(base::Date(oldest))).finish();
}

Result<bool> has_mark(Database& database) {
  auto statement = database.prepare("SELECT 1 FROM mark WHERE code = 'made_up'");
  if (!statement) return statement.error();
  return statement->step();
}

Result<void> add_visit(Database& database, const base::RandomId& sid, const model::UsageSession& session,
                       const UsageVersions& versions) {
  if (auto done = insert_session(database, sid, session, versions); !done) return done;
  if (auto done = insert_events(database, sid, session.events); !done) return done;
  const base::Date day = base::civil_time(session.began).date;
  return CellWriter(database).add(day, usage::slice_of(session, versions.content), usage::cells_of(session));
}

Result<void> add_tickets(Database& database, const std::vector<model::TicketStat>& tickets, const UsageVersions& versions) {
  CellWriter writer(database);
  for (const model::TicketStat& ticket : tickets) {
    if (auto done = insert_ticket(database, ticket); !done) return done;
    const base::Date day = base::civil_time(ticket.issued).date;
    if (auto done = writer.add(day, slice_at(ticket.site, versions), usage::cells_of(ticket)); !done) return done;
  }
  return {};
}

Result<bool> mark_counted(Database& database, const model::ContentId& site, base::Date day) {
  auto mark = database.prepare("INSERT INTO counted VALUES(?,?) ON CONFLICT DO NOTHING RETURNING 1");
  if (!mark) return mark.error();
  const auto first = mark->bind(code_of(site)).bind(base::iso_date(day)).step();
  if (!first) return first.error();
  if (*first) {
    if (auto done = mark->finish(); !done) return done.error();
  }
  return *first;
}

Result<void> add_paper_time(Database& database, const usage::PaperTime& timed, const UsageVersions& versions) {
  usage::Slice slice = slice_at(timed.site, versions);
  slice.procedure = timed.procedure.text();
  return CellWriter(database).add(base::civil_time(timed.began).date, slice, usage::cells_of(timed));
}

}  // namespace haisai::store
