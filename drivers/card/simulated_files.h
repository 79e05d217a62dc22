// What the applications of a simulated card hold (my-number-card.md §1, §3.1, §6).
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "drivers/card/card_person.h"
#include "kiosk/base/bytes.h"

namespace haisai::card {

struct SimulatedFile {
  enum class Kind {
    data,    // READ BINARY
    record,  // one record: READ RECORD
    secret,  // a PIN or 照合番号: VERIFY
    key,     // neither
  };
  Kind kind = Kind::data;
  base::Bytes content{};                    // of data and record
  std::vector<std::uint16_t> opened_by{};   // secrets of the same application, each of which opens it; none: free
  std::string digits{};                     // of a secret
  int tries = 0;                            // of a secret: left now
  int most_tries = 0;                       // of a secret: left after the right digits
  bool proved = false;                      // a secret: since the power came

  static SimulatedFile data(base::Bytes content, std::vector<std::uint16_t> opened_by = {});
  static SimulatedFile record(base::Bytes content);
  static SimulatedFile secret(std::string digits, int tries, int most_tries);
  static SimulatedFile key();
};

struct SimulatedApplication {
  base::Bytes name;  // AID
  std::map<std::uint16_t, SimulatedFile> files{};
};

// EF 0002 of 券面事項入力補助AP with its filler; lengths from 128 on are written 82 xx xx, as cards do.
base::Bytes encode_attributes(const CardPerson& person);

// Everything the card of this person answers to. The 12-digit number is twelve zeros, nobody's.
std::vector<SimulatedApplication> applications_of(const CardPerson& person);

}  // namespace haisai::card
