// What CUPS's words mean for a resident's form (RFC 8011 §5.3.7, §5.4.12). Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "drivers/printer/printer.h"

namespace haisai::printer {

// One keyword of printer-state-reasons; -report, -warning and -error are cut off, because drivers do not
// agree on them (CUPS's own network back end reports an empty tray as a warning). Unknown: ok.
Status status_of_reason(std::string_view reason);

// The worst of several; accepting: printer-is-accepting-jobs; stopped: printer-state is 5.
Status status_of_printer(const std::vector<std::string>& reasons, bool accepting, bool stopped);

// What a queue says of its printer.
struct QueueStatus {
  Status status = Status::ok;
  // Said while nothing is printed, by a CUPS queue: it keeps what the last job met, and asks the printer only when the
  // next one begins. So it hinders nobody from trying.
  bool remembered = false;
};

// job-state as numbered by RFC 8011 §5.3.7.
enum class JobState {
  pending = 3,
  held = 4,
  processing = 5,
  stopped = 6,
  canceled = 7,
  aborted = 8,
  completed = 9
};

// Nothing: go on waiting. ok: the form is printed. Anything else: give the job up and cancel it.
// late: the deadline has passed.
std::optional<Status> judge(JobState job, Status printer, bool late);

}  // namespace haisai::printer
