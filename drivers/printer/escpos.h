// The few ESC/POS commands the terminal uses, as bytes (tickets-queue-printing §4.3). Pure.
#pragma once

#include <vector>

#include "drivers/printer/printer_profile.h"
#include "kiosk/base/bytes.h"
#include "kiosk/model/bitmap.h"

namespace haisai::printer {

// More rows at once make clones lose bytes, and some read only the low byte of the count.
inline constexpr int kRowsPerBand = 240;
// The longest ticket that is sent: half a metre at 203 dpi. A longer one is a fault of ours.
inline constexpr int kMostRows = 4000;

enum class LiveQuestion : base::Byte { printer = 1, offline = 2, error = 3, paper = 4 };

base::Bytes initialise();                         // ESC @
base::Bytes ask_live(LiveQuestion question);      // DLE EOT n: answered at once, whatever is queued
base::Bytes ask_queue();                          // GS r 1: answered when everything before it is done
base::Bytes drop_buffers();                       // DLE ENQ 2: after an error, before any retry
base::Bytes report_changes();                     // GS a FF
// As many NUL as the largest band has bytes, and ESC @: ends a raster command that was broken off, however much it
// still waits for.
base::Bytes push_out(const PrinterProfile& profile);

// Feeds to the cutter and cuts, where there is one.
base::Bytes feed_and_cut(const PrinterProfile& profile);

// A ticket as the pieces it is sent in: initialise, bands of at most kRowsPerBand rows, feed and cut. Every
// band declares exactly the bytes it has. printer.failed when it is empty, wider than the paper or too long.
base::Result<std::vector<base::Bytes>> encode_ticket(const model::Bitmap& ticket, const PrinterProfile& profile);

}  // namespace haisai::printer
