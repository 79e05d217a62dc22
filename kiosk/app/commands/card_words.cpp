#include "kiosk/app/commands/card_commands.h"

namespace haisai::app {

std::string card_words(base::ErrorCode code, int tries_left) {
  using base::ErrorCode;
  switch (code) {
    case ErrorCode::card_no_reader:
      return "no card reader is plugged in";
    case ErrorCode::card_no_card:
      return "no card on the reader";
    case ErrorCode::card_not_mynumber:
      return other_card_words(model::OtherCard::unknown);
    case ErrorCode::card_pin_format:
      return "the PIN is exactly 4 digits; nothing was sent to the card";
    case ErrorCode::card_pin_wrong:
      return "wrong PIN, tries left: " + std::to_string(tries_left);
    case ErrorCode::card_pin_last_try:
      return "only one try is left and it is not spent here";
    case ErrorCode::card_pin_locked:
      return "the PIN of this card is locked";
    case ErrorCode::card_pin_unset:
      return "this card has no PIN";
    case ErrorCode::card_removed:
      return "the card was taken away";
    case ErrorCode::card_unreadable:
      return "the card cannot be read";
    case ErrorCode::card_service_down:
      return "the card service (pcscd) does not answer";
    case ErrorCode::card_busy:
      return "another program is using the card";
    case ErrorCode::card_unknown_outcome:
      return "nobody knows whether the card took the PIN; ask its tries again";
    case ErrorCode::card_mute:
      return "the card does not answer: upside down, in a purse, or more than one card";
    case ErrorCode::card_two:
      return "there is a card on more than one reader; leave one";
    case ErrorCode::card_refused:
      return "this user may not use the card service (polkit)";
    case ErrorCode::card_worker_lost:
      return "the card process ended unexpectedly";
    default:
      return {};
  }
}

std::string other_card_words(model::OtherCard card) {
  using model::OtherCard;
  switch (card) {
    case OtherCard::licence:
      return "this is a driving licence, not a My Number card";
    case OtherCard::residence:
      return "this is a residence card, not a My Number card";
    case OtherCard::juki:
      return "this is a resident register card of the old kind, not a My Number card";
    case OtherCard::phone_android:
    case OtherCard::phone_iphone:
      return "this is a phone; the four items are on the card itself alone";
    case OtherCard::unknown:
      break;
  }
  return "this is not a My Number card";
}

}  // namespace haisai::app
