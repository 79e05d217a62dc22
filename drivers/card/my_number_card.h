// What a My Number card is asked: how many tries a secret has left, and the four items for the PIN
// (券面事項入力補助用暗証番号) or the face code (照合番号B). Input help, never proof of identity
// (入力補助, not 本人確認).
#pragma once

#include "drivers/card/card_channel.h"
#include "drivers/card/card_dates.h"
#include "kiosk/base/secret_buffer.h"
#include "kiosk/model/basic_four.h"

namespace haisai::card {

// Steps on one connection, in this order: select, tries_left, read, and dates where wanted. A record of up
// to 256 bytes takes SELECT, empty VERIFY, VERIFY, READ BINARY, and one closing READ BINARY of the free EF
// 0004 that overwrites the answer in the buffers of pcscd and reader; each further 256 bytes one READ more.
// VERIFY is sent once per read() and never repeated by software.
class MyNumberCard {
 public:
  using Secret = model::CardSecret;

  // transport must be connected and outlive this object.
  explicit MyNumberCard(Transport& transport, bool allow_last_try = false)
      : channel_(transport), allow_last_try_(allow_last_try) {}

  // card_not_mynumber when the application is not there. The first SELECT after power-up is sent once
  // more when the card answers 6F00 (my-number-card.md §2.4).
  base::Result<void> select();

  // After card_not_mynumber: what it is then (other_card.h).
  base::Result<model::OtherCard> what_else();

  // 1..15 tries of this secret. Errors: card_pin_locked; card_pin_last_try (one left and it may not be
  // spent); card_pin_unset; card_unknown_outcome (the card does not tell its count).
  base::Result<int> tries_left(Secret secret = Secret::pin);

  // Whether the last answer about this secret leaves a try that may be spent.
  bool may_try(Secret secret) const;

  // Sends the digits once and reads. Before anything is sent: card_pin_format for anything but 4 (PIN) or 14
  // (face code) ASCII digits, card_pin_last_try when the last try may not be spent, card_unknown_outcome when
  // the tries are not known. After: card_pin_wrong with tries_left, card_pin_locked, card_unknown_outcome
  // (nobody knows whether a try was spent), card_removed, card_unreadable. Only after card_pin_wrong and
  // card_pin_format may it be called again.
  base::Result<model::BasicFour> read(const base::SecretBuffer& digits, Secret secret = Secret::pin);

  // After read(): the last days of card and certificate, as far as the card tells them. Afterwards another
  // application is selected: nothing else may follow on this connection.
  model::CardDates dates() { return read_card_dates(channel_); }

  const ReadCost& cost() const { return channel_.cost(); }

 private:
  static constexpr int kUnknown = -1;  // no digits may be sent

  int& tries_of(Secret secret) { return secret == Secret::pin ? pin_tries_ : face_code_tries_; }
  base::Result<Response> ask_about(Secret secret);
  base::Result<void> spend_try(const base::SecretBuffer& digits, Secret secret);
  base::Result<base::Bytes> read_record();

  CardChannel channel_;
  bool allow_last_try_;
  bool pin_by_short_id_ = true;
  int pin_tries_ = kUnknown;
  int face_code_tries_ = kUnknown;
};

}  // namespace haisai::card
