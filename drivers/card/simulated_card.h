// A card made of applications, files, counters and status words (ISO 7816-4 and JICSAP, as
// my-number-card.md §1–6 tells them): it answers what a card would to any client, ours or a stranger's.
// The counters live as long as the object; the proof of a secret as long as the power.
#pragma once

#include <cstdint>
#include <vector>

#include "drivers/card/apdu.h"
#include "drivers/card/simulated_files.h"

namespace haisai::card {

class SimulatedCard {
 public:
  explicit SimulatedCard(CardPerson person);
  SimulatedCard(const SimulatedCard&) = delete;
  SimulatedCard& operator=(const SimulatedCard&) = delete;

  // A card that nobody holds to a reader is no longer in this program's memory: put_away() wipes person and
  // files, take_out() brings them back. The counter stays through both. Put away, it answers that it has no file.
  void put_away();
  void take_out(const CardPerson& person);

  const base::Bytes& atr() const { return atr_; }
  void power_off();  // forgets selection and proofs
  void reset();      // keeps the proofs (§4.4)

  // One APDU, answered with status word. Any bytes may come.
  base::Bytes transmit(base::ByteView command);

  // Of 券面事項入力補助AP; 0 when the card has no such secret.
  int tries_left(model::CardSecret secret = model::CardSecret::pin) const;
  // The PIN or the face code is proved.
  bool is_verified() const;

  // What was asked since creation: header bytes of each command (with the data of SELECT, never that
  // of VERIFY), and how many VERIFY carried digits, of whatever secret.
  const std::vector<base::Bytes>& trace() const { return trace_; }
  int pins_received() const { return pins_received_; }

 private:
  void record(base::ByteView command);
  Response select(base::ByteView command);
  Response select_by_name(base::ByteView command);
  Response verify(base::ByteView command);
  Response read_binary(base::ByteView command);
  Response read_record(base::ByteView command);
  bool find_short_id(base::Byte short_id);
  bool is_open(const SimulatedFile& file) const;
  const SimulatedFile* text_file(std::uint16_t file) const;

  CardPerson person_;
  std::vector<SimulatedApplication> applications_;
  base::Bytes atr_;
  SimulatedApplication* application_ = nullptr;  // the selected one
  SimulatedFile* file_ = nullptr;                // the selected one of it
  int pins_received_ = 0;
  std::vector<base::Bytes> trace_;
};

}  // namespace haisai::card
