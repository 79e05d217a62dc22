// What the files of a simulated My Number card hold (my-number-card.md §3.1).
#pragma once

#include <cstdint>
#include <map>

#include "drivers/card/card_person.h"
#include "kiosk/base/bytes.h"

namespace haisai::card {

struct SimulatedFile {
  enum class Opening { free, pin, never };  // never: a key, not a file that can be read
  base::Bytes content;
  Opening opening = Opening::free;
};

// EF 0002 with its filler; lengths from 128 on are written 82 xx xx, as cards do.
base::Bytes encode_attributes(const CardPerson& person);

// EF 0001 (twelve zeros, nobody's number), 0002, 0004, 0005 and, unless the card is pinless, 0011.
std::map<std::uint16_t, SimulatedFile> files_of(const CardPerson& person);

}  // namespace haisai::card
