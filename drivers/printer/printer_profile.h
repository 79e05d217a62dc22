// What one model of receipt printer can do: assets/printers/NAME.toml (tickets-queue-printing §4.2).
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/base/result.h"

namespace haisai::printer {

struct PrinterProfile {
  std::string id;                // the file's name without .toml
  std::string name;              // for staff
  int paper_mm = 80;             // width of the roll: 58 or 80
  int width_dots = 576;          // printable dots across: 320 … 640, whole bytes
  int dpi = 203;                 // 180 or 203
  int feed_dots = 120;           // from the last printed row to the cutter, 0 … 400
  bool cutter = true;
  bool near_end_sensor = true;   // false: only the count of millimetres tells that a roll ends
  int roll_mm = 60000;           // paper on a new roll
  int answer_ms = 1000;          // how long a status answer is waited for, 100 … 10000
  int print_ms = 10000;          // from the last byte to the completion mark, 1000 … 60000
};

// file_unreadable; content_invalid with "FILE:LINE: what is wrong".
base::Result<PrinterProfile> load_printer_profile(const std::filesystem::path& file);

// Every *.toml of the folder in order of name; the first error ends it.
base::Result<std::vector<PrinterProfile>> load_printer_profiles(const std::filesystem::path& folder);

}  // namespace haisai::printer
