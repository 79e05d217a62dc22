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
  // Most commands one connection may take: no card needs a quarter of it, a dripping one stops here.
  static constexpr int kMaxApdus = 256;

  explicit CardChannel(Transport& transport) : transport_(transport) {}

  // Selects an application by its whole name; until the card says 9000 to it, only further selections
  // may be sent. Errors as Transport::transmit.
  base::Result<StatusWord> select(Application application);

  // Sends one command and collects its answer: 61xx is fetched by GET RESPONSE, 6Cxx sends a READ
  // once more with the length the card named (never a VERIFY or SELECT). A command that is not on the
  // allow-list of the selected application is our bug and ends the program. Errors as Transport::transmit;
  // card_unreadable after kMaxApdus.
  base::Result<Response> exchange(base::ByteView command);

  // The first `bytes` (1..256) of a transparent file, which becomes the selected one: by short id, on cards
  // that refuse those by selection. Errors as exchange; what the card said is for the caller to judge.
  base::Result<Response> read_front(std::uint16_t file, std::size_t bytes = 256);

  // The application the card selected last; none after a refused or unanswered selection.
  Application current() const { return current_; }

  // False once a command got no answer: the card is gone, and nothing more should be asked of it.
  bool answers() const { return answers_; }

  const ReadCost& cost() const { return cost_; }

 private:
  base::Result<Response> send(base::ByteView command);

  Transport& transport_;
  Application current_ = Application::none;
  bool short_ids_ = true;  // false once a file was found by selection alone
  bool answers_ = true;
  ReadCost cost_;
};

}  // namespace haisai::card
