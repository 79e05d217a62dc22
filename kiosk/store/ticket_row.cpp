#include "kiosk/store/ticket_row.h"

#include <algorithm>

namespace haisai::store {
namespace {

using base::Result;
using reservations::StoredTicket;

constexpr const char* kKinds[] = {"walkin", "slot", "lesson"};
constexpr const char* kPriorities[] = {"assisted", "reserved", "walkin"};

// The place of a name in one of the lists above; the CHECK of the column keeps others out.
template <class Names>
std::optional<int> place_of(const Names& names, const std::string& name) {
  const auto* found = std::find(std::begin(names), std::end(names), name);
  if (found == std::end(names)) return std::nullopt;
  return static_cast<int>(found - std::begin(names));
}

std::vector<std::string> split(const std::string& ids) {
  std::vector<std::string> all;
  for (std::size_t from = 0; from < ids.size();) {
    const std::size_t comma = std::min(ids.find(',', from), ids.size());
    all.push_back(ids.substr(from, comma - from));
    from = comma + 1;
  }
  return all;
}

std::string joined(const std::vector<std::string>& ids) {
  std::string all;
  for (const std::string& id : ids) all += (all.empty() ? "" : ",") + id;
  return all;
}

template <class Array>
bool copy_bytes(const base::Bytes& from, Array& to) {
  if (from.size() != to.size()) return false;
  std::copy(from.begin(), from.end(), to.begin());
  return true;
}

// What is no plain column: false when it cannot be read.
bool read_lists(const Statement& row, StoredTicket& ticket) {
  const auto date = base::parse_iso_date(row.text(8));
  const auto kind = place_of(kKinds, row.text(9));
  const auto state = model::ticket_state_from(row.text(10));
  const auto aid = model::ticket_aid_from(row.text(16));
  const auto priority = place_of(kPriorities, row.text(25));
  const bool sound = date && kind && state && aid && priority && reservations::is_claim_date(*date) &&
                     copy_bytes(row.bytes(1), ticket.idempotency_key) && copy_bytes(row.bytes(12), ticket.id) &&
                     (row.is_null(23) || copy_bytes(row.bytes(23), ticket.visit));
  if (!sound) return false;
  ticket.date = *date;
  ticket.kind = static_cast<reservations::TicketKind>(*kind);
  ticket.state = *state;
  ticket.aid = *aid;
  ticket.priority = static_cast<model::Priority>(*priority);
  return true;
}

}  // namespace

const char* const kSelectTicket =
    "SELECT id, idempotency_key, office, service, prefix, number, branch, service_group, service_date, kind, state,"
    " code, ticket_id, kiosk, ahead, issued_at, aid, lang, errands, slot_at, slot_minutes, part, has_place, visit,"
    " outside, priority, queued_at, called_at, serving_at, counter, calls, sequence, reprints FROM ticket WHERE ";

Result<StoredTicket> read_ticket(const Statement& row) {
  StoredTicket ticket;
  if (!read_lists(row, ticket)) return base::Error{base::ErrorCode::store_corrupt, "a ticket that cannot be read"};
  const auto number = [&row](int column) { return static_cast<int>(row.integer(column)); };
  ticket.row = row.integer(0);
  ticket.office = row.text(2);
  ticket.service = row.text(3);
  ticket.prefix = row.text(4);
  ticket.number = number(5);
  ticket.branch = number(6);
  ticket.service_group = number(7);
  ticket.code = row.text(11);
  ticket.kiosk = number(13);
  ticket.ahead = number(14);
  ticket.issued_at = time_of(row, 15);
  ticket.lang = row.text(17);
  ticket.errands = split(row.text(18));
  ticket.slot = time_if_any(row, 19);
  ticket.slot_minutes = number(20);
  ticket.part = row.text(21);
  ticket.has_place = row.integer(22) != 0;
  ticket.outside = row.text(24);
  ticket.queued_at = time_if_any(row, 26);
  ticket.called_at = time_if_any(row, 27);
  ticket.serving_at = time_if_any(row, 28);
  ticket.counter = row.text(29);
  ticket.calls = number(30);
  ticket.sequence = number(31);
  ticket.reprints = number(32);
  return ticket;
}

std::optional<base::RandomId> visit_of(const StoredTicket& ticket) {
  if (ticket.visit == base::RandomId{}) return std::nullopt;
  return ticket.visit;
}

Result<void> insert_ticket(Database& database, StoredTicket& ticket) {
  auto row = query(database,
                   "INSERT INTO ticket(idempotency_key, office, service, prefix, number, branch, service_group,"
                   " service_date, kind, state, code, ticket_id, kiosk, ahead, issued_at, aid, lang, errands, slot_at,"
                   " slot_minutes, part, has_place, visit, outside, priority, queued_at)"
                   " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,nullif(?,''),?,?) RETURNING id",
                   ticket.idempotency_key, ticket.office, ticket.service, ticket.prefix, ticket.number, ticket.branch,
                   ticket.service_group, ticket.date, std::string_view(kKinds[static_cast<int>(ticket.kind)]),
                   name_of(ticket.state), ticket.code, base::ByteView(ticket.id), ticket.kiosk, ticket.ahead,
                   ticket.issued_at, name_of(ticket.aid), ticket.lang, joined(ticket.errands), ticket.slot,
                   ticket.slot_minutes, ticket.part, ticket.has_place, visit_of(ticket), ticket.outside,
                   std::string_view(kPriorities[static_cast<int>(ticket.priority)]), ticket.queued_at);
  if (!row) return row.error();
  if (const auto there = row->step(); !there) return there.error();
  ticket.row = row->integer(0);
  return row->finish();
}

Result<bool> update_ticket(Database& database, const StoredTicket& ticket, model::TicketState from) {
  return changes(database,
                 "UPDATE ticket SET service = ?, prefix = ?, number = ?, service_date = ?, state = ?, code = ?,"
                 " errands = ?, slot_at = ?, slot_minutes = ?, part = ?, has_place = ?, visit = ?, priority = ?,"
                 " queued_at = ?, called_at = ?, serving_at = ?, counter = ?, calls = ?, sequence = ?"
                 " WHERE id = ? AND state = ? RETURNING 1",
                 ticket.service, ticket.prefix, ticket.number, ticket.date, name_of(ticket.state), ticket.code,
                 joined(ticket.errands), ticket.slot, ticket.slot_minutes, ticket.part, ticket.has_place,
                 visit_of(ticket), std::string_view(kPriorities[static_cast<int>(ticket.priority)]), ticket.queued_at,
                 ticket.called_at, ticket.serving_at, ticket.counter, ticket.calls, ticket.sequence, ticket.row,
                 name_of(from));
}

}  // namespace haisai::store
