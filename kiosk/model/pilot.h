// 試みの質問: the own question of a pilot, added by one file of assets/pilots and asked after the visit. Words are texts:
// `pilot.<id>.question`, `pilot.<id>.choice_1` … What is answered is counted as `pilot`, by the number of the choice.
#pragma once

#include <string>

#include "kiosk/base/clock.h"

namespace haisai::model {

struct Pilot {
  std::string id;
  base::Date from{}, to{};   // days it is asked on, both included
  std::string procedure;     // asked after this one alone; empty: after any
  int choices = 2;           // 2 to 6
};

}  // namespace haisai::model
