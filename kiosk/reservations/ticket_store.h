// Where promises to residents are kept: one row a ticket. kiosk/store implements it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/model/site.h"
#include "kiosk/model/ticket.h"
#include "kiosk/reservations/claim.h"

namespace haisai::reservations {

// tickets-queue-printing §1.2; `voided` is its "void".
#define HAISAI_TICKET_STATES(X)                                                             \
  X(held, "held") X(issued, "issued") X(checked_in, "checked_in") X(called, "called")       \
  X(serving, "serving") X(served, "served") X(on_hold, "on_hold") X(no_show, "no_show")     \
  X(cancelled, "cancelled") X(expired, "expired") X(voided, "void")

enum class TicketState {
#define X(id, name) id,
  HAISAI_TICKET_STATES(X)
#undef X
};
std::string_view name_of(TicketState state);
std::optional<TicketState> ticket_state_from(std::string_view name);

// The holder has not been served yet and may still be: the only states that can be cancelled.
bool is_live(TicketState state);

struct StoredTicket {
  std::string office;   // id
  std::string service;  // id
  std::string prefix;
  int number = 0;
  int branch = 0;
  int service_group = 0;
  base::Date date{};    // service date in Japan
  TicketKind kind = TicketKind::walkin;
  TicketState state = TicketState::checked_in;
  std::string code;     // nine digits
  TicketId id{};
  int kiosk = 0;
  int ahead = 0;        // people waiting for the service when it was issued
  base::WallTime issued_at{};
};

// Every call is one transaction; used from one thread at a time, from as many processes as there are.
// Errors of every call: store_unavailable, store_corrupt, store_newer, store_no_space.
class TicketStore {
 public:
  virtual ~TicketStore() = default;

  // A number for someone who is here now. Durable when it returns. Asked again with the same key: the
  // same ticket. Numbers start anew each service date (Japan); gaps are fine, doubles never happen.
  // kiosk: 1..255. ticket_used_up: all numbers of the prefix are given out today.
  virtual base::Result<StoredTicket> issue(const model::TicketRequest& request, const model::Service& service,
                                           const model::Office& office, int kiosk, base::WallTime now) = 0;

  // code: nine digits (parse_ticket_code). ticket_unknown when there is none. A ticket of a past day
  // that nobody closed reads as expired.
  virtual base::Result<StoredTicket> find(const std::string& code, base::WallTime now) = 0;

  // ticket_unknown; ticket_over when it is served, cancelled or past already.
  virtual base::Result<StoredTicket> cancel(const std::string& code, base::WallTime now) = 0;

  // People waiting at a branch today, by service id; services nobody waits for are left out.
  virtual base::Result<std::map<std::string, int>> waiting(int branch, base::WallTime now) = 0;
};

}  // namespace haisai::reservations
