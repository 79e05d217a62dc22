// A desk without a shell: events in, effects kept.
#pragma once

#include <memory>
#include <vector>

#include "kiosk/desk/update.h"

namespace haisai::desk {

struct Lab {
  State state = start(std::make_shared<flow::World>(), base::wall_time(base::Date(std::chrono::year(2026) / 11 / 20), 600));
  std::vector<Effect> effects;   // of the last event

  void tell(const Event& event) {
    Step step = update(std::move(state), event);
    state = std::move(step.next);
    effects = std::move(step.effects);
  }
  void press(Act act, std::string arg = "") { tell(Pressed{act, std::move(arg)}); }
  void wait(int seconds) { tell(Tick{state.now + std::chrono::seconds(seconds)}); }
  void unlock() {
    tell(PassphraseTyped{12});
    press(Act::open_key);
    tell(KeyOpened{});
  }
  template <class E>
  const E* effect() const {
    for (const Effect& each : effects) {
      if (const E* found = std::get_if<E>(&each)) return found;
    }
    return nullptr;
  }
};

}  // namespace haisai::desk
