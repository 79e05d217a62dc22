// A booking as iCalendar text (RFC 5545), for the second QR or a file: phones move and drop an entry by its UID and
// SEQUENCE.
#pragma once

#include <string>

#include "kiosk/reservations/stored_ticket.h"

namespace haisai::reservations {

// ticket.slot must be set. title, place: words in the resident's language. The text has CRLF line ends and folded lines.
std::string calendar_text(const StoredTicket& ticket, const std::string& title, const std::string& place,
                          base::WallTime now);

}  // namespace haisai::reservations
