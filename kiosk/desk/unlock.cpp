// The door: the desk key is opened by its passphrase.
#include "kiosk/desk/step.h"

namespace haisai::desk {

void on_unlock(Step& step, const Pressed& pressed) {
  Unlocking& door = step.next.unlocking;
  const bool staff = pressed.act == Act::open_staff || pressed.act == Act::open_review;
  if (staff && !door.working) return open_staff(step, pressed.act == Act::open_review);
  if (pressed.act != Act::open_key || door.working) return;
  door.error.reset();
  if (door.characters == 0) {
    door.error = base::ErrorCode::handoff_passphrase_wrong;
    return;
  }
  door.working = true;
  step.effects.push_back(OpenKey{});
}

void on(Step& step, const PassphraseTyped& event) {
  if (step.next.page != PageId::unlock || step.next.unlocking.working) return;
  step.next.unlocking = {event.characters, false, std::nullopt};
}

void on(Step& step, const KeyOpened&) {
  if (!step.next.unlocking.working) return;   // locked again meanwhile
  step.next.unlocking = {};
  step.next.key_open = true;
  show(step, PageId::home);
}

void on(Step& step, const KeyRefused& event) {
  if (step.next.unlocking.working) step.next.unlocking = {0, false, event.code};
}

}  // namespace haisai::desk
