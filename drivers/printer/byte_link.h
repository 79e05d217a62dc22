// The line to a receipt printer: bytes out, bytes in, each with a deadline.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <span>

#include "kiosk/base/bytes.h"
#include "kiosk/base/result.h"

namespace haisai::printer {

using Milliseconds = std::chrono::milliseconds;

// One thread. Never blocks longer than the patience it is given.
class ByteLink {
 public:
  virtual ~ByteLink() = default;
  // How many bytes the line took, from the first: fewer than all when it was stuck (took none for so long) or
  // broke.
  virtual std::size_t write(base::ByteView bytes, Milliseconds patience) = 0;
  // What came, at least one byte if any came in time; 0: nothing did, or the line is broken.
  virtual std::size_t read(std::span<base::Byte> into, Milliseconds patience) = 0;
  // Nothing more can be sent: unplugged, closed by the other side.
  virtual bool broken() const = 0;
  // Steady time of this line; a simulated one has its own.
  virtual Milliseconds now() const = 0;
};

using LinkOpener = std::function<base::Result<std::unique_ptr<ByteLink>>()>;

}  // namespace haisai::printer
