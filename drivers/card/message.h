// What the card worker tells the terminal.
#pragma once

#include "kiosk/base/error.h"
#include "kiosk/model/basic_four.h"

namespace haisai::card {

struct Message {
  enum class Kind {
    no_reader,     // no card reader is plugged in
    service_down,  // pcscd does not answer; the worker keeps trying
    waiting,       // reader ready, no card on it
    checking,      // a card lies there and is being looked at
    ready,         // a My Number card, connected: tries_left, and it awaits send_pin()
    read,          // four, apdus, bytes, ms; the card has no power any more
    failed,        // code, tries_left; after card_pin_wrong and card_pin_format another PIN may be sent
    removed,       // the card that was looked at is gone; the worker ends
    let_go,        // asked to: the card has no power any more; removed or ended follows
    ended,         // the worker is gone; told once, last
  };
  Kind kind = Kind::ended;
  int tries_left = -1;      // 0..15; -1: not known
  base::ErrorCode code{};   // with failed
  model::BasicFour four{};  // with read
  int apdus = 0;            // all the card saw
  int bytes = 0;            // commands and answers
  int ms = 0;               // spent in exchanges, rounded up
};

}  // namespace haisai::card
