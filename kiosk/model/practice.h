// The practice twin of a visit, as loaded from assets/practice.toml: a made-up person with a made-up card. Nothing of it
// is anybody's: it may be on the screen for everybody to see (rule H4).
#pragma once

#include <string>

#include "kiosk/model/basic_four.h"

namespace haisai::model {

struct Practice {
  std::string procedure;  // id of the procedure that is practised
  BasicFour four;         // what the drawn card says
  std::string number;     // four digits, shown on the page: the only ones its keypad takes
  std::string ticket;     // the number on the made-up ticket, like "A-000"
};

}  // namespace haisai::model
