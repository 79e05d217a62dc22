// Faults of the machine in the usage log: one when a part stops working, its length when it works again; a name and
// numbers, nothing of a visit.
#pragma once

#include <array>
#include <optional>

#include "kiosk/usage/usage_log.h"

namespace haisai::app {

// One thread at a time. A log that cannot be written loses the fault and stops nobody.
class FaultBook {
 public:
  enum class Part { ticket_printer, form_printer, numbers };

  struct Down {
    model::UsageCode code{};
    base::WallTime since{};
  };
  using Standing = std::array<std::optional<Down>, 3>;   // what is out of use, by Part

  // standing: outlives this. A process that reads its content anew hands it on, so that a printer that was down before is
  // not counted a second time and its length is known.
  FaultBook(usage::UsageLog& log, model::ContentId device, Standing& standing) : log_(log), device_(device), down_(standing) {}

  void failed(Part part, base::ErrorCode code, base::WallTime now);   // while it is out of use already: nothing
  void works(Part part, base::WallTime now);
  // A fault that has no end of its own: the program started, a reader was not there.
  void happened(model::UsageCode code, base::WallTime now);

 private:
  void write(model::UsageCode code, base::WallTime at, std::int64_t down_s, base::WallTime now);

  usage::UsageLog& log_;
  model::ContentId device_;
  Standing& down_;
};

}  // namespace haisai::app
