// The one way from this program to a card: every command passes the allow-list, is counted and timed,
// and comes back as data and status word.
#pragma once

#include <chrono>

#include "drivers/card/apdu.h"
#include "drivers/card/transport.h"

namespace haisai::card {

struct ReadCost {
  int apdus = 0;                     // all the card saw
  int bytes = 0;                     // commands and answers together
  std::chrono::microseconds time{};  // spent in exchanges, waiting for people not counted
};

class CardChannel {
 public:
  // Most GET RESPONSE and READ rounds one exchange or file may take.
  static constexpr int kMaxRounds = 32;

  explicit CardChannel(Transport& transport) : transport_(transport) {}

  // Sends one command and collects its answer: 61xx is fetched by GET RESPONSE, 6Cxx sends a READ
  // once more with the length the card named (never a VERIFY or SELECT). A command that is not on the
  // allow-list is our bug and ends the program. Errors as Transport::transmit.
  base::Result<Response> exchange(base::ByteView command);

  const ReadCost& cost() const { return cost_; }

 private:
  base::Result<Response> send(base::ByteView command);

  Transport& transport_;
  ReadCost cost_;
};

}  // namespace haisai::card
