// Any bytes as the attribute record of a card: refused, or four items within their bounds.
#include "drivers/card/attribute_record.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  using namespace haisai;
  const base::ByteView bytes(data, size);
  (void)card::record_bytes(bytes);
  const auto four = card::parse_record(bytes);
  if (four && four->birth_date.reveal().size() != 10) __builtin_trap();
  return 0;
}
