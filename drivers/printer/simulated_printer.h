// One simulated machine for tickets and forms: its paper is a folder of files.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>

#include "drivers/printer/printer.h"

namespace haisai::printer {

// Writes OUT/ticket-<job>.png and OUT/form-<job>.pdf (see put_sheet). The folder is made on first use.
// Thread-safe; print() blocks only while the machine is mute.
class SimulatedPrinter : public TicketPrinter, public FormPrinter {
 public:
  // patience: how long a mute machine is waited for.
  explicit SimulatedPrinter(std::string out_folder,
                            std::chrono::milliseconds patience = std::chrono::seconds(2));

  base::Result<void> print(const model::Bitmap& ticket, const std::string& job_name) override;
  base::Result<void> print(base::ByteView pdf, const std::string& job_name) override;
  Status status() override;

  // Any thread; a print that waits for a mute machine goes on with the new state at once.
  void set_status(Status status);
  int sheets() const;  // printed since it was made

 private:
  base::Result<void> put(const std::string& name, const char* extension, base::ByteView bytes);
  Status wait_for_answer(std::unique_lock<std::mutex>& lock);

  const std::string out_folder_;
  const std::chrono::milliseconds patience_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  Status status_ = Status::ok;
  int sheets_ = 0;
};

}  // namespace haisai::printer
