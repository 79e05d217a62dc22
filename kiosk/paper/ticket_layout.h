// A number ticket as dots for a receipt printer (tickets-queue-printing §4, kiosk-accessibility §16).
#pragma once

#include <string>

#include "kiosk/model/bitmap.h"
#include "kiosk/model/qr_matrix.h"
#include "screens/text/engine.h"

namespace haisai::paper {

// What the printer can do. Module sizes follow from dots, never from millimetres.
struct PaperProfile {
  int width_dots = 576;  // printable dots across: 80 mm paper at 203 dpi; ≥ 320
  int dpi = 203;
};

// The same in the resident's language, each below its Japanese line; all empty for a resident who reads that.
struct OtherWords {
  std::string lang;        // BCP 47
  std::string service;
  std::string number;      // what the number is for
  std::string place;
  std::string ahead;       // with the count in it
  std::string code_label;
  std::string note;
};

// Words ready to print, as markup with ruby; an empty one is left out. Nothing personal.
struct TicketPaper {
  std::string lang = "ja";
  std::string mark;         // white on black over everything: practice, or a reprint and its count
  std::string city;         // who issued it
  std::string service;      // what for
  std::string number;       // "A-041"; ≥ 12 mm high, bold
  std::string place;        // floor and counter, bold
  std::string ahead_label;  // what `ahead` counts …
  std::string ahead;        // … "6人"
  std::string time_label;   // what `time` says; left out together with it
  std::string time;
  std::string code_label;  // what the nine digits are for
  std::string code;        // "413-820-756"
  std::string note;        // that paper alone is enough
  std::string bring;       // what to bring
  std::string phone;       // whom to ring
  std::string issued;      // date with weekday, and time
  model::QrMatrix qr;      // size 0: none
  OtherWords other;
};

// Draws top to bottom; the number stands at the top and again at the end, so that a half ticket shows.
// Dots are the glyphs' coverage cut at one half. Not thread-safe: the engine's thread.
model::Bitmap draw_ticket(text::Engine& engine, const TicketPaper& paper, const PaperProfile& profile = {});

// Dots of one QR module: the largest whole number from 8 down to 4 at which the symbol and its quiet zone of
// four modules fit the paper.
int qr_module_dots(const model::QrMatrix& qr, const PaperProfile& profile);

}  // namespace haisai::paper
