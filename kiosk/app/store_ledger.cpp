#include "kiosk/app/store_ledger.h"

#include <algorithm>

#include "kiosk/app/ticket_work.h"

namespace haisai::app {

StoreLedger::StoreLedger(const content::Content& content, const std::filesystem::path& data)
    : tickets_(data), hall_(hall_of(content, tickets_)), journal_(hall_) {}

base::Result<model::PrintJob> StoreLedger::begin(const std::string& code, base::WallTime now) {
  auto job = journal_.first(code, now);
  const bool fresh = job && job->state == model::PrintState::pending;
  if (!job && job.error().code != base::ErrorCode::print_job_unknown) return job;
  if (!fresh) job = journal_.again(code, now);
  if (!job) return job;
  return journal_.sending(job->id, now);
}

base::Result<int> StoreLedger::recover(base::WallTime now) {
  const auto open = journal_.recover(now);
  if (!open) return open.error();
  return static_cast<int>(std::count_if(open->begin(), open->end(), [](const model::PrintJob& job) {
    return job.state == model::PrintState::uncertain;
  }));
}

base::Result<void> StoreLedger::end(const model::PrintJob& job, model::PrintState state, const std::string& answer,
                                    base::WallTime now) {
  const auto entered = state == model::PrintState::confirmed ? journal_.confirmed(job.id, now)
                       : state == model::PrintState::failed  ? journal_.failed(job.id, answer, now)
                                                             : journal_.uncertain(job.id, answer, now);
  if (!entered) return entered.error();
  return {};
}

}  // namespace haisai::app
