#include "kiosk/app/printer_checks.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <string>

#include "drivers/printer/printer_address.h"
#include "drivers/serial/serial_port.h"
#include "kiosk/app/ticket_machine.h"

namespace haisai::app {
namespace {

using content::Fault;
namespace fs = std::filesystem;

// Errors of profiles begin with "FILE:LINE: ".
Fault fault_of(const fs::path& file, std::string_view detail) {
  Fault fault{file.string(), 1, std::string(detail), false};
  if (!detail.starts_with(fault.file + ":")) return fault;
  detail.remove_prefix(fault.file.size() + 1);
  const auto [end, error] = std::from_chars(detail.data(), detail.data() + detail.size(), fault.line);
  if (error == std::errc()) detail.remove_prefix(static_cast<std::size_t>(end - detail.data()));
  detail.remove_prefix(std::min(detail.find_first_not_of(": "), detail.size()));
  fault.message = detail;
  return fault;
}

// The line of the settings that sets this key.
Fault at_key(const fs::path& file, std::string_view key, std::string message, bool warning) {
  Fault fault{file.string(), 1, std::move(message), warning};
  std::ifstream lines(file);
  std::string line;
  for (int number = 1; std::getline(lines, line); ++number) {
    if (line.starts_with(key)) fault.line = number;
  }
  return fault;
}

void check_profiles(const fs::path& folder, std::vector<Fault>& faults) {
  std::error_code error;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    if (const auto profile = printer::load_printer_profile(file); !profile) {
      faults.push_back(fault_of(file, profile.error().detail));
    }
  }
}

bool is_there(const std::string& device) {
  std::error_code ignored;
  return fs::exists(device, ignored);
}

void check_ticket_printer(const fs::path& assets, const fs::path& file, const model::Settings& settings,
                          std::vector<Fault>& faults) {
  using Kind = printer::PrinterAddress::Kind;
  if (settings.ticket_printer.empty()) return;
  const auto address = printer::parse_printer_address(settings.ticket_printer);
  if (!address) return faults.push_back(at_key(file, "ticket_printer", "'ticket_printer': " + address.error().detail, false));
  if (address->kind != Kind::cups && !is_there(profile_file(assets, settings.ticket_profile).string())) {
    faults.push_back(at_key(file, "ticket_profile", "there is no printers/" + settings.ticket_profile + ".toml", false));
  }
  const bool device = address->kind == Kind::usb || address->kind == Kind::serial;
  if (device && !is_there(address->place)) {
    faults.push_back(at_key(file, "ticket_printer", "the ticket printer is not there: " + address->place, true));
  }
}

void check_scanner(const fs::path& file, const model::ScannerSettings& scanner, std::vector<Fault>& faults) {
  if (scanner.kind != model::ScannerSettings::Kind::serial) return;
  if (!serial::is_speed(scanner.speed)) faults.push_back(at_key(file, "speed", "'speed' is no speed of a serial line", false));
  if (!is_there(scanner.port)) faults.push_back(at_key(file, "port", "the scanner is not there: " + scanner.port, true));
}

}  // namespace

std::vector<Fault> printer_checks(const fs::path& assets, const fs::path& settings_file, const model::Settings& settings) {
  std::vector<Fault> faults;
  check_profiles(assets / "printers", faults);
  check_ticket_printer(assets, settings_file, settings, faults);
  check_scanner(settings_file, settings.scanner, faults);
  return faults;
}

}  // namespace haisai::app
