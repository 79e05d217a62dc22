#include "kiosk/reservations/making.h"

#include <algorithm>

#include "kiosk/base/random.h"
#include "kiosk/reservations/order.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using base::Result;

bool is_claim_number(int value) { return value >= 1 && value <= 255; }

}  // namespace

Result<Wanted> wanted(const Hall& hall, const std::string& office, const std::string& service) {
  const model::Office* at = hall.site.office(office);
  if (at == nullptr) return base::Error{ErrorCode::ticket_unknown_service, "no office '" + office + "' in this site"};
  const bool offered = std::find(at->services.begin(), at->services.end(), service) != at->services.end();
  const model::Service* found = hall.site.service(service);
  if (offered && found != nullptr) return Wanted{at, found};
  std::string known;
  for (const std::string& each : at->services) known += (known.empty() ? "" : ", ") + each;
  return base::Error{ErrorCode::ticket_unknown_service,
                     "no service '" + service + "' at " + at->id + "; there are: " + known};
}

Result<void> check_claim(const Hall& hall, const Wanted& what, const std::vector<std::string>& errands,
                         base::Date date) {
  if (!hall.key) return base::Error{ErrorCode::key_unusable, "this process has no ticket key"};
  if (!is_claim_number(what.office->branch) || !is_claim_number(what.service->group) || !is_claim_number(hall.kiosk)) {
    return base::Error{ErrorCode::content_invalid, "branch, service group and kiosk number must be 1..255"};
  }
  if (!is_claim_date(date)) return base::Error{ErrorCode::content_invalid, "the clock is wrong: " + base::iso_date(date)};
  for (const std::string& errand : errands) {
    if (const auto known = wanted(hall, what.office->id, errand); !known) return known.error();
  }
  return {};
}

Result<StoredTicket> new_ticket(const Hall& hall, QueueRows& rows, const model::TicketRequest& request,
                                const Wanted& what, base::Date date, base::WallTime now) {
  StoredTicket ticket;
  ticket.idempotency_key = request.idempotency_key;
  ticket.office = what.office->id;
  ticket.service = what.service->id;
  ticket.prefix = what.service->prefix;
  ticket.branch = what.office->branch;
  ticket.service_group = what.service->group;
  ticket.date = date;
  ticket.kiosk = hall.kiosk;
  ticket.issued_at = now;
  ticket.aid = request.aid;
  ticket.lang = request.lang;
  ticket.errands = request.errands;
  ticket.state = TicketState::issued;
  ticket.priority = priority_of(ticket);
  base::fill_random(ticket.id);
  const auto number = rows.take_number(ticket.branch, date, ticket.prefix);
  if (!number) return number.error();
  ticket.number = *number;
  const auto code = rows.free_code();
  if (!code) return code.error();
  ticket.code = *code;
  return ticket;
}

Result<void> add_print_job(const Hall& hall, QueueRows& rows, const StoredTicket& ticket, base::WallTime now) {
  if (!hall.prints) return {};
  const auto job = rows.put_print_job(ticket.row, hall.kiosk, now);
  if (!job) return job.error();
  return {};
}

}  // namespace haisai::reservations
