// 支援措置: what changes for who must not be found by somebody. Nothing of it is printed or kept.
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View protect_page(const Context& context) {
  ui::View view = frame(context, "protect.heading");
  view.content.push_back(stack({heading(context, "protect.heading")}));
  ui::Block panels;
  const std::pair<const char*, ui::Icon> facts[] = {
      {"screen", ui::Icon::card}, {"paper", ui::Icon::printer}, {"staff", ui::Icon::person}};
  for (const auto& [name, icon] : facts) {
    ui::Widget panel = text_widget(std::string("protect.") + name, ui::Look::panel, context.text(std::string("protect.") + name));
    panel.icon = icon;
    panels.widgets.push_back(std::move(panel));
  }
  view.content.push_back(std::move(panels));
  view.content.push_back(stack({button(context, "protect.talk", ui::Look::secondary, "protect.talk",
                                       to(flow::IntentKind::call_staff))}));
  view.back = back_button(context);
  view.forward = forward_button(context, "next", "protect.next", to(flow::IntentKind::next));
  view.forward->icon = ui::Icon::arrow_right;
  return view;
}

}  // namespace haisai::pages
