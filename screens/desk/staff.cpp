// The door to the queue: the staff code, by keys or keyboard. How many digits there are is shown, never which.
#include "screens/desk/common.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {
namespace {

using desk::Act;
using desk::StaffSaid;
using ui::Look;

std::string said_words(const Context& context) {
  const desk::StaffDoor& door = context.desk.staff;
  const auto left = std::chrono::ceil<std::chrono::seconds>(door.next_try - context.desk.now).count();
  const pages::Values values{{"tries", std::to_string(door.tries_left)}, {"seconds", std::to_string(left > 0 ? left : 0)}};
  switch (door.said) {
    case StaffSaid::too_short:
      return context.text("staff.desk.staff.short");
    case StaffSaid::wrong:
      return context.text(left > 0 ? "staff.desk.staff.wrong_wait" : "staff.desk.staff.wrong", values);
    case StaffSaid::wait:
      return context.text("staff.desk.staff.wait", values);
    case StaffSaid::locked:
      return context.text("staff.desk.staff.locked");
    case StaffSaid::unset:
      return context.text("staff.desk.staff.unset");
    case StaffSaid::broken:
      return context.text("staff.desk.staff.broken");
    case StaffSaid::nothing:
    case StaffSaid::right:
      break;
  }
  return {};
}

ui::Widget key(const Context& context, std::string id, const std::string& markup, Act act, const std::string& digit = "") {
  ui::Widget widget = button(context, std::move(id), Look::key, "staff.desk.staff.erase", act, digit);
  widget.role = ui::Role::key;
  widget.text = markup;
  return widget;
}

ui::Block keys(const Context& context) {
  ui::Block block;
  block.flow = ui::Flow::keys;
  block.columns = 3;
  block.side = true;
  for (const char* digit : {"1", "2", "3", "4", "5", "6", "7", "8", "9"}) {
    block.widgets.push_back(key(context, std::string("staff.key.") + digit, digit, Act::staff_digit, digit));
  }
  block.widgets.push_back(key(context, "staff.erase", context.text("staff.desk.staff.erase"), Act::staff_erase));
  block.widgets.back().icon = ui::Icon::erase;
  block.widgets.push_back(key(context, "staff.key.0", "0", Act::staff_digit, "0"));
  block.widgets.push_back(pages::free_cell());
  return block;
}

}  // namespace

ui::View staff_page(const Context& context) {
  const desk::StaffDoor& door = context.desk.staff;
  ui::View view = frame(context, "staff.desk.staff.heading");
  ui::Block block = pages::stack({pages::text_widget("staff.helper", Look::body, context.text("staff.desk.staff.helper"))});
  std::string dots;
  for (int i = 0; i < door.digits; ++i) dots += context.texts.get("staff.desk.unlock.dot");
  ui::Widget box = pages::text_widget("staff.code", Look::entry_box, dots);
  box.role = ui::Role::field;
  box.helper = context.text("staff.desk.staff.label");
  block.widgets.push_back(std::move(box));
  if (door.working) block.widgets.push_back(pages::status("staff.working", Look::notice, context.text("staff.desk.staff.working"), ui::Icon::clock));
  if (const std::string words = said_words(context); !words.empty()) {
    block.widgets.push_back(pages::status("staff.said", Look::alert, words, ui::Icon::alert));
  }
  view.content.push_back(std::move(block));
  view.content.push_back(keys(context));
  view.back = home_button(context);
  view.forward = forward(context, "staff.open", "staff.desk.staff.open", Act::staff_submit);
  view.forward->enabled = !door.working;
  return view;
}

}  // namespace haisai::desk_pages
