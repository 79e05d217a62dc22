// The readers pcscd serves now, without connecting to any card.
#pragma once

#include <string>
#include <vector>

#include "kiosk/base/result.h"

namespace haisai::card {

struct ReaderInfo {
  std::string name;  // as pcscd names it, with slot number
  bool card_present = false;
  bool in_use = false;     // some program is connected to the card
  bool exclusive = false;  // … and nobody else may be
  bool mute = false;       // a card lies there but does not answer
};

// Empty when there is no reader. card_service_down when pcscd does not answer.
base::Result<std::vector<ReaderInfo>> list_readers();

}  // namespace haisai::card
