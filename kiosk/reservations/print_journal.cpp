#include "kiosk/reservations/print_journal.h"

#include <algorithm>

#include "kiosk/reservations/acting.h"
#include "kiosk/reservations/hall_work.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using base::Result;
using model::PrintJob;
using model::PrintState;

constexpr std::size_t kLongestAnswer = 64;

base::Error no_job() { return {ErrorCode::print_job_unknown, "no such print job"}; }

Result<PrintJob> job_of(QueueRows& rows, long id) {
  auto job = rows.print_job(id);
  if (!job) return job.error();
  if (!*job) return no_job();
  return std::move(**job);
}

// Compare and set, from any of `from`.
Result<PrintJob> change(Hall& hall, long id, std::initializer_list<PrintState> from, PrintState to,
                        const std::string& answer, base::WallTime now) {
  return in_writing<PrintJob>(hall, now, [&](QueueRows& rows) -> Result<PrintJob> {
    const auto job = job_of(rows, id);
    if (!job) return job;
    if (std::find(from.begin(), from.end(), job->state) == from.end()) {
      return base::Error{ErrorCode::print_job_state, "the job is " + std::string(name_of(job->state))};
    }
    const auto changed = rows.change_print_job(id, job->state, to, answer.substr(0, kLongestAnswer), now);
    if (!changed) return changed.error();
    if (!*changed) return base::Error{ErrorCode::print_job_state, "somebody else was faster"};
    return job_of(rows, id);
  });
}

Result<std::vector<PrintJob>> jobs_of(Hall& hall, QueueRows& rows, std::string_view code, base::WallTime now) {
  const auto ticket = by_typed_code(hall, rows, code, now);
  if (!ticket) return ticket.error();
  return rows.print_jobs_of(ticket->row);
}

}  // namespace

Result<PrintJob> PrintJournal::first(std::string_view code, base::WallTime now) {
  return in_reading<PrintJob>(hall_, now, [&](QueueRows& rows) -> Result<PrintJob> {
    const auto jobs = jobs_of(hall_, rows, code, now);
    if (!jobs) return jobs.error();
    if (jobs->empty()) return no_job();
    return jobs->front();
  });
}

Result<PrintJob> PrintJournal::again(std::string_view code, base::WallTime now) {
  return in_writing<PrintJob>(hall_, now, [&](QueueRows& rows) -> Result<PrintJob> {
    const auto ticket = by_typed_code(hall_, rows, code, now);
    if (!ticket) return ticket.error();
    const auto job = rows.put_print_job(ticket->row, hall_.kiosk, now);
    if (!job) return job.error();
    return job_of(rows, *job);
  });
}

Result<PrintJob> PrintJournal::sending(long job, base::WallTime now) {
  return change(hall_, job, {PrintState::pending}, PrintState::sending, "", now);
}

Result<PrintJob> PrintJournal::confirmed(long job, base::WallTime now) {
  // An answer that came late proves a paper that was uncertain.
  return change(hall_, job, {PrintState::sending, PrintState::uncertain}, PrintState::confirmed, "", now);
}

Result<PrintJob> PrintJournal::failed(long job, const std::string& answer, base::WallTime now) {
  return change(hall_, job, {PrintState::pending, PrintState::sending}, PrintState::failed, answer, now);
}

Result<PrintJob> PrintJournal::uncertain(long job, const std::string& answer, base::WallTime now) {
  return change(hall_, job, {PrintState::sending}, PrintState::uncertain, answer, now);
}

Result<std::vector<PrintJob>> PrintJournal::recover(base::WallTime now) {
  using Jobs = std::vector<PrintJob>;
  const model::Office* office = hall_.here();
  if (office == nullptr) return Jobs();
  return in_writing<Jobs>(hall_, now, [&](QueueRows& rows) -> Result<Jobs> {
    const base::Date today = base::civil_time(now).date;
    const auto jobs = rows.open_print_jobs(office->branch, today);
    if (!jobs) return jobs;
    for (const PrintJob& job : *jobs) {
      if (job.kiosk != hall_.kiosk || job.state != PrintState::sending) continue;
      const auto changed = rows.change_print_job(job.id, job.state, PrintState::uncertain, "restart", now);
      if (!changed) return changed.error();
    }
    auto open = rows.open_print_jobs(office->branch, today);
    if (!open) return open;
    std::erase_if(*open, [this](const PrintJob& job) { return job.kiosk != hall_.kiosk; });
    return open;
  });
}

Result<std::vector<PrintJob>> PrintJournal::open(base::WallTime now) {
  using Jobs = std::vector<PrintJob>;
  const model::Office* office = hall_.here();
  if (office == nullptr) return Jobs();
  return in_reading<Jobs>(hall_, now, [&](QueueRows& rows) {
    return rows.open_print_jobs(office->branch, base::civil_time(now).date);
  });
}

}  // namespace haisai::reservations
