#include "drivers/printer/cups_printer.h"

#include <thread>

namespace haisai::printer {
namespace {

constexpr std::chrono::milliseconds kPollEvery{250};
// So long a new job may take to find out whether what stopped the last one is still so.
constexpr std::chrono::seconds kOldNews{5};

// The form has left us, and nobody says what became of it.
base::Error uncertain(const base::Error& error) { return {base::ErrorCode::printer_uncertain, error.detail}; }

}  // namespace

CupsPrinter::CupsPrinter(CupsQueue queue, std::chrono::milliseconds patience)
    : queue_(std::move(queue)), patience_(patience) {}

Status CupsPrinter::status() {
  auto connection = CupsConnection::open(queue_);
  if (!connection) return Status::offline;
  const auto queue = (*connection)->printer_status();
  if (!queue) return Status::offline;
  return queue->remembered ? Status::ok : queue->status;
}

base::Result<void> CupsPrinter::print(base::ByteView pdf, const std::string& job_name) {
  if (pdf.empty() || !is_sound_job_name(job_name)) {
    return base::Error{base::ErrorCode::printer_failed, "nothing to print, or job name"};
  }
  auto connection = CupsConnection::open(queue_);
  if (!connection) return connection.error();
  const auto queue = (*connection)->printer_status();
  if (!queue) return queue.error();
  if (auto ready = can_print(queue->status); !ready && !queue->remembered) return ready;
  (*connection)->cancel_left_over();
  const auto job = (*connection)->send(pdf, job_name);
  if (!job) return job.error();
  auto printed = follow(**connection, *job, queue->remembered ? queue->status : Status::ok);
  if (!printed) (*connection)->cancel(*job);
  return printed;
}

base::Result<void> CupsPrinter::follow(CupsConnection& connection, int job, Status before) {
  const auto begun = std::chrono::steady_clock::now();
  const auto deadline = std::chrono::steady_clock::now() + patience_;
  for (;;) {
    const auto state = connection.job_state(job);
    if (!state) return uncertain(state.error());
    const auto printer = connection.printer_status();
    if (!printer) return uncertain(printer.error());
    const auto now = std::chrono::steady_clock::now();
    const bool old_news = printer->status == before && now < begun + kOldNews;
    const Status status = old_news || printer->remembered ? Status::ok : printer->status;
    if (const auto end = judge(*state, status, now >= deadline)) return can_print(*end);
    std::this_thread::sleep_for(kPollEvery);
  }
}

}  // namespace haisai::printer
