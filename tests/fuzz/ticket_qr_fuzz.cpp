// Any text a scanner may read: as a ticket, as Base45, as a claim. What is accepted encodes back to itself.
#include <algorithm>

#include "kiosk/reservations/base45.h"
#include "kiosk/reservations/ticket_qr.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  using namespace haisai;
  using namespace haisai::reservations;
  static const PublicKeys keys = [] {
    PublicKeys known;
    known.add(PublicKey{});
    return known;
  }();
  const base::ByteView bytes(data, size);
  const std::string_view text = base::as_text(bytes);
  if (verify_qr(text, keys)) __builtin_trap();  // nobody has that key
  const auto decoded = base45_decode(text);
  if (decoded && base45_encode(*decoded) != text) __builtin_trap();
  const auto claim = decode_claim(decoded ? base::ByteView(*decoded) : bytes);
  if (!claim) return 0;
  const auto again = encode_claim(*claim);
  const base::ByteView said = decoded ? base::ByteView(*decoded) : bytes;
  if (!std::equal(said.begin(), said.end(), again.begin(), again.end())) __builtin_trap();
  return 0;
}
