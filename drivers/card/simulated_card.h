// A My Number card made of files, a PIN counter and status words (ISO 7816-4 and JICSAP, as
// my-number-card.md §1–4 tells them): it answers what a card would to any client, ours or a stranger's.
// The counter lives as long as the object; the proof of the PIN as long as the power.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "drivers/card/apdu.h"
#include "drivers/card/simulated_files.h"

namespace haisai::card {

class SimulatedCard {
 public:
  static constexpr int kMaxTries = 3;

  explicit SimulatedCard(CardPerson person);

  const base::Bytes& atr() const { return atr_; }
  void power_off();  // forgets selection and PIN proof
  void reset() {
    selected_application_ = false;
    selected_file_ = kNone;
  }  // keeps the proof (§4.4)

  // One APDU, answered with status word. Any bytes may come.
  base::Bytes transmit(base::ByteView command);

  int tries_left() const { return tries_; }
  bool is_verified() const { return verified_; }

  // What was asked since creation: header bytes of each command (with the data of SELECT, never that
  // of VERIFY), and how many VERIFY carried digits.
  const std::vector<base::Bytes>& trace() const { return trace_; }
  int pins_received() const { return pins_received_; }

 private:
  static constexpr std::uint32_t kNone = 0x10000;

  void record(base::ByteView command);
  Response select(base::ByteView command);
  Response verify(base::ByteView command);
  Response read_binary(base::ByteView command);
  bool find_pin(base::Byte reference);

  CardPerson person_;
  std::map<std::uint16_t, SimulatedFile> files_;
  base::Bytes atr_;
  bool selected_application_ = false;
  std::uint32_t selected_file_ = kNone;
  bool verified_ = false;
  int tries_;
  int pins_received_ = 0;
  std::vector<base::Bytes> trace_;
};

}  // namespace haisai::card
