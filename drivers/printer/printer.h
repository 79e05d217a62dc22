// Printers as the terminal sees them: they take finished pictures and PDFs, and say why they cannot.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"
#include "kiosk/model/bitmap.h"

namespace haisai::printer {

enum class Status {
  ok,
  near_end,  // prints, but staff should bring paper
  paper_end,
  cover_open,
  offline,  // switched off, unplugged, or its queue is stopped
  mute,     // does not answer
  failed,   // a jam, no toner, …: somebody has to look
};

// "ok", "near_end", … as in the automation socket's `sim` command (design §5).
std::string_view name_of(Status status);
std::optional<Status> status_named(std::string_view name);

// Success for ok and near_end; otherwise the error of that state (printer.paper_end, …).
base::Result<void> can_print(Status status);

// Job names go into file names and print queues: 1–64 of A-Z a-z 0-9 . _ - and not starting with a dot.
// Never anything personal.
bool is_sound_job_name(std::string_view name);

// print() returns when the paper is out, or nothing was and nothing will be printed; it may take seconds:
// call it on the desk thread. Errors: printer.* . A failed job is never printed later.
class TicketPrinter {
 public:
  virtual ~TicketPrinter() = default;
  virtual base::Result<void> print(const model::Bitmap& ticket, const std::string& job_name) = 0;
  virtual Status status() = 0;
};

class FormPrinter {
 public:
  virtual ~FormPrinter() = default;
  virtual base::Result<void> print(base::ByteView pdf, const std::string& job_name) = 0;
  virtual Status status() = 0;
};

}  // namespace haisai::printer
