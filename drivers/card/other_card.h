// Which card it is that has no 券面事項入力補助AP.
#pragma once

#include "drivers/card/card_channel.h"
#include "kiosk/model/card_sight.h"

namespace haisai::card {

// Asks by SELECT, never by ATR, which a contactless reader makes up (my-number-card.md §2.1): the token
// label of 公的個人認証AP, then the applications of licence and residence card. Nothing personal is read.
// unknown when the card has none of them; errors as Transport::transmit.
base::Result<model::OtherCard> identify_other_card(CardChannel& channel);

// What a token label (EF 0006 of 公的個人認証AP, padded with spaces) stands for; unknown for any other bytes.
model::OtherCard card_of_label(base::ByteView label);

}  // namespace haisai::card
