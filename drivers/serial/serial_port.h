// Serial ports of printers and scanners.
#pragma once

#include <string>

#include "kiosk/base/result.h"
#include "kiosk/base/unique_fd.h"

namespace haisai::serial {

struct Port {
  std::string device;   // "/dev/ttyUSB0"
  int baud = 9600;      // one of kSpeeds
  bool rtscts = false;  // hardware flow control; else XON/XOFF
};

bool is_speed(int baud);  // 9600, 19200, 38400, 57600, 115200

// Non-blocking, raw. file_unreadable with the system's reason.
base::Result<base::UniqueFd> open_port(const Port& port);

}  // namespace haisai::serial
