// SqliteRows: places of booked times, and places held while somebody decides.
#include "kiosk/store/queue_rows.h"
#include "kiosk/store/sql.h"

namespace haisai::store {

using reservations::SlotUse;
using reservations::StoredHold;

namespace {

// A hold that lapsed can still be confirmed for so long when nobody took the place.
constexpr base::Milliseconds kLapsedKept{60 * 60 * 1000};

constexpr const char* kSelectHold =
    "SELECT id, visit, branch, office, service, start, part, minutes, expires_at, by_staff FROM hold WHERE ";

base::Result<StoredHold> read_hold(const Statement& row) {
  StoredHold hold;
  const base::Bytes id = row.bytes(0);
  const base::Bytes visit = row.bytes(1);
  if (id.size() != hold.hold.id.size() || visit.size() != hold.visit.size()) {
    return base::Error{base::ErrorCode::store_corrupt, "a hold that cannot be read"};
  }
  std::copy(id.begin(), id.end(), hold.hold.id.begin());
  std::copy(visit.begin(), visit.end(), hold.visit.begin());
  hold.branch = static_cast<int>(row.integer(2));
  hold.hold.office = row.text(3);
  hold.hold.service = row.text(4);
  hold.hold.start = time_of(row, 5);
  hold.part = row.text(6);
  hold.minutes = static_cast<int>(row.integer(7));
  hold.hold.expires_at = time_of(row, 8);
  hold.by_staff = row.integer(9) != 0;
  return hold;
}

}  // namespace

base::Result<std::vector<SlotUse>> SqliteRows::slot_use(int branch, const std::string& service, base::WallTime from,
                                                        base::WallTime to) {
  return collect<SlotUse>(query(database_,
                                "SELECT start, part, used FROM slot WHERE branch = ? AND service = ? AND start >= ?"
                                " AND start < ? ORDER BY start, part",
                                branch, service, from, to),
                          [](const Statement& row) -> base::Result<SlotUse> {
                            return SlotUse{time_of(row, 0), row.text(1), static_cast<int>(row.integer(2))};
                          });
}

base::Result<bool> SqliteRows::take_place(int branch, const std::string& service, base::WallTime start,
                                          const std::string& part, int capacity) {
  // A timetable made smaller than what is booked already keeps the promises made.
  const auto made = execute(database_,
                            "INSERT INTO slot VALUES(?, ?, ?, ?, ?, 0) ON CONFLICT DO UPDATE SET"
                            " capacity = max(excluded.capacity, used)",
                            branch, service, start, part, capacity);
  if (!made) return made.error();
  return changes(database_,
                 "UPDATE slot SET used = used + 1 WHERE branch = ? AND service = ? AND start = ? AND part = ?"
                 " AND used < ? RETURNING 1",
                 branch, service, start, part, capacity);
}

base::Result<void> SqliteRows::give_place(int branch, const std::string& service, base::WallTime start,
                                          const std::string& part) {
  return execute(database_,
                 "UPDATE slot SET used = used - 1 WHERE branch = ? AND service = ? AND start = ? AND part = ?", branch,
                 service, start, part);
}

base::Result<void> SqliteRows::put_hold(const StoredHold& hold) {
  if (auto done = execute(database_, "DELETE FROM hold WHERE expires_at < ?", hold.hold.expires_at - kLapsedKept);
      !done) {
    return done;
  }
  return execute(database_, "INSERT INTO hold VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", hold.hold.id, hold.visit, hold.branch,
                 hold.hold.office, hold.hold.service, hold.hold.start, hold.part, hold.minutes, hold.by_staff,
                 hold.hold.expires_at);
}

base::Result<std::optional<StoredHold>> SqliteRows::hold(const base::RandomId& id) {
  return first<StoredHold>(query(database_, std::string(kSelectHold) + "id = ?", id), read_hold);
}

base::Result<bool> SqliteRows::keep_hold(const base::RandomId& id, base::WallTime expires_at) {
  return changes(database_, "UPDATE hold SET expires_at = ? WHERE id = ? RETURNING 1", expires_at, id);
}

base::Result<bool> SqliteRows::drop_hold(const base::RandomId& id) {
  return changes(database_, "DELETE FROM hold WHERE id = ? RETURNING 1", id);
}

base::Result<std::vector<StoredHold>> SqliteRows::holds(int branch, const std::string& service, base::WallTime now) {
  return collect<StoredHold>(
      query(database_, std::string(kSelectHold) + "branch = ? AND service = ? AND expires_at > ? ORDER BY start", branch,
            service, now),
      read_hold);
}

base::Result<std::vector<StoredHold>> SqliteRows::holds_of_visit(const base::RandomId& visit, base::WallTime now) {
  return collect<StoredHold>(
      query(database_, std::string(kSelectHold) + "visit = ? AND expires_at > ? ORDER BY start", visit, now), read_hold);
}

}  // namespace haisai::store
