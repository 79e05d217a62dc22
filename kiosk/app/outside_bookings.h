// The file in which the city's web or LINE system hands its bookings over, as CSV or JSON (assets/schemas/
// outside_bookings.schema.json). It holds codes, ids and times; a file that brings more, a name say, is refused whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/content/content.h"
#include "kiosk/reservations/booking.h"

namespace haisai::app {

struct OutsideRow {
  int line = 0;   // of the file, from 1
  reservations::OutsideBooking booking;
};

// With a fault nothing of the file may be taken in: who wrote it did not mean what it says.
struct OutsideFile {
  std::vector<OutsideRow> rows;
  std::vector<content::Fault> faults;   // every row's first, in the order of the file
};

inline constexpr std::size_t kOutsideBytesMost = 4 * 1024 * 1024;

// CSV (RFC 4180, UTF-8 with or without BOM, no quotes): code,office,service,start[,state] in this order; state is booked or
// cancelled. JSON: {"schema": "haisai-bookings/1", "bookings": [{…}]}. Offices and services are those of the site; a code
// may stand there once. file: its name in the faults.
OutsideFile read_outside_bookings(const std::string& file, std::string_view text, const model::Site& site);

}  // namespace haisai::app
