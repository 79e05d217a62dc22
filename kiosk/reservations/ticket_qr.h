// The text in a ticket's QR: "NK1:" + Base45(claim 16 bytes + Ed25519 signature of the claim 64 bytes),
// 124 characters, alphanumeric mode, version 7-Q. It answers only "did one of our terminals issue
// this"; the database stays the authority, and replay is caught by the ticket's state.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/reservations/claim.h"
#include "kiosk/reservations/ticket_key.h"

namespace haisai::reservations {

inline constexpr std::string_view kQrPrefix = "NK1:";
inline constexpr std::size_t kQrCharacters = 124;

// The claim's key id is set to the key's.
std::string sign_claim(Claim claim, const TicketKey& key);

// What a scanned text says. ticket_malformed: not a ticket, or of a version not known here;
// ticket_unknown_key: issued with a key that is not in the list; ticket_bad_signature: forged or damaged.
base::Result<Claim> verify_qr(std::string_view text, const PublicKeys& keys);

}  // namespace haisai::reservations
