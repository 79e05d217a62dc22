// Reads a ticket's bytes the way a standard is read: anything that is not exactly a known command is an error.
#pragma once

#include <string>

#include "drivers/printer/printer_profile.h"
#include "kiosk/base/bytes.h"
#include "kiosk/model/bitmap.h"

namespace haisai::printer {

struct ReadTicket {
  model::Bitmap picture;  // bands below one another
  int bands = 0;
  int tallest_band = 0;
  int feed_dots = 0;      // behind the last band
  int cuts = 0;
  std::string error;      // empty: every byte was understood
};

// Known: ESC @, GS v 0 with m=0, ESC J, ESC d, GS V, GS r. A band wider than the profile, bytes that are fewer than
// declared, anything after the cut, or no cut where the profile has a cutter: error.
ReadTicket read_strictly(base::ByteView bytes, const PrinterProfile& profile);

}  // namespace haisai::printer
