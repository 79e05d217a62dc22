// What the card worker tells the terminal.
#pragma once

#include "kiosk/base/error.h"
#include "kiosk/model/basic_four.h"
#include "kiosk/model/card_sight.h"

namespace haisai::card {

struct Message {
  enum class Kind {
    no_reader,     // no card reader is plugged in
    service_down,  // pcscd does not answer; the worker keeps trying
    waiting,       // reader ready, no card on it
    checking,      // a card lies there and is being looked at
    ready,         // a My Number card, connected: tries_left of `secret`, and it awaits send_secret()
    read,          // four, apdus, bytes, ms; the card has no power any more, or (dates wanted) after dated
    failed,        // code, tries_left, other, secret; see below
    dated,         // dates, as far as the card told them; after read, where asked for
    removed,       // the card that was looked at is gone; the worker ends
    let_go,        // asked to: the card has no power any more; removed or ended follows
    ended,         // the worker is gone; told once, last
  };
  // After failed the card stays connected and send_secret() or ask_face_code() may follow when the code is
  //   card_pin_wrong or card_pin_format: more digits may be sent;
  //   card_pin_locked, card_pin_unset or card_pin_last_try of the PIN, with allow_face_code;
  //   the same of the face code, where the PIN still has a try that may be spent.
  // After any other code the card has no power any more.
  Kind kind = Kind::ended;
  int tries_left = -1;         // 0..15; -1: not known
  base::ErrorCode code{};      // with failed
  model::OtherCard other{};    // with failed(card_not_mynumber): what it is instead
  model::CardSecret secret{};  // with ready and failed: whose tries
  model::CardDates dates{};    // with dated
  model::BasicFour four{};     // with read
  int apdus = 0;               // with read: all the card saw until then
  int bytes = 0;               // commands and answers
  int ms = 0;                  // spent in exchanges, rounded up
};

}  // namespace haisai::card
