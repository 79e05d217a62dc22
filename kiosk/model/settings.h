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

// How codes on paper are read. Whatever a scanner sends is a code and never typing (decision 0028).
struct ScannerSettings {
  enum class Kind { none, keyboard, serial };
  Kind kind = Kind::none;    // none: what looks like a scanner's typing is dropped
  std::string port;          // serial: "/dev/ttyACM0"
  int speed = 9600;          // serial: baud
  std::string prefix;        // what the scanner was told to send before a code; empty: nothing
  std::string suffix = "\r"; // and after it: "\r" Return, "\t" Tab, or characters
};

struct Settings {
  std::string site = "naha";
  std::string office = "honcho";
  std::string device = "K01";
  int kiosk_number = 1;  // 1..255, in the QR claim
  Panel panel;
  Times times;
  bool allow_last_try = false;
  bool allow_face_code = false;   // 照合番号B instead of the PIN: off until the city allows it
  bool card_dates = true;         // hint at a card or certificate that ends soon
  bool survey = true;        // how it was, asked after the visit
  bool motion = true;        // one page fades into the next; never for somebody who chose ゆっくり
  std::string headphones;    // part of the name of the sound device residents plug into; empty: by its name alone
  std::string form_printer;  // CUPS queue; empty: none configured
  std::string ticket_printer;   // where tickets come out: usb:…, serial:…, tcp:… or cups:QUEUE (A6 sheets); empty: none
  std::string ticket_profile = "generic-80-203";  // what that printer can do: a file of assets/printers
  ScannerSettings scanner;
  double board_distance_m = 5;  // how far from the call display people sit
};

}  // namespace haisai::model
