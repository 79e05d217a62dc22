#include "drivers/printer/printer_address.h"

#include <charconv>
#include <optional>

#include "drivers/printer/printer.h"
#include "drivers/serial/serial_port.h"

namespace haisai::printer {
namespace {

constexpr int kRawPort = 9100;

base::Error wrong(const std::string& why) { return {base::ErrorCode::settings_invalid, "ticket printer: " + why}; }

std::optional<int> number_of(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Cuts "rest:LAST" into rest and LAST; LAST is empty when there is no colon.
std::string_view cut_last(std::string_view& text) {
  const auto colon = text.rfind(':');
  if (colon == std::string_view::npos) return {};
  const std::string_view last = text.substr(colon + 1);
  text = text.substr(0, colon);
  return last;
}

base::Result<PrinterAddress> serial_of(std::string_view rest) {
  PrinterAddress address{PrinterAddress::Kind::serial, {}, 0, false};
  std::string_view speed = cut_last(rest);
  if (speed == "rtscts") {
    address.rtscts = true;
    speed = cut_last(rest);
  }
  address.number = number_of(speed).value_or(0);
  address.place = rest;
  if (!serial::is_speed(address.number)) {
    return wrong("serial:DEVICE:SPEED with a speed of 9600, 19200, 38400, 57600 or 115200");
  }
  return address;
}

base::Result<PrinterAddress> tcp_of(std::string_view rest) {
  PrinterAddress address{PrinterAddress::Kind::tcp, {}, kRawPort, false};
  if (rest.find(':') != std::string_view::npos) {
    const auto port = number_of(cut_last(rest));
    if (!port || *port < 1 || *port > 65535) return wrong("tcp:HOST:PORT with a port from 1 to 65535");
    address.number = *port;
  }
  address.place = rest;
  return address;
}

}  // namespace

base::Result<PrinterAddress> parse_printer_address(std::string_view text) {
  const auto colon = text.find(':');
  const std::string_view kind = text.substr(0, colon);
  const std::string_view rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
  base::Result<PrinterAddress> address = wrong("usb:DEVICE, serial:DEVICE:SPEED, tcp:HOST:PORT or cups:QUEUE");
  if (kind == "usb") address = PrinterAddress{PrinterAddress::Kind::usb, std::string(rest), 0, false};
  if (kind == "serial") address = serial_of(rest);
  if (kind == "tcp") address = tcp_of(rest);
  if (kind == "cups") address = PrinterAddress{PrinterAddress::Kind::cups, std::string(rest), 0, false};
  if (!address) return address;
  const bool device = address->kind == PrinterAddress::Kind::usb || address->kind == PrinterAddress::Kind::serial;
  if (device && !address->place.starts_with("/dev/")) return wrong("the device is a path below /dev");
  if (address->kind == PrinterAddress::Kind::cups && !is_sound_job_name(address->place)) return wrong("cups:QUEUE");
  if (address->place.empty()) return wrong("nothing behind '" + std::string(kind) + ":'");
  return address;
}

}  // namespace haisai::printer
