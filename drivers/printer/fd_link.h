// A line over a file descriptor: usblp device, serial port, socket or pty.
#pragma once

#include "drivers/printer/byte_link.h"
#include "kiosk/base/unique_fd.h"

namespace haisai::printer {

class FdLink : public ByteLink {
 public:
  // fd: non-blocking. stream: reading nothing means the other side closed (sockets, ptys); a device that has
  // nothing to say reads nothing too.
  FdLink(base::UniqueFd fd, bool stream) : fd_(std::move(fd)), stream_(stream) {}

  std::size_t write(base::ByteView bytes, Milliseconds patience) override;
  std::size_t read(std::span<base::Byte> into, Milliseconds patience) override;
  bool broken() const override { return broken_; }
  Milliseconds now() const override;

 private:
  bool wait(short events, Milliseconds patience);

  base::UniqueFd fd_;
  bool stream_;
  bool broken_ = false;
};

}  // namespace haisai::printer
