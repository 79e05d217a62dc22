// Where a ticket printer is, as settings.toml writes it.
#pragma once

#include <string>
#include <string_view>

#include "drivers/printer/byte_link.h"

namespace haisai::printer {

//   usb:/dev/usb/lp0                 the kernel's usblp device (decision 0027: no libusb)
//   serial:/dev/ttyUSB0:115200       XON/XOFF; with :rtscts at the end, hardware flow control
//   tcp:192.168.1.50:9100            a printer on the network; the port may be left out
//   cups:QUEUE                       no receipt printer: A6 sheets through this CUPS queue
struct PrinterAddress {
  enum class Kind { usb, serial, tcp, cups };
  Kind kind = Kind::usb;
  std::string place;  // device path, host name or queue
  int number = 0;     // baud or port
  bool rtscts = false;
};

// settings.invalid with what is wrong.
base::Result<PrinterAddress> parse_printer_address(std::string_view text);

// Opens usb, serial and tcp with non-blocking descriptors; printer.offline when the device is not there, cannot be
// opened or does not answer within two seconds.
base::Result<std::unique_ptr<ByteLink>> open_link(const PrinterAddress& address);

}  // namespace haisai::printer
