// Issues numbers: the rules, the store and the signature in one place. Used by the terminal and by
// the command line alike.
#pragma once

#include <string>

#include "kiosk/base/result.h"
#include "kiosk/model/site.h"
#include "kiosk/model/ticket.h"
#include "kiosk/reservations/opening.h"
#include "kiosk/reservations/ticket_key.h"
#include "kiosk/reservations/ticket_store.h"

namespace haisai::reservations {

// What a resident or staff may know of a ticket by its code.
struct TicketStatus {
  model::Ticket ticket;
  base::Date date{};
  TicketState state{};
};

// One thread at a time. `store` must outlive it.
class TicketDesk {
 public:
  // kiosk: 1..255, in every claim.
  TicketDesk(model::Site site, int kiosk, HolidayRule holiday, TicketKey key, TicketStore& store)
      : site_(std::move(site)), kiosk_(kiosk), holiday_(std::move(holiday)), key_(std::move(key)), store_(store) {}

  // A number now. The same key gives the same ticket with the same QR text. The symbol is not drawn.
  // ticket_unknown_service (detail names the known ids), ticket_closed (detail says when it opens),
  // not_yet (a slot was asked for), content_invalid (a branch, group or kiosk number outside 1..255, or
  // a clock outside the years of a claim), and the errors of TicketStore.
  base::Result<model::Ticket> issue(const model::TicketRequest& request, base::WallTime now);

  // code: as typed. ticket_code_mistyped, and the errors of TicketStore::find and cancel.
  base::Result<TicketStatus> find(std::string_view code, base::WallTime now);
  base::Result<TicketStatus> cancel(std::string_view code, base::WallTime now);

 private:
  base::Result<TicketStatus> status(const base::Result<StoredTicket>& stored) const;
  model::Ticket ticket_of(const StoredTicket& stored) const;

  model::Site site_;
  int kiosk_;
  HolidayRule holiday_;
  TicketKey key_;
  TicketStore& store_;
};

// The service when the office takes numbers for it; else ticket_unknown_service naming those it does.
base::Result<model::Service> service_at(const model::Site& site, const model::Office& office, const std::string& id);

}  // namespace haisai::reservations
