// 職員をよぶ: a resident asks for a person. Kept until a person has come, across restarts.
#pragma once

#include <optional>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/random.h"
#include "kiosk/model/ticket_aid.h"

namespace haisai::model {

enum class HelpState { asked, coming, ended };

struct HelpRequest {
  base::RandomId id{};       // made by the terminal; asking again with the same id is the same call
  std::string office;
  std::string place;         // device of the terminal, "K01"
  std::string page;          // where in the visit
  std::string lang;
  TicketAid aid = TicketAid::none;
  std::string aids;          // further aids in use, short codes joined by commas: "ears,switch"; at most 64 characters
};

struct HelpCall {
  HelpRequest request;
  HelpState state = HelpState::asked;
  base::WallTime asked_at{};
  std::optional<base::WallTime> answered_at;  // いま行きます
  std::string answered_by;                    // counter id
  int rings = 1;  // 1 when asked, 2 from 60 s on, 3 from 120 s on, while nobody answered: ring whenever it rises
};

}  // namespace haisai::model
