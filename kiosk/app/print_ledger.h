// The book of ticket papers as the thread that prints needs it (tickets-queue-printing §4.6).
#pragma once

#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/model/print_job.h"

namespace haisai::app {

// One thread. Durable when a call returns.
class PrintLedger {
 public:
  virtual ~PrintLedger() = default;
  // Before the first byte: this ticket's first paper while it was never tried, else another one, now in "sending". Its
  // attempt is the count the paper is marked with. An error: nothing may be sent.
  virtual base::Result<model::PrintJob> begin(const std::string& code, base::WallTime now) = 0;
  // At the start of this terminal, before the first paper: what was being sent when it ended is uncertain from now on.
  // How many there are, for staff.
  virtual base::Result<int> recover(base::WallTime now) = 0;
  // What became of it: confirmed, failed (not a byte was sent) or uncertain. answer: a short code, "paper_end".
  virtual base::Result<void> end(const model::PrintJob& job, model::PrintState state, const std::string& answer,
                                 base::WallTime now) = 0;
};

}  // namespace haisai::app
