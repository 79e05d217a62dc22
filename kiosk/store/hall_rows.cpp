// SqliteRows: counters of the day, closings, calls for help.
#include "kiosk/store/queue_rows.h"
#include "kiosk/store/sql.h"

namespace haisai::store {

using model::HelpCall;

namespace {

constexpr const char* kHelpStates[] = {"asked", "coming", "ended"};
constexpr const char* kSelectHelp =
    "SELECT id, office, place, page, lang, aid, aids, state, asked_at, answered_at, answered_by FROM help WHERE ";

base::Result<HelpCall> read_help(const Statement& row) {
  HelpCall call;
  const base::Bytes id = row.bytes(0);
  const auto aid = model::ticket_aid_from(row.text(5));
  const auto* state = std::find(std::begin(kHelpStates), std::end(kHelpStates), row.text(7));
  if (id.size() != call.request.id.size() || !aid || state == std::end(kHelpStates)) {
    return base::Error{base::ErrorCode::store_corrupt, "a call for help that cannot be read"};
  }
  std::copy(id.begin(), id.end(), call.request.id.begin());
  call.request.office = row.text(1);
  call.request.place = row.text(2);
  call.request.page = row.text(3);
  call.request.lang = row.text(4);
  call.request.aid = *aid;
  call.request.aids = row.text(6);
  call.state = static_cast<model::HelpState>(state - std::begin(kHelpStates));
  call.asked_at = time_of(row, 8);
  call.answered_at = time_if_any(row, 9);
  call.answered_by = row.text(10);
  return call;
}

}  // namespace

base::Result<std::vector<std::string>> SqliteRows::open_counters(int branch, base::Date date) {
  return collect<std::string>(
      query(database_, "SELECT counter FROM counter_day WHERE branch = ? AND service_date = ? AND open = 1", branch,
            date),
      [](const Statement& row) -> base::Result<std::string> { return row.text(0); });
}

base::Result<void> SqliteRows::set_counter(int branch, base::Date date, const std::string& counter, bool open,
                                           base::WallTime now) {
  return execute(database_,
                 "INSERT INTO counter_day VALUES(?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET open = excluded.open,"
                 " at = excluded.at WHERE open <> excluded.open",
                 branch, date, counter, open, now);
}

base::Result<std::vector<model::Closure>> SqliteRows::closures(int branch, base::Date date) {
  return collect<model::Closure>(
      query(database_, "SELECT service, reason, at FROM closure WHERE branch = ? AND service_date = ? ORDER BY service",
            branch, date),
      [](const Statement& row) -> base::Result<model::Closure> {
        return model::Closure{row.text(0), row.text(1), time_of(row, 2)};
      });
}

base::Result<void> SqliteRows::put_closure(int branch, base::Date date, const model::Closure& closure) {
  return execute(database_, "INSERT INTO closure VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING", branch, date,
                 closure.service, closure.reason, closure.from);
}

base::Result<void> SqliteRows::drop_closure(int branch, base::Date date, const std::string& service) {
  return execute(database_, "DELETE FROM closure WHERE branch = ? AND service_date = ? AND service = ?", branch, date,
                 service);
}

base::Result<void> SqliteRows::put_help(int branch, const HelpCall& call) {
  const model::HelpRequest& request = call.request;
  return execute(database_,
                 "INSERT INTO help VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
                 " state = excluded.state, answered_at = excluded.answered_at, answered_by = excluded.answered_by",
                 request.id, branch, request.office, request.place, request.page, request.lang, name_of(request.aid),
                 request.aids, std::string_view(kHelpStates[static_cast<int>(call.state)]), call.asked_at,
                 call.answered_at, call.answered_by);
}

base::Result<std::optional<HelpCall>> SqliteRows::help(const base::RandomId& id) {
  return first<HelpCall>(query(database_, std::string(kSelectHelp) + "id = ?", id), read_help);
}

base::Result<std::vector<HelpCall>> SqliteRows::open_help(int branch, base::WallTime since) {
  return collect<HelpCall>(query(database_,
                                 std::string(kSelectHelp) +
                                     "branch = ? AND asked_at >= ? AND state <> 'ended' ORDER BY asked_at, id",
                                 branch, since),
                           read_help);
}

base::Result<long> SqliteRows::change_count() { return database_.change_count(); }

}  // namespace haisai::store
