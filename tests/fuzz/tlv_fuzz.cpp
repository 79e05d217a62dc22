// Walks any bytes as BER-TLV, two levels deep, and touches every value; must neither crash nor run on.
#include "drivers/card/tlv.h"

namespace {

using namespace haisai;

// Reads each byte, so that a value that runs past its end is seen.
unsigned touch(base::ByteView bytes) {
  unsigned sum = 0;
  for (const base::Byte byte : bytes) sum += byte;
  return sum;
}

int walk(card::TlvReader reader, int levels) {
  int nodes = 0;
  volatile unsigned seen = 0;
  for (auto object = reader.next(); object && *object; object = reader.next()) {
    ++nodes;
    seen = touch((*object)->value);
    const auto inner = reader.inside(**object);
    if (inner && levels > 1) (void)walk(*inner, levels - 1);
  }
  (void)seen;
  return nodes;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  if (walk(card::TlvReader(base::ByteView(data, size)), 2) > card::TlvReader::kMaxNodes) __builtin_trap();
  return 0;
}
