// Any bytes as the attribute record of a card: refused, or four items that keep the rules.
#include "drivers/card/attribute_record.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  using namespace haisai;
  const base::ByteView bytes(data, size);
  const auto needed = card::record_bytes(bytes);
  const auto four = card::parse_record(bytes);
  if (!four) return 0;
  const bool sane = card::is_name(four->name.reveal()) && card::is_address(four->address.reveal()) &&
                    card::is_birth_date(four->birth_date.reveal()) && card::is_sex(four->sex.reveal());
  // What is read as a record is one that lies within the bytes given (and a file a terminal would fetch whole).
  if (!sane || (needed && *needed > size)) __builtin_trap();
  return 0;
}
