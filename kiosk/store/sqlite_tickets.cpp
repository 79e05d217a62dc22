#include "kiosk/store/sqlite_tickets.h"

#include <algorithm>

#include "kiosk/base/random.h"
#include "kiosk/reservations/damm.h"
#include "kiosk/reservations/numbers.h"
#include "kiosk/store/quarantine.h"
#include "kiosk/store/tickets_schema.h"

namespace haisai::store {
namespace {

using base::ErrorCode;
using base::Result;
using reservations::StoredTicket;
using reservations::TicketState;

constexpr base::Milliseconds kLongestCheck{5'000};
constexpr int kCodeTries = 16;         // 10^8 codes: a second try is rare, sixteen mean something is wrong
constexpr int kNumbersPerQuarantine = 1'000;
constexpr const char* kKinds[] = {"walkin", "slot", "lesson"};
constexpr const char* kColumns =
    "SELECT office, service, prefix, number, branch, service_group, service_date, kind, state, code, ticket_id,"
    " kiosk, ahead, issued_at FROM ticket WHERE ";

// What issue() was asked, so that its steps can share it.
struct Order {
  const model::TicketRequest& request;
  const model::Service& service;
  const model::Office& office;
  int kiosk;
  base::WallTime now;
  std::string date;
};

reservations::TicketKind kind_from(const std::string& name) {
  const auto* found = std::find(std::begin(kKinds), std::end(kKinds), name);
  return static_cast<reservations::TicketKind>(found - std::begin(kKinds));
}

Result<StoredTicket> read_ticket(const Statement& row) {
  StoredTicket ticket;
  ticket.office = row.text(0);
  ticket.service = row.text(1);
  ticket.prefix = row.text(2);
  ticket.number = static_cast<int>(row.integer(3));
  ticket.branch = static_cast<int>(row.integer(4));
  ticket.service_group = static_cast<int>(row.integer(5));
  const auto date = base::parse_iso_date(row.text(6));
  ticket.kind = kind_from(row.text(7));
  const auto state = reservations::ticket_state_from(row.text(8));
  ticket.code = row.text(9);
  const base::Bytes id = row.bytes(10);
  ticket.kiosk = static_cast<int>(row.integer(11));
  ticket.ahead = static_cast<int>(row.integer(12));
  ticket.issued_at = base::WallTime{base::Milliseconds{row.integer(13)}};
  if (!date || !state || id.size() != ticket.id.size() || !reservations::is_claim_date(*date)) {
    return base::Error{ErrorCode::store_corrupt, "a ticket that cannot be read"};
  }
  ticket.date = *date;
  ticket.state = *state;
  std::copy(id.begin(), id.end(), ticket.id.begin());
  return ticket;
}

// A ticket of a past day that nobody closed is over, without anybody having to write that down.
void expire(StoredTicket& ticket, base::WallTime now) {
  if (reservations::is_live(ticket.state) && std::chrono::sys_days{ticket.date} <
      std::chrono::sys_days{base::civil_time(now).date}) {
    ticket.state = TicketState::expired;
  }
}

Result<std::optional<StoredTicket>> select_one(Statement& statement) {
  const auto row = statement.step();
  if (!row) return row.error();
  if (!*row) return std::optional<StoredTicket>();
  auto ticket = read_ticket(statement);
  if (!ticket) return ticket.error();
  return std::optional<StoredTicket>(std::move(*ticket));
}

Result<std::optional<StoredTicket>> find_by_key(Database& database, const base::RandomId& key) {
  auto statement = database.prepare(std::string(kColumns) + "idempotency_key = ?");
  if (!statement) return statement.error();
  return select_one(statement->bind(base::ByteView(key)));
}

Result<StoredTicket> find_by_code(Database& database, const std::string& code, base::WallTime now) {
  auto statement = database.prepare(std::string(kColumns) + "code = ?");
  if (!statement) return statement.error();
  auto ticket = select_one(statement->bind(code));
  if (!ticket) return ticket.error();
  if (!*ticket) return base::Error{ErrorCode::ticket_unknown, "no ticket has this code"};
  expire(**ticket, now);
  return std::move(**ticket);
}

Result<int> take_number(Database& database, const Order& order, int floor) {
  auto start = database.prepare("INSERT INTO counter VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING");
  if (!start) return start.error();
  const auto started = start->bind(order.office.branch).bind(order.date).bind(order.service.prefix).bind(floor).finish();
  if (!started) return started.error();
  auto next = database.prepare(
      "UPDATE counter SET last = last + 1 WHERE branch = ? AND service_date = ? AND prefix = ? AND last < ?"
      " RETURNING last");
  if (!next) return next.error();
  next->bind(order.office.branch).bind(order.date).bind(order.service.prefix).bind(reservations::kLastNumber);
  const auto row = next->step();
  if (!row) return row.error();
  if (!*row) return base::Error{ErrorCode::ticket_used_up, "no number is left today"};
  const int number = static_cast<int>(next->integer(0));
  if (auto done = next->finish(); !done) return done.error();
  return number;
}

Result<std::map<std::string, int>> count_waiting(Database& database, int branch, const std::string& date) {
  auto statement = database.prepare(
      "SELECT service, count(*) FROM ticket WHERE branch = ? AND service_date = ?"
      " AND state IN('issued','checked_in') GROUP BY service");
  if (!statement) return statement.error();
  statement->bind(branch).bind(date);
  std::map<std::string, int> waiting;
  while (true) {
    const auto row = statement->step();
    if (!row) return row.error();
    if (!*row) return waiting;
    waiting[statement->text(0)] = static_cast<int>(statement->integer(1));
  }
}

Result<std::string> free_code(Database& database) {
  for (int i = 0; i < kCodeTries; ++i) {
    std::string code = reservations::random_ticket_code();
    auto statement = database.prepare("SELECT 1 FROM ticket WHERE code = ?");
    if (!statement) return statement.error();
    const auto row = statement->bind(code).step();
    if (!row) return row.error();
    if (!*row) return code;
  }
  return base::Error{ErrorCode::store_unavailable, "no free ticket code"};
}

Result<void> note_change(Database& database, const std::string& code, std::string_view from, std::string_view to,
                         base::WallTime now) {
  auto statement = database.prepare(
      "INSERT INTO ticket_event SELECT t.id, (SELECT count(*) FROM ticket_event e WHERE e.ticket = t.id) + 1,"
      " ?, nullif(?, ''), ? FROM ticket t WHERE t.code = ?");
  if (!statement) return statement.error();
  return statement->bind(now.time_since_epoch().count()).bind(from).bind(to).bind(code).finish();
}

Result<void> insert(Database& database, const Order& order, const StoredTicket& ticket) {
  auto statement = database.prepare(
      "INSERT INTO ticket(idempotency_key, branch, service_date, prefix, number, office, service, service_group,"
      " kind, state, code, ticket_id, kiosk, ahead, issued_at) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  if (!statement) return statement.error();
  statement->bind(base::ByteView(order.request.idempotency_key)).bind(ticket.branch).bind(order.date);
  statement->bind(ticket.prefix).bind(ticket.number).bind(ticket.office).bind(ticket.service);
  statement->bind(ticket.service_group).bind(kKinds[static_cast<int>(ticket.kind)]).bind(name_of(ticket.state));
  statement->bind(ticket.code).bind(base::ByteView(ticket.id)).bind(ticket.kiosk).bind(ticket.ahead);
  return statement->bind(ticket.issued_at.time_since_epoch().count()).finish();
}

Result<StoredTicket> issue_new(Database& database, const Order& order, int floor) {
  StoredTicket ticket;
  ticket.office = order.office.id;
  ticket.service = order.service.id;
  ticket.prefix = order.service.prefix;
  ticket.branch = order.office.branch;
  ticket.service_group = order.service.group;
  ticket.date = base::civil_time(order.now).date;
  ticket.kiosk = order.kiosk;
  ticket.issued_at = order.now;
  base::fill_random(ticket.id);
  auto waiting = count_waiting(database, ticket.branch, order.date);
  if (!waiting) return waiting.error();
  ticket.ahead = (*waiting)[ticket.service];
  const auto number = take_number(database, order, floor);
  if (!number) return number.error();
  ticket.number = *number;
  const auto code = free_code(database);
  if (!code) return code.error();
  ticket.code = *code;
  if (auto done = insert(database, order, ticket); !done) return done.error();
  // A walk-in is issued and checked in at once.
  if (auto done = note_change(database, ticket.code, "", "issued", order.now); !done) return done.error();
  if (auto done = note_change(database, ticket.code, "issued", name_of(ticket.state), order.now); !done) {
    return done.error();
  }
  return ticket;
}

}  // namespace

SqliteTickets::SqliteTickets(std::filesystem::path data)
    : file_(std::move(data), kReservationsFile, kTicketMigrations, kLongestCheck) {}

Result<StoredTicket> SqliteTickets::issue(const model::TicketRequest& request, const model::Service& service,
                                          const model::Office& office, int kiosk, base::WallTime now) {
  const base::Date date = base::civil_time(now).date;
  const Order order{request, service, office, kiosk, now, base::iso_date(date)};
  return file_.use<StoredTicket>(now, [&](Database& database) {
    return database.write<StoredTicket>([&]() -> Result<StoredTicket> {
      auto before = find_by_key(database, request.idempotency_key);
      if (!before) return before.error();
      if (*before) return std::move(**before);
      const int set_aside = quarantines_on(file_.data(), file_.name(), date);
      return issue_new(database, order, std::min(set_aside * kNumbersPerQuarantine, reservations::kLastNumber));
    });
  });
}

Result<StoredTicket> SqliteTickets::find(const std::string& code, base::WallTime now) {
  return file_.use<StoredTicket>(now, [&](Database& database) { return find_by_code(database, code, now); });
}

Result<StoredTicket> SqliteTickets::cancel(const std::string& code, base::WallTime now) {
  return file_.use<StoredTicket>(now, [&](Database& database) {
    return database.write<StoredTicket>([&]() -> Result<StoredTicket> {
      auto ticket = find_by_code(database, code, now);
      if (!ticket) return ticket;
      if (!reservations::is_live(ticket->state)) {
        return base::Error{ErrorCode::ticket_over, "this ticket is " + std::string(name_of(ticket->state))};
      }
      auto update = database.prepare("UPDATE ticket SET state = 'cancelled' WHERE code = ?");
      if (!update) return update.error();
      if (auto done = update->bind(code).finish(); !done) return done.error();
      if (auto done = note_change(database, code, name_of(ticket->state), "cancelled", now); !done) return done.error();
      ticket->state = TicketState::cancelled;
      return ticket;
    });
  });
}

Result<std::map<std::string, int>> SqliteTickets::waiting(int branch, base::WallTime now) {
  using Waiting = std::map<std::string, int>;
  return file_.use<Waiting>(now, [&](Database& database) {
    return count_waiting(database, branch, base::iso_date(base::civil_time(now).date));
  });
}

}  // namespace haisai::store
