#include "kiosk/reservations/finding.h"

#include <algorithm>

#include "kiosk/reservations/damm.h"
#include "kiosk/reservations/ticket_qr.h"

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using base::Result;
using Found = std::optional<StoredTicket>;

std::string trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t\r\n");
  if (from == std::string_view::npos) return "";
  return std::string(text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1));
}

// A claim names no prefix: services of one group may have several. The random id says which ticket it is.
Result<Found> by_claim(const Hall& hall, QueueRows& rows, const Claim& claim) {
  for (const model::Service& service : hall.site.services) {
    if (service.group != claim.service_group) continue;
    auto found = rows.by_number(claim.branch, claim.date, service.prefix, claim.number);
    if (!found) return found;
    if (*found && (*found)->id == claim.id) return found;
  }
  return Found();
}

Result<Found> by_qr(const Hall& hall, QueueRows& rows, const std::string& text) {
  PublicKeys keys;
  if (hall.key) keys.add(hall.key->public_key());
  const auto claim = verify_qr(text, keys);
  if (!claim) return claim.error();
  return by_claim(hall, rows, *claim);
}

bool has_letters(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); });
}

}  // namespace

Result<StoredTicket> find_any(const Hall& hall, QueueRows& rows, std::string_view typed) {
  const std::string text = trimmed(typed);
  const base::Error unknown{ErrorCode::ticket_unknown, "no ticket has this code"};
  const auto digits = parse_ticket_code(text);
  Result<Found> found = Found();
  if (text.starts_with(kQrPrefix)) {
    found = by_qr(hall, rows, text);
  } else if (digits) {
    found = rows.by_code(*digits);
  }
  if (!found) return found.error();
  if (!*found && !text.empty()) found = rows.by_outside_typed(text);
  if (!found) return found.error();
  if (*found) return std::move(**found);
  return digits || has_letters(text) ? unknown : digits.error();
}

}  // namespace haisai::reservations
