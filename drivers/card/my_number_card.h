// 券面事項入力補助AP of a My Number card: how many PIN tries are left, and the four items for one PIN.
// Input help, never proof of identity (入力補助, not 本人確認).
#pragma once

#include "drivers/card/card_channel.h"
#include "kiosk/base/secret_buffer.h"
#include "kiosk/model/basic_four.h"

namespace haisai::card {

// Four steps on one connection, in this order: select, tries_left, read. A record of up to 256 bytes
// takes SELECT, empty VERIFY, VERIFY, READ BINARY, and one closing READ BINARY of the free EF 0004
// that overwrites the answer in the buffers of pcscd and reader; each further 256 bytes one READ more.
// VERIFY is sent once per read() and never repeated by software.
class MyNumberCard {
 public:
  // transport must be connected and outlive this object.
  explicit MyNumberCard(Transport& transport, bool allow_last_try = false)
      : channel_(transport), allow_last_try_(allow_last_try) {}

  // card_not_mynumber when the application is not there. The first SELECT after power-up is sent once
  // more when the card answers 6F00 (my-number-card.md §2.4).
  base::Result<void> select();

  // 1..15 tries. Errors: card_pin_locked; card_pin_last_try (one left and it may not be spent);
  // card_pin_unset; card_unknown_outcome (the card does not tell its count).
  base::Result<int> tries_left();

  // Sends the PIN once and reads. Before anything is sent: card_pin_format for anything but 4 ASCII
  // digits, card_pin_last_try when the last try may not be spent. After: card_pin_wrong with
  // tries_left, card_pin_locked, card_unknown_outcome (nobody knows whether a try was spent),
  // card_removed, card_unreadable. Only after card_pin_wrong and card_pin_format may it be called again.
  base::Result<model::BasicFour> read(const base::SecretBuffer& pin);

  const ReadCost& cost() const { return channel_.cost(); }

 private:
  base::Result<void> spend_try(const base::SecretBuffer& pin);
  base::Result<Response> read_front();
  base::Result<base::Bytes> read_record();
  void overwrite_buffers();

  CardChannel channel_;
  bool allow_last_try_;
  bool pin_by_short_id_ = true;
  bool files_by_short_id_ = true;
  int tries_left_ = -1;  // -1: not known, no PIN may be sent
};

}  // namespace haisai::card
