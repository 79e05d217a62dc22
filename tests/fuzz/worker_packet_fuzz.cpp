// Any bytes as a packet of the card worker, who may be captured: refused, or a message that says the same again.
#include "drivers/card/worker_protocol.h"

#include <algorithm>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  using namespace haisai;
  const base::ByteView packet(data, size);
  const auto message = card::decode_message(packet);
  if (!message) return 0;
  const base::Bytes again = card::encode_message(*message);
  if (!std::equal(packet.begin(), packet.end(), again.begin(), again.end())) __builtin_trap();
  return 0;
}
