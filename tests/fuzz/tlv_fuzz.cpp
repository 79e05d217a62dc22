// Walks any bytes as BER-TLV, two levels deep; must neither crash nor run on.
#include "drivers/card/tlv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  using namespace haisai;
  card::TlvReader reader(base::ByteView(data, size));
  for (auto object = reader.next(); object && *object; object = reader.next()) {
    auto inner = reader.inside(**object);
    if (!inner) continue;
    for (auto child = inner->next(); child && *child; child = inner->next()) {
    }
  }
  return 0;
}
