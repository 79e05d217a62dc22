// The bytes a receipt printer sends back: three families of answers in one stream, told apart by fixed bits
// (tickets-queue-printing §4.4). Pure; one read is never taken for one answer.
#pragma once

#include <array>
#include <optional>
#include <variant>

#include "drivers/printer/printer.h"
#include "kiosk/base/bytes.h"

namespace haisai::printer {

// DLE EOT n: (b & 0x93) == 0x12. Its meaning depends on the n that was asked.
struct LiveAnswer {
  base::Byte bits = 0;
};
// Automatic status, four bytes: (b & 0x93) == 0x10, then three with 0x90 clear.
struct AutoStatus {
  std::array<base::Byte, 4> bytes{};
};
// GS r, in the order of the printer's queue: (b & 0x90) == 0. Also what is left of an automatic status
// whose first byte was lost: whoever waits for one must see that it came alone.
struct QueueAnswer {
  base::Byte bits = 0;
};
using Answer = std::variant<LiveAnswer, AutoStatus, QueueAnswer>;

class StatusStream {
 public:
  // The answer this byte completes, if any. Bytes of no family are dropped, and with them a status begun.
  std::optional<Answer> take(base::Byte byte);
  // What was begun is not continued any more.
  void reset() { filled_ = 0; }

 private:
  AutoStatus begun_;
  std::size_t filled_ = 0;
};

// What an automatic status says.
Status status_of(const AutoStatus& status);

// The three live answers together: printer (n=1), cause of being offline (n=2), paper (n=4).
Status status_of_live(base::Byte printer, base::Byte offline, base::Byte paper);

}  // namespace haisai::printer
