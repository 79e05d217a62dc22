// SqliteRows: tickets, their numbers and their history.
#include "kiosk/reservations/damm.h"
#include "kiosk/reservations/numbers.h"
#include "kiosk/store/queue_rows.h"
#include "kiosk/store/ticket_row.h"

namespace haisai::store {

using base::ErrorCode;
using reservations::StoredTicket;
using reservations::TicketAct;
using Tickets = std::vector<StoredTicket>;

namespace {

constexpr int kCodeTries = 16;  // 10^8 codes: a second try is rare, sixteen mean something is wrong

std::string select(const char* where) { return std::string(kSelectTicket) + where; }

}  // namespace

base::Result<std::optional<StoredTicket>> SqliteRows::by_key(const base::RandomId& key) {
  return first<StoredTicket>(query(database_, select("idempotency_key = ?"), key), read_ticket);
}

base::Result<std::optional<StoredTicket>> SqliteRows::by_code(const std::string& code) {
  return first<StoredTicket>(query(database_, select("code = ?"), code), read_ticket);
}

base::Result<std::optional<StoredTicket>> SqliteRows::by_outside(const std::string& code) {
  return first<StoredTicket>(query(database_, select("outside = ?"), code), read_ticket);
}

base::Result<std::optional<StoredTicket>> SqliteRows::by_outside_typed(const std::string& code) {
  auto alike = collect<StoredTicket>(
      query(database_, select("outside = ? COLLATE NOCASE ORDER BY outside = ? DESC LIMIT 2"), code, code), read_ticket);
  if (!alike) return alike.error();
  const bool clear = alike->size() == 1 || (alike->size() == 2 && alike->front().outside == code);
  return clear ? std::optional<StoredTicket>(std::move(alike->front())) : std::nullopt;
}

base::Result<std::optional<StoredTicket>> SqliteRows::by_number(int branch, base::Date date, const std::string& prefix,
                                                                int number) {
  return first<StoredTicket>(
      query(database_, select("branch = ? AND service_date = ? AND prefix = ? AND number = ?"), branch, date, prefix,
            number),
      read_ticket);
}

base::Result<Tickets> SqliteRows::of_day(int branch, base::Date date) {
  return collect<StoredTicket>(
      query(database_, select("branch = ? AND service_date = ? ORDER BY prefix, number"), branch, date), read_ticket);
}

base::Result<Tickets> SqliteRows::booked_from(int branch, base::WallTime from) {
  return collect<StoredTicket>(
      query(database_,
            select("branch = ? AND slot_at >= ? AND state IN('held','issued','checked_in','called','on_hold')"
                   " ORDER BY slot_at, id"),
            branch, from),
      read_ticket);
}

base::Result<Tickets> SqliteRows::of_visit(const base::RandomId& visit) {
  return collect<StoredTicket>(
      query(database_,
            select("visit = ? AND slot_at IS NOT NULL AND state IN('held','issued','checked_in','called','on_hold')"
                   " ORDER BY slot_at"),
            visit),
      read_ticket);
}

base::Result<int> SqliteRows::booked_by_kiosk(int branch, int kiosk, base::WallTime since) {
  // Bookings are for times after they were made, so those of the last hour lie from then on.
  auto counted = query(database_,
                       "SELECT count(*) FROM ticket WHERE branch = ? AND slot_at >= ? AND kiosk = ? AND issued_at >= ?",
                       branch, since, kiosk, since);
  if (!counted) return counted.error();
  if (const auto row = counted->step(); !row) return row.error();
  return static_cast<int>(counted->integer(0));
}

base::Result<std::map<std::string, int>> SqliteRows::waiting(int branch, base::Date date) {
  // Two counts along the index: one with OR sorts everybody who waits, inside the lock of whoever takes a number.
  auto rows = query(database_,
                    "SELECT service, count(*) FROM ticket WHERE branch = ?1 AND service_date = ?2"
                    " AND state = 'checked_in' GROUP BY service UNION ALL "
                    "SELECT service, count(*) FROM ticket WHERE branch = ?1 AND service_date = ?2"
                    " AND state = 'issued' AND slot_at IS NULL GROUP BY service",
                    branch, date);
  if (!rows) return rows.error();
  std::map<std::string, int> waiting;
  while (true) {
    const auto row = rows->step();
    if (!row) return row.error();
    if (!*row) return waiting;
    waiting[rows->text(0)] += static_cast<int>(rows->integer(1));
  }
}

base::Result<int> SqliteRows::take_number(int branch, base::Date date, const std::string& prefix) {
  const auto started = execute(database_,
                               "INSERT INTO counter VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                               " last = max(last, excluded.last)",
                               branch, date, prefix, std::min(floor_(date), reservations::kLastNumber));
  if (!started) return started.error();
  auto next = query(database_,
                    "UPDATE counter SET last = last + 1 WHERE branch = ? AND service_date = ? AND prefix = ?"
                    " AND last < ? RETURNING last",
                    branch, date, prefix, reservations::kLastNumber);
  if (!next) return next.error();
  const auto row = next->step();
  if (!row) return row.error();
  if (!*row) return base::Error{ErrorCode::ticket_used_up, "no number is left that day"};
  const int number = static_cast<int>(next->integer(0));
  if (auto done = next->finish(); !done) return done.error();
  return number;
}

base::Result<std::string> SqliteRows::free_code() {
  for (int i = 0; i < kCodeTries; ++i) {
    std::string code = reservations::random_ticket_code();
    auto taken = query(database_, "SELECT 1 FROM ticket WHERE code = ?", code);
    if (!taken) return taken.error();
    const auto row = taken->step();
    if (!row) return row.error();
    if (!*row) return code;
  }
  return base::Error{ErrorCode::store_unavailable, "no free ticket code"};
}

base::Result<void> SqliteRows::note_event(long ticket, std::string_view from, const StoredTicket& after, TicketAct act,
                                          base::WallTime now) {
  return execute(database_,
                 "INSERT INTO ticket_event SELECT ?1, (SELECT count(*) FROM ticket_event WHERE ticket = ?1) + 1, ?2,"
                 " nullif(?3, ''), ?4, ?5, ?6",
                 ticket, now, from, name_of(after.state), name_of(act), after.counter);
}

base::Result<void> SqliteRows::insert(StoredTicket& ticket, TicketAct act, base::WallTime now) {
  if (auto done = insert_ticket(database_, ticket); !done) return done;
  made_.push_back(ticket);
  return note_event(ticket.row, "", ticket, act, now);
}

base::Result<bool> SqliteRows::change(const StoredTicket& ticket, model::TicketState from, TicketAct act,
                                      base::WallTime now) {
  if (act == TicketAct::done || act == TicketAct::transfer) {
    const auto kept = execute(database_,
                              "INSERT OR IGNORE INTO leg SELECT id, called_at, ?, branch, service_date, service, counter"
                              " FROM ticket WHERE id = ? AND state = ? AND called_at IS NOT NULL",
                              now, ticket.row, name_of(from));
    if (!kept) return kept.error();
  }
  if (act == TicketAct::call) {
    const auto learnt = execute(database_, "UPDATE estimate SET called_at = ? WHERE ticket = ? AND called_at IS NULL",
                                now, ticket.row);
    if (!learnt) return learnt.error();
  }
  const auto changed = update_ticket(database_, ticket, from);
  if (!changed || !*changed) return changed;
  if (auto done = note_event(ticket.row, name_of(from), ticket, act, now); !done) return done.error();
  return true;
}

}  // namespace haisai::store
