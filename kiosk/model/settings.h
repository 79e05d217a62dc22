// assets/settings.toml (or --config FILE), checked: what staff can set without a programmer.
#pragma once

#include <string>

namespace haisai::model {

struct Panel {
  int width_px = 1080;
  int height_px = 1920;
  double width_mm = 296;
  double height_mm = 527;
  double bottom_mm = 600;  // floor to the lower edge of the lit area
  double tilt_deg = 30;    // 0 = upright
  double px_per_mm() const { return width_px / width_mm; }
};

// Seconds; design §2 "Times".
struct Times {
  int veil_s = 30;
  int idle_s = 120;
  int idle_pin_s = 60;
  int countdown_s = 45;
  int ticket_page_s = 30;
  int erased_page_s = 15;
  int help_ring_s = 60;
  int staff_lock_s = 120;
};

struct Settings {
  std::string site = "naha";
  std::string office = "honcho";
  std::string device = "K01";
  int kiosk_number = 1;  // 1..255, in the QR claim
  Panel panel;
  Times times;
  bool allow_last_try = false;
  std::string form_printer;  // CUPS queue; empty: none configured
};

}  // namespace haisai::model
