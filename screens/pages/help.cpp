#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View help_page(const Context& context) {
  ui::View view = frame(context, "help.heading");
  const int rings = context.visit() == nullptr ? 0 : context.visit()->staff_rings;
  const bool coming = context.visit() != nullptr && context.visit()->staff_coming;
  ui::Widget called = status("help.called", ui::Look::notice, context.text(coming ? "help.coming" : "help.called"),
                             coming ? ui::Icon::person : ui::Icon::clock);
  if (rings > 1 && !coming) called.helper = context.text("help.again", {{"n", std::to_string(rings)}});
  view.content.push_back(stack({heading(context, "help.heading"), std::move(called),
                                text_widget("help.kept", ui::Look::body, context.text("help.kept"))}));
  ui::Block picture_block = stack({picture(context, "help.picture", ui::Picture::staff_coming, "help.picture")});
  picture_block.side = true;
  view.content.push_back(std::move(picture_block));
  view.back = button(context, "help.not_needed", ui::Look::secondary, "help.not_needed",
                     to(flow::IntentKind::staff_not_needed));
  const bool has_page = context.state.under && *context.state.under != context.state.world->home();
  if (has_page) view.forward = forward_button(context, "go_on", "help.go_on", to(flow::IntentKind::next));
  return view;
}

}  // namespace haisai::pages
