#include "screens/desk/common.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {

using ui::Look;

ui::View unlock_page(const Context& context) {
  const desk::Unlocking& door = context.desk.unlocking;
  ui::View view = frame(context, "staff.desk.unlock.heading");
  ui::Block block;
  block.widgets.push_back(pages::text_widget("unlock.helper", Look::body, context.text("staff.desk.unlock.helper")));
  // How long it is, never what it is.
  std::string dots;
  for (int i = 0; i < door.characters; ++i) dots += context.texts.get("staff.desk.unlock.dot");
  ui::Widget box = pages::text_widget("unlock.passphrase", Look::entry_box, dots);
  box.role = ui::Role::field;
  box.helper = context.text("staff.desk.unlock.label");
  block.widgets.push_back(std::move(box));
  if (door.working) {
    block.widgets.push_back(
        pages::status("unlock.working", Look::notice, context.text("staff.desk.unlock.working"), ui::Icon::clock));
  }
  if (door.error) block.widgets.push_back(trouble(context, *door.error));
  view.content.push_back(std::move(block));
  view.content.push_back(pages::stack({button(context, "unlock.staff", Look::secondary, "staff.desk.unlock.staff", desk::Act::open_staff),
                                           button(context, "unlock.review", Look::secondary, "staff.desk.unlock.review", desk::Act::open_review)}));
  view.forward = forward(context, "unlock.open", "staff.desk.unlock.open", desk::Act::open_key);
  view.forward->enabled = !door.working;
  return view;
}

}  // namespace haisai::desk_pages
