// Tickets of the journal back into a database that was made anew.
#include "kiosk/reservations/transitions.h"
#include "kiosk/store/ticket_journal.h"
#include "kiosk/store/ticket_row.h"

namespace haisai::store {
namespace {

using base::Result;
using model::TicketState;
using reservations::StoredTicket;

// In the file's header: its journal was looked at once ("HAIS").
constexpr std::int64_t kReplayed = 0x48414953;

Result<bool> is_there(Database& database, const StoredTicket& ticket) {
  auto rows = query(database,
                    "SELECT 1 FROM ticket WHERE idempotency_key = ? OR code = ? OR ticket_id = ?"
                    " OR (branch = ? AND service_date = ? AND prefix = ? AND number = ?)"
                    " OR (outside IS NOT NULL AND outside = nullif(?, ''))",
                    ticket.idempotency_key, ticket.code, base::ByteView(ticket.id), ticket.branch, ticket.date,
                    ticket.prefix, ticket.number, ticket.outside);
  if (!rows) return rows.error();
  return rows->step();
}

// As it stood when it was made: a walk-in waits, a booking is expected and has its place.
void stand_up(StoredTicket& ticket) {
  const bool booked = ticket.slot.has_value();
  ticket.state = booked ? TicketState::issued : TicketState::checked_in;
  ticket.has_place = booked;
  if (!booked) ticket.queued_at = ticket.issued_at;
  if (booked) ticket.priority = model::Priority::reserved;
  if (ticket.aid != model::TicketAid::none) ticket.priority = model::Priority::assisted;
}

Result<void> put_back(Database& database, StoredTicket ticket) {
  stand_up(ticket);
  if (auto done = insert_ticket(database, ticket); !done) return done;
  if (auto done = execute(database,
                          "INSERT INTO ticket_event(ticket, seq, at, from_state, to_state, act)"
                          " VALUES(?, 1, ?, NULL, ?, 'restored')",
                          ticket.row, ticket.issued_at, name_of(ticket.state));
      !done) {
    return done;
  }
  if (ticket.has_place) {
    // The capacity is not known here: what was promised counts, the next booking brings the timetable's.
    if (auto done = execute(database,
                            "INSERT INTO slot VALUES(?, ?, ?, '', 1, 1) ON CONFLICT DO UPDATE SET"
                            " capacity = max(capacity, used + 1), used = used + 1",
                            ticket.branch, ticket.service, *ticket.slot);
        !done) {
      return done;
    }
  }
  return execute(database, "INSERT INTO counter VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                           " last = max(last, excluded.last)",
                 ticket.branch, ticket.date, ticket.prefix, ticket.number);
}

Result<bool> put_all_back(const std::filesystem::path& data, Database& database) {
  for (const StoredTicket& ticket : read_journal(data)) {
    const auto there = is_there(database, ticket);
    if (!there) return there.error();
    if (*there) continue;
    if (auto done = put_back(database, ticket); !done) return done.error();
  }
  const std::string mark = "PRAGMA application_id=" + std::to_string(kReplayed);
  if (auto done = database.run(mark.c_str()); !done) return done.error();
  return true;
}

}  // namespace

Result<void> replay_journal(const std::filesystem::path& data, Database& database) {
  const auto mark = database.pragma_number("PRAGMA application_id");
  if (!mark) return mark.error();
  if (*mark == kReplayed) return {};
  const auto done = database.write<bool>([&] { return put_all_back(data, database); });
  if (!done) return done.error();
  return {};
}

}  // namespace haisai::store
