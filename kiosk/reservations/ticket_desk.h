// Issues numbers: the rules, the store and the signature in one place. Used by the terminal and by
// the command line alike.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/model/ticket.h"
#include "kiosk/reservations/hall.h"

namespace haisai::reservations {

// What a resident or staff may know of a ticket by its code.
struct TicketStatus {
  model::Ticket ticket;
  base::Date date{};
  TicketState state{};
};

// One thread at a time, as Hall. Errors of every call besides its own: those of QueueStore.
class TicketDesk {
 public:
  explicit TicketDesk(Hall& hall) : hall_(hall) {}

  // A number now, or with request.slot a booking of that time (Booking::book). The same key gives the same ticket with
  // the same QR text. The symbol is not drawn. The error is the first of rules() that refuses (ticket_closed says in its
  // detail when it opens, ticket_unknown_service which there are), ticket_used_up, key_unusable (the hall has no key),
  // content_invalid (a branch, group or kiosk number outside 1..255, or a clock outside the years of a claim).
  base::Result<model::Ticket> issue(const model::TicketRequest& request, base::WallTime now);
  // The same by staff: rules they may set aside do not refuse.
  base::Result<model::Ticket> issue_by_staff(const model::TicketRequest& request, base::WallTime now);

  // code: the nine digits as typed, the QR of a ticket, or the city's outside code; find changes nothing.
  // ticket_code_mistyped, ticket_unknown, of a QR ticket_malformed, ticket_unknown_key, ticket_bad_signature; cancel: ticket_over when it is served, cancelled or past.
  base::Result<TicketStatus> find(std::string_view code, base::WallTime now);
  base::Result<TicketStatus> cancel(std::string_view code, base::WallTime now);

  // People waiting at the hall's office today, by service id; services nobody waits for are left out.
  base::Result<std::map<std::string, int>> waiting(base::WallTime now);

 private:
  base::Result<model::Ticket> issue(const model::TicketRequest& request, bool by_staff, base::WallTime now);

  Hall& hall_;
};

}  // namespace haisai::reservations
