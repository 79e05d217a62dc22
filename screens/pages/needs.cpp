// The one optional wish with a number: seen by staff only.
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View needs_page(const Context& context) {
  ui::View view = frame(context, "needs.heading");
  view.content.push_back(stack({heading(context, "needs.heading"),
                                text_widget("needs.helper", ui::Look::body, context.text("needs.helper"))}));
  ui::Block block = grid(context.state.preferences.text > model::TextSize::large ? 1 : 2, {});
  const auto add = [&](model::TicketAid aid) {
    const std::string id = "needs." + std::string(model::name_of(aid));
    ui::Widget widget = button(context, id, ui::Look::option, id, {flow::IntentKind::choose_need, std::string(model::name_of(aid))});
    widget.role = ui::Role::choice;
    widget.selected = context.visit()->turn.aid == aid;
    block.widgets.push_back(std::move(widget));
  };
  for (const model::TicketAid aid : model::kTicketAids) {
    if (aid != model::TicketAid::none) add(aid);
  }
  add(model::TicketAid::none);
  view.content.push_back(std::move(block));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
