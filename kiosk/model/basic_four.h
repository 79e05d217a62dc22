// 基本4情報: what the card holds about its owner, as read. Never the 12-digit number.
#pragma once

#include "kiosk/base/personal.h"

namespace haisai::model {

struct BasicFour {
  base::PersonalText name;        // one string, byte for byte as on the card (rule N1)
  base::PersonalText address;     // one string, byte for byte as on the card
  base::PersonalText birth_date;  // "YYYY-MM-DD"; unknown parts stay 00
  base::PersonalText sex;         // the card's code: "1", "2", "3", "9", … as on the card
};

}  // namespace haisai::model
