// The journal of papers: pending -> sending -> confirmed | failed | uncertain (tickets-queue-printing §4.6). "sending"
// is durable before the first byte goes out; what is uncertain is never sent again by itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/model/print_job.h"
#include "kiosk/reservations/hall.h"

namespace haisai::reservations {

// One thread at a time, as Hall. Errors: those of QueueStore; print_job_unknown.
class PrintJournal {
 public:
  explicit PrintJournal(Hall& hall) : hall_(hall) {}

  // The job made in the same transaction as the number (TicketDesk::issue and Booking::confirm make it when
  // Hall::prints is set). None: print_job_unknown.
  base::Result<model::PrintJob> first(std::string_view code, base::WallTime now);
  // Another paper of the same number: attempt + 1, and the ticket's count of reprints rises.
  base::Result<model::PrintJob> again(std::string_view code, base::WallTime now);

  // Durable when they return. print_job_state: not possible from the state it is in (a job that was sent is not sent twice).
  base::Result<model::PrintJob> sending(long job, base::WallTime now);
  base::Result<model::PrintJob> confirmed(long job, base::WallTime now);
  base::Result<model::PrintJob> failed(long job, const std::string& answer, base::WallTime now);
  base::Result<model::PrintJob> uncertain(long job, const std::string& answer, base::WallTime now);

  // At start-up of a terminal: its jobs found in "sending" become uncertain. Gives those of today that staff must look
  // at: uncertain, failed, and pending ones nobody will send.
  base::Result<std::vector<model::PrintJob>> recover(base::WallTime now);
  // Today's jobs that are not confirmed, of every terminal of the office, the oldest first.
  base::Result<std::vector<model::PrintJob>> open(base::WallTime now);

 private:
  Hall& hall_;
};

}  // namespace haisai::reservations
