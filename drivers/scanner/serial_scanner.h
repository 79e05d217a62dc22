// A scanner on a serial line, read on a thread of its own.
#pragma once

#include <functional>
#include <memory>
#include <thread>

#include "drivers/scanner/scan_line.h"
#include "drivers/serial/serial_port.h"

namespace haisai::scanner {

class SerialScanner {
 public:
  // Decisions (Scan, Misread) go to `tell`, on the scanner's thread. file_unreadable when the port is not there.
  static base::Result<std::unique_ptr<SerialScanner>> open(const serial::Port& port, WedgeMarks marks,
                                                           std::function<void(Decision)> tell);
  ~SerialScanner();  // ends the thread
  SerialScanner(const SerialScanner&) = delete;
  SerialScanner& operator=(const SerialScanner&) = delete;

 private:
  SerialScanner(base::UniqueFd line, base::UniqueFd stop, WedgeMarks marks, std::function<void(Decision)> tell);
  void run();

  base::UniqueFd line_;
  base::UniqueFd stop_;
  ScanLine codes_;
  std::function<void(Decision)> tell_;
  std::thread thread_;
};

}  // namespace haisai::scanner
