#include "drivers/printer/cups_printer.h"

#include <thread>

namespace haisai::printer {
namespace {

constexpr std::chrono::milliseconds kPollEvery{250};

}  // namespace

CupsPrinter::CupsPrinter(CupsQueue queue, std::chrono::milliseconds patience)
    : queue_(std::move(queue)), patience_(patience) {}

Status CupsPrinter::status() {
  auto connection = CupsConnection::open(queue_);
  if (!connection) return Status::offline;
  const auto status = (*connection)->printer_status();
  return status ? *status : Status::offline;
}

base::Result<void> CupsPrinter::print(base::ByteView pdf, const std::string& job_name) {
  if (pdf.empty() || !is_sound_job_name(job_name)) {
    return base::Error{base::ErrorCode::printer_failed, "nothing to print, or job name"};
  }
  auto connection = CupsConnection::open(queue_);
  if (!connection) return connection.error();
  const auto status = (*connection)->printer_status();
  if (!status) return status.error();
  if (auto ready = can_print(*status); !ready) return ready;
  const auto job = (*connection)->send(pdf, job_name);
  if (!job) return job.error();
  auto printed = follow(**connection, *job);
  if (!printed) (*connection)->cancel(*job);
  return printed;
}

base::Result<void> CupsPrinter::follow(CupsConnection& connection, int job) {
  const auto deadline = std::chrono::steady_clock::now() + patience_;
  for (;;) {
    const auto state = connection.job_state(job);
    if (!state) return state.error();
    const auto printer = connection.printer_status();
    if (!printer) return printer.error();
    const bool late = std::chrono::steady_clock::now() >= deadline;
    if (const auto end = judge(*state, *printer, late)) return can_print(*end);
    std::this_thread::sleep_for(kPollEvery);
  }
}

}  // namespace haisai::printer
