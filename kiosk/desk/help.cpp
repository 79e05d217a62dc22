// 職員をよぶ at a desk: who calls is shown until somebody was there. Nothing of it is a resident's secret, so it needs no key.
#include <algorithm>

#include "kiosk/base/bytes.h"
#include "kiosk/desk/step.h"

namespace haisai::desk {
namespace {

model::HelpCall* call_of(State& state, const std::string& hex) {
  const auto found = std::find_if(state.help.begin(), state.help.end(),
                                  [&](const model::HelpCall& call) { return base::to_hex(call.request.id) == hex; });
  return found != state.help.end() ? &*found : nullptr;
}

}  // namespace

bool on_help(Step& step, const Pressed& pressed) {
  if (pressed.act != Act::answer_help && pressed.act != Act::end_help) return false;
  model::HelpCall* call = call_of(step.next, pressed.arg);
  if (call == nullptr) return true;   // somebody else was quicker
  // Shown at once; what the store says comes with the next HelpSeen.
  const base::RandomId id = call->request.id;
  if (pressed.act == Act::answer_help) {
    call->state = model::HelpState::coming;
    step.effects.push_back(AnswerHelp{id});
  } else {
    std::erase_if(step.next.help, [&](const model::HelpCall& each) { return each.request.id == id; });
    step.effects.push_back(EndHelp{id});
  }
  return true;
}

void on(Step& step, const HelpSeen& event) { step.next.help = event.calls; }

}  // namespace haisai::desk
