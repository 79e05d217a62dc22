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

  FaultBook(usage::UsageLog& log, model::ContentId device) : log_(log), device_(device) {}

  void failed(Part part, base::ErrorCode code, base::WallTime now);   // while it is out of use already: nothing
  void works(Part part, base::WallTime now);
  // A fault that has no end of its own: the program started, a reader was not there.
  void happened(model::UsageCode code, base::WallTime now);

 private:
  struct Down {
    model::UsageCode code{};
    base::WallTime since{};
  };
  void write(model::UsageCode code, base::WallTime at, std::int64_t down_s, base::WallTime now);

  usage::UsageLog& log_;
  model::ContentId device_;
  std::array<std::optional<Down>, 3> down_;   // by Part
};

}  // namespace haisai::app
