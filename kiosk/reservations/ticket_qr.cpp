#include "kiosk/reservations/ticket_qr.h"

#include "kiosk/reservations/base45.h"

namespace haisai::reservations {

std::string sign_claim(Claim claim, const TicketKey& key) {
  claim.key_id = key.id();
  const auto said = encode_claim(claim);
  const Signature signature = key.sign(said);
  base::Bytes bytes(said.begin(), said.end());
  bytes.insert(bytes.end(), signature.begin(), signature.end());
  return std::string(kQrPrefix) + base45_encode(bytes);
}

base::Result<Claim> verify_qr(std::string_view text, const PublicKeys& keys) {
  if (text.size() != kQrCharacters || !text.starts_with(kQrPrefix)) {
    return base::Error{base::ErrorCode::ticket_malformed, "not the text of a ticket"};
  }
  const auto bytes = base45_decode(text.substr(kQrPrefix.size()));
  if (!bytes || bytes->size() != kClaimBytes + kSignatureBytes) {
    return base::Error{base::ErrorCode::ticket_malformed, "not the text of a ticket"};
  }
  const base::ByteView said = base::ByteView(*bytes).first(kClaimBytes);
  if (said[0] != kClaimVersion) {
    return base::Error{base::ErrorCode::ticket_malformed, "unknown version of ticket"};
  }
  const int key_id = said[1];
  if (!keys.knows(key_id)) {
    return base::Error{base::ErrorCode::ticket_unknown_key, "key " + std::to_string(key_id) + " is not known here"};
  }
  if (!keys.verify(key_id, said, base::ByteView(*bytes).subspan(kClaimBytes))) {
    return base::Error{base::ErrorCode::ticket_bad_signature, "not signed by a terminal of this city"};
  }
  return decode_claim(said);
}

}  // namespace haisai::reservations
