// Made-up people for the simulated card: assets/cards/NAME.toml.
#pragma once

#include <filesystem>
#include <string>

#include "kiosk/base/result.h"

namespace haisai::card {

struct CardPerson {
  // What lies on the reader: a My Number card, one issued without a PIN, or some other card.
  enum class Kind { mynumber, pinless, other };
  Kind kind = Kind::mynumber;
  std::string name;
  std::string address;
  std::string birth_date;  // "YYYY-MM-DD", unknown parts 00
  std::string sex;         // "1", "2", …
  std::string pin;         // 4 digits
  int tries = 3;           // left at the start, 0..3
  bool short_ids = true;   // false: the card takes no short file identifiers
};

// Keys name, address, birth_date, sex, pin; optional tries, kind ("mynumber", "pinless", "other"),
// short_ids. content_invalid, with file and line where known; file_unreadable.
base::Result<CardPerson> load_card_person(const std::filesystem::path& file);

}  // namespace haisai::card
