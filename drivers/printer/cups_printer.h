// Forms through a CUPS queue (tickets-queue-printing §5.2).
#pragma once

#include <chrono>

#include "drivers/printer/cups_connection.h"
#include "drivers/printer/printer.h"

namespace haisai::printer {

// The queue needs the error policy abort-job and no kept job files (installer notes); the PDF goes from
// memory to the service, never through a file of ours. One thread.
class CupsPrinter : public FormPrinter {
 public:
  // patience: from handing the job over to the last page, at most.
  explicit CupsPrinter(CupsQueue queue, std::chrono::milliseconds patience = std::chrono::seconds(60));

  // Sends nothing to a printer that cannot print. A job that does not end in time, or whose printer stops,
  // is cancelled and purged, so that it is not printed when somebody brings paper.
  base::Result<void> print(base::ByteView pdf, const std::string& job_name) override;
  Status status() override;

 private:
  // before: what the queue remembered of the job before this one.
  base::Result<void> follow(CupsConnection& connection, int job, Status before);

  CupsQueue queue_;
  std::chrono::milliseconds patience_;
};

}  // namespace haisai::printer
