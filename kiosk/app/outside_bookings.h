// The file in which the city's web or LINE system hands its bookings over, as CSV or JSON (assets/schemas/
// outside_bookings.schema.json). It holds codes, ids and times; a file that brings more, a name say, is refused whole.
#pragma once

#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/reservations/booking.h"

namespace haisai::app {

struct OutsideRow {
  int place = 0;   // line of a CSV file, number of a JSON booking; from 1
  reservations::OutsideBooking booking;
};

inline constexpr std::size_t kOutsideBytesMost = 4 * 1024 * 1024;

// CSV (RFC 4180, UTF-8 with or without BOM, no quotes): code,office,service,start[,state] in this order; state is booked or
// cancelled. JSON: {"schema": "haisai-bookings/1", "bookings": [{…}]}. content_invalid names the first row that is wrong.
base::Result<std::vector<OutsideRow>> read_outside_bookings(std::string_view text);

}  // namespace haisai::app
