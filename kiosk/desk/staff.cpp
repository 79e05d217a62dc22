// The door to the queue and the review: the staff code. Its digits are in the shell's gate.
#include "kiosk/desk/step.h"

namespace haisai::desk {

void open_staff(Step& step, bool review) {
  step.next.staff = {};
  step.next.staff.to_review = review;
  QueueDesk& queue = step.next.queue;
  queue.trouble.reset();
  if (!queue.open) return show(step, PageId::staff);
  if (review) return open_review(step);
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
  StaffDoor& door = step.next.staff;
  if (step.next.page != PageId::staff || door.working) return;
  const bool to_review = door.to_review;
  door = {};
  door.to_review = to_review;
  door.digits = event.digits;
}

void on(Step& step, const StaffChecked& event) {
  StaffDoor& door = step.next.staff;
  if (!door.working || step.next.page != PageId::staff) return;   // locked again meanwhile
  const bool to_review = door.to_review;
  door = {};
  door.to_review = to_review;
  door.said = event.said;
  door.next_try = event.next_try;
  door.tries_left = event.tries_left;
  if (event.said != StaffSaid::right) return;
  step.next.queue.open = true;
  open_staff(step, to_review);
}

}  // namespace haisai::desk
