#include "kiosk/reservations/ticket_desk.h"

#include <algorithm>

#include "kiosk/reservations/damm.h"
#include "kiosk/reservations/numbers.h"
#include "kiosk/reservations/ticket_qr.h"

namespace haisai::reservations {

namespace {

bool is_claim_number(int value) { return value >= 1 && value <= 255; }

}  // namespace

base::Result<model::Service> service_at(const model::Site& site, const model::Office& office,
                                        const std::string& id) {
  const bool offered = std::find(office.services.begin(), office.services.end(), id) != office.services.end();
  const model::Service* service = site.service(id);
  if (offered && service != nullptr) return *service;
  std::string known;
  for (const std::string& each : office.services) known += (known.empty() ? "" : ", ") + each;
  return base::Error{base::ErrorCode::ticket_unknown_service,
                     "no service '" + id + "' at " + office.id + "; there are: " + known};
}

base::Result<model::Ticket> TicketDesk::issue(const model::TicketRequest& request, base::WallTime now) {
  const model::Office* office = site_.office(request.office);
  if (office == nullptr) {
    return base::Error{base::ErrorCode::ticket_unknown_service, "no office '" + request.office + "' in this site"};
  }
  const auto service = service_at(site_, *office, request.service);
  if (!service) return service.error();
  if (!is_claim_number(office->branch) || !is_claim_number(service->group) || !is_claim_number(kiosk_)) {
    return base::Error{base::ErrorCode::content_invalid, "branch, service group and kiosk number must be 1..255"};
  }
  if (!is_claim_date(base::civil_time(now).date)) {
    return base::Error{base::ErrorCode::content_invalid, "the clock is wrong: " + base::iso_time(now)};
  }
  if (request.slot) return base::Error{base::ErrorCode::not_yet, "slots cannot be booked in this release"};
  if (!is_open(site_, *office, now, holiday_)) {
    const auto opens = next_opening(site_, *office, now, holiday_);
    return base::Error{base::ErrorCode::ticket_closed,
                       office->id + " is closed" + (opens ? "; numbers again from " + base::iso_time(*opens) : "")};
  }
  const auto stored = store_.issue(request, *service, *office, kiosk_, now);
  if (!stored) return stored.error();
  return ticket_of(*stored);
}

base::Result<TicketStatus> TicketDesk::find(std::string_view code, base::WallTime now) {
  const auto digits = parse_ticket_code(code);
  if (!digits) return digits.error();
  return status(store_.find(*digits, now));
}

base::Result<TicketStatus> TicketDesk::cancel(std::string_view code, base::WallTime now) {
  const auto digits = parse_ticket_code(code);
  if (!digits) return digits.error();
  return status(store_.cancel(*digits, now));
}

base::Result<TicketStatus> TicketDesk::status(const base::Result<StoredTicket>& stored) const {
  if (!stored) return stored.error();
  return TicketStatus{ticket_of(*stored), stored->date, stored->state};
}

model::Ticket TicketDesk::ticket_of(const StoredTicket& stored) const {
  Claim claim;
  claim.branch = stored.branch;
  claim.service_group = stored.service_group;
  claim.date = stored.date;
  claim.minute_of_day = base::civil_time(stored.issued_at).minute_of_day;
  claim.kind = stored.kind;
  claim.number = stored.number;
  claim.kiosk = stored.kiosk;
  claim.id = stored.id;
  model::Ticket ticket;
  ticket.number = number_text(stored.prefix, stored.number);
  ticket.service = stored.service;
  ticket.office = stored.office;
  ticket.code = stored.code;
  ticket.qr = sign_claim(claim, key_);
  ticket.issued_at = stored.issued_at;
  ticket.ahead = stored.ahead;
  return ticket;
}

}  // namespace haisai::reservations
