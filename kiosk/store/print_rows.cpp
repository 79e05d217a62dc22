// SqliteRows: the journal of papers.
#include "kiosk/reservations/numbers.h"
#include "kiosk/store/queue_rows.h"
#include "kiosk/store/sql.h"

namespace haisai::store {

using model::PrintJob;

namespace {

constexpr const char* kSelectJob =
    "SELECT j.id, t.prefix, t.number, t.code, j.kiosk, j.attempt, j.state, j.answer, j.made_at, j.changed_at"
    " FROM print_job j JOIN ticket t ON t.id = j.ticket WHERE ";

base::Result<PrintJob> read_job(const Statement& row) {
  const auto state = model::print_state_from(row.text(6));
  const int number = static_cast<int>(row.integer(2));
  if (!state || number < 1 || number > reservations::kLastNumber) {
    return base::Error{base::ErrorCode::store_corrupt, "a print job that cannot be read"};
  }
  PrintJob job;
  job.id = row.integer(0);
  job.number = reservations::number_text(row.text(1), number);
  job.code = row.text(3);
  job.kiosk = static_cast<int>(row.integer(4));
  job.attempt = static_cast<int>(row.integer(5));
  job.state = *state;
  job.answer = row.text(7);
  job.made_at = time_of(row, 8);
  job.changed_at = time_of(row, 9);
  return job;
}

}  // namespace

base::Result<long> SqliteRows::put_print_job(long ticket, int kiosk, base::WallTime now) {
  auto made = query(database_,
                    "INSERT INTO print_job(ticket, kiosk, attempt, state, answer, made_at, changed_at)"
                    " SELECT ?1, ?2, (SELECT count(*) FROM print_job WHERE ticket = ?1) + 1, 'pending', '', ?3, ?3"
                    " RETURNING id",
                    ticket, kiosk, now);
  if (!made) return made.error();
  if (const auto row = made->step(); !row) return row.error();
  const long job = made->integer(0);
  if (auto done = made->finish(); !done) return done.error();
  const auto counted = execute(database_,
                               "UPDATE ticket SET reprints = (SELECT count(*) FROM print_job WHERE ticket = ?1) - 1"
                               " WHERE id = ?1",
                               ticket);
  if (!counted) return counted.error();
  return job;
}

base::Result<std::optional<PrintJob>> SqliteRows::print_job(long job) {
  return first<PrintJob>(query(database_, std::string(kSelectJob) + "j.id = ?", job), read_job);
}

base::Result<std::vector<PrintJob>> SqliteRows::print_jobs_of(long ticket) {
  return collect<PrintJob>(query(database_, std::string(kSelectJob) + "j.ticket = ? ORDER BY j.attempt", ticket),
                           read_job);
}

base::Result<std::vector<PrintJob>> SqliteRows::open_print_jobs(int branch, base::Date date) {
  const base::WallTime from = base::wall_time(date, 0);
  const base::WallTime to = from + std::chrono::days{1};
  return collect<PrintJob>(query(database_,
                                 std::string(kSelectJob) + "t.branch = ? AND j.state <> 'confirmed' AND j.made_at >= ?"
                                                           " AND j.made_at < ? ORDER BY j.id",
                                 branch, from, to),
                           read_job);
}

base::Result<bool> SqliteRows::change_print_job(long job, model::PrintState from, model::PrintState to,
                                                const std::string& answer, base::WallTime now) {
  return changes(database_,
                 "UPDATE print_job SET state = ?, answer = ?, changed_at = ? WHERE id = ? AND state = ? RETURNING 1",
                 name_of(to), answer, now, job, name_of(from));
}

}  // namespace haisai::store
