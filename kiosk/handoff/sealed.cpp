#include "kiosk/handoff/sealed.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "kiosk/base/assert.h"
#include "kiosk/handoff/application_json.h"
#include "kiosk/handoff/deflate.h"

namespace haisai::handoff {
namespace {

using base::ErrorCode;

constexpr base::Byte kVersion = 1;
constexpr std::size_t kOutsideBytes = 3;
constexpr std::size_t kInsideBytes = 2 + reservations::kSignatureBytes;
constexpr std::string_view kSignedWords = "haisai-handoff-1";
constexpr std::chrono::hours kClockMayDiffer{1};

base::Bytes signed_part(base::ByteView deflated_json, const DeskPublicKey& desk) {
  base::Bytes message(kSignedWords.begin(), kSignedWords.end());
  message.insert(message.end(), desk.bytes().begin(), desk.bytes().end());
  message.insert(message.end(), deflated_json.begin(), deflated_json.end());
  return message;
}

base::Error damaged() { return {ErrorCode::handoff_damaged, "the seal is damaged"}; }

std::string fingerprint_of(std::string_view json) {
  std::array<base::Byte, crypto_generichash_BYTES_MIN> hash{};
  crypto_generichash(hash.data(), hash.size(), base::as_bytes(json).data(), json.size(), nullptr, 0);
  return base::to_hex(hash);
}

// The inside of the seal, once it is open.
base::Result<Unsealed> read_inside(base::ByteView inside, const DeskKey& desk, const reservations::PublicKeys& terminals) {
  if (inside.size() <= kInsideBytes) return damaged();
  if (inside[0] != kVersion) return base::Error{ErrorCode::handoff_newer, "the inside of the seal is of another version"};
  const base::ByteView packed = inside.subspan(kInsideBytes);
  auto json = inflated(packed, kJsonBytesMost);
  if (!json) return base::Error{ErrorCode::handoff_too_large, "what is in the seal is damaged or too large"};
  base::Bytes message = signed_part(packed, desk.public_key());
  Unsealed unsealed{std::move(*json), terminals.verify(inside[1], message, inside.subspan(2, reservations::kSignatureBytes))};
  base::wipe(message);
  return unsealed;
}

}  // namespace

base::Bytes seal(std::string_view json, const reservations::TicketKey& terminal, const DeskPublicKey& desk) {
  base::Bytes packed = deflated(json);
  base::Bytes message = signed_part(packed, desk);
  const reservations::Signature signature = terminal.sign(message);
  base::Bytes inside = {kVersion, static_cast<base::Byte>(terminal.id())};
  inside.insert(inside.end(), signature.begin(), signature.end());
  inside.insert(inside.end(), packed.begin(), packed.end());
  base::Bytes sealed(kOutsideBytes + crypto_box_SEALBYTES + inside.size());
  sealed[0] = kVersion;
  sealed[1] = static_cast<base::Byte>(desk.id() >> 8);
  sealed[2] = static_cast<base::Byte>(desk.id());
  const int done = crypto_box_seal(sealed.data() + kOutsideBytes, inside.data(), inside.size(), desk.bytes().data());
  HAISAI_ASSERT(done == 0);
  base::wipe(packed);
  base::wipe(message);
  base::wipe(inside);
  return sealed;
}

base::Result<Unsealed> unseal(base::ByteView sealed, const DeskKey& desk, const reservations::PublicKeys& terminals) {
  if (sealed.size() > kSealedBytesMost) return base::Error{ErrorCode::handoff_too_large, "more than 8 KiB"};
  if (sealed.size() < kOutsideBytes + crypto_box_SEALBYTES) return damaged();
  if (sealed[0] != kVersion) return base::Error{ErrorCode::handoff_newer, "the seal is of another version"};
  if ((sealed[1] << 8 | sealed[2]) != desk.public_key().id()) {
    return base::Error{ErrorCode::handoff_wrong_key, "sealed to another desk's key"};
  }
  auto inside = desk.unseal(sealed.subspan(kOutsideBytes));
  if (!inside) return damaged();
  auto unsealed = read_inside(*inside, desk, terminals);
  base::wipe(*inside);
  return unsealed;
}

base::Result<Opened> open(base::ByteView sealed, const DeskKey& desk, const reservations::PublicKeys& terminals,
                          const std::vector<model::Procedure>& procedures, base::WallTime now) {
  auto unsealed = unseal(sealed, desk, terminals);
  if (!unsealed) return unsealed.error();
  auto application = from_json(unsealed->json, procedures);
  const std::string fingerprint = fingerprint_of(unsealed->json);
  base::wipe(unsealed->json);
  if (!application) return application.error();
  const Receipt& receipt = application->receipt;
  const bool timely = now < receipt.expires_at && receipt.issued_at <= now + kClockMayDiffer &&
                      receipt.expires_at - receipt.issued_at <= kValidFor;
  if (!timely) return base::Error{ErrorCode::handoff_expired, "the form has expired"};
  return Opened{std::move(application).value(), unsealed->signed_by_terminal, fingerprint};
}

}  // namespace haisai::handoff
