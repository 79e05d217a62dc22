// The door to the queue: the staff code. Its digits are in the shell's gate.
#include "kiosk/desk/step.h"

namespace haisai::desk {

void open_staff(Step& step) {
  step.next.staff = {};
  QueueDesk& queue = step.next.queue;
  queue.trouble.reset();
  if (!queue.open) return show(step, PageId::staff);
  show(step, queue.counter.empty() ? PageId::counter : PageId::queue);
}

void on_staff(Step& step, const Pressed& pressed) {
  StaffDoor& door = step.next.staff;
  if (pressed.act != Act::staff_submit || door.working) return;
  if (door.digits < kStaffDigitsLeast) {
    door.said = StaffSaid::too_short;
    return;
  }
  door.working = true;
  step.effects.push_back(CheckStaff{});
}

void on(Step& step, const StaffTyped& event) {
  if (step.next.page != PageId::staff || step.next.staff.working) return;
  step.next.staff = {};
  step.next.staff.digits = event.digits;
}

void on(Step& step, const StaffChecked& event) {
  StaffDoor& door = step.next.staff;
  if (!door.working || step.next.page != PageId::staff) return;   // locked again meanwhile
  door = {};
  door.said = event.said;
  door.next_try = event.next_try;
  door.tries_left = event.tries_left;
  if (event.said != StaffSaid::right) return;
  step.next.queue.open = true;
  open_staff(step);
}

}  // namespace haisai::desk
