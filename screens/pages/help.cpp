#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View help_page(const Context& context) {
  ui::View view = frame(context, "help.heading");
  const int rings = context.visit() == nullptr ? 0 : context.visit()->staff_rings;
  ui::Widget called = status("help.called", ui::Look::notice, context.text("help.called"), ui::Icon::clock);
  if (rings > 1) called.helper = context.text("help.again", {{"n", std::to_string(rings)}});
  view.content.push_back(stack({heading(context, "help.heading"), std::move(called),
                                text_widget("help.kept", ui::Look::body, context.text("help.kept"))}));
  ui::Block coming = stack({picture(context, "help.picture", ui::Picture::staff_coming, "help.picture")});
  coming.side = true;
  view.content.push_back(std::move(coming));
  view.back = button(context, "help.not_needed", ui::Look::secondary, "help.not_needed",
                     to(flow::IntentKind::staff_not_needed));
  const bool has_page = context.state.under && *context.state.under != flow::PageId::welcome;
  if (has_page) view.forward = forward_button(context, "go_on", "help.go_on", to(flow::IntentKind::next));
  return view;
}

}  // namespace haisai::pages
