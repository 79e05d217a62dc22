// Any bytes as a made-up card of assets/cards: refused with a reason, or a person whose card can be made and read.
#include "drivers/card/attribute_record.h"
#include "drivers/card/card_person.h"
#include "drivers/card/simulated_files.h"
#include "in_memory_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {  // NOLINT: libFuzzer's name
  using namespace haisai;
  const auto person = card::load_card_person(fuzz::in_memory_file(data, size));
  if (!person) {
    if (person.error().detail.empty()) __builtin_trap();
    return 0;
  }
  const auto four = card::parse_record(card::encode_attributes(*person));
  if (!four || four->name.reveal() != person->name || four->address.reveal() != person->address) __builtin_trap();
  return 0;
}
