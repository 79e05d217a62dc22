// A ticket by whatever was scanned or typed.
#pragma once

#include <string_view>

#include "kiosk/reservations/hall.h"

namespace haisai::reservations {

// The nine digits, the QR of a ticket (only the terminal's own keys), or the code of the city's web or LINE booking. As it
// is stored. ticket_code_mistyped, ticket_unknown, and the errors of verify_qr.
base::Result<StoredTicket> find_any(const Hall& hall, QueueRows& rows, std::string_view typed);

}  // namespace haisai::reservations
