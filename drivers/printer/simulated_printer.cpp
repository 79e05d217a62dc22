#include "drivers/printer/simulated_printer.h"

#include "drivers/png/png.h"
#include "drivers/printer/paper_folder.h"

namespace haisai::printer {

SimulatedPrinter::SimulatedPrinter(std::string out_folder, std::chrono::milliseconds patience)
    : out_folder_(std::move(out_folder)), patience_(patience) {}

base::Result<void> SimulatedPrinter::print(const model::Bitmap& ticket, const std::string& job_name) {
  auto picture = png::encode_png(ticket);
  if (!picture) return base::Error{base::ErrorCode::printer_failed, "ticket without dots"};
  return put("ticket-" + job_name, ".png", *picture);
}

base::Result<void> SimulatedPrinter::print(base::ByteView pdf, const std::string& job_name) {
  if (pdf.empty()) return base::Error{base::ErrorCode::printer_failed, "form without bytes"};
  return put("form-" + job_name, ".pdf", pdf);
}

Status SimulatedPrinter::wait_for_answer(std::unique_lock<std::mutex>& lock) {
  changed_.wait_for(lock, patience_, [this] { return status_ != Status::mute; });
  return status_;
}

base::Result<void> SimulatedPrinter::put(const std::string& name, const char* extension,
                                         base::ByteView bytes) {
  if (!is_sound_job_name(name)) return base::Error{base::ErrorCode::printer_failed, "job name"};
  std::unique_lock lock(mutex_);
  if (auto ready = can_print(wait_for_answer(lock)); !ready) return ready;
  if (auto sheet = put_sheet(out_folder_, name, extension, bytes); !sheet) return sheet;
  ++sheets_;
  return {};
}

Status SimulatedPrinter::status() {
  const std::lock_guard lock(mutex_);
  return status_;
}

void SimulatedPrinter::set_status(Status status) {
  {
    const std::lock_guard lock(mutex_);
    status_ = status;
  }
  changed_.notify_all();
}

int SimulatedPrinter::sheets() const {
  const std::lock_guard lock(mutex_);
  return sheets_;
}

}  // namespace haisai::printer
