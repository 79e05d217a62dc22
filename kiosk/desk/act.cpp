#include "kiosk/desk/act.h"

namespace haisai::desk {

flow::Intent to(Act act, std::string arg) { return {flow::IntentKind::desk, std::move(arg), static_cast<int>(act)}; }

Act act_of(const flow::Intent& intent) {
  return intent.kind == flow::IntentKind::desk ? static_cast<Act>(intent.number) : Act::none;
}

}  // namespace haisai::desk
