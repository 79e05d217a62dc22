// This office or another.
#include "kiosk/flow/offices.h"
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View offices_page(const Context& context) {
  ui::View view = frame(context, "offices.heading");
  view.content.push_back(stack({heading(context, "offices.heading")}));
  ui::Block block = grid(card_columns(context), {});
  for (const std::string& office : flow::offices_with_times(context.state)) {
    ui::Widget widget = text_widget("offices." + office, ui::Look::secondary, office_words(context, office));
    widget.role = ui::Role::button;
    if (office == context.state.world->settings.office) widget.helper = context.text("offices.here");
    widget.intent = flow::Intent{flow::IntentKind::choose_office, office};
    block.widgets.push_back(std::move(widget));
  }
  view.content.push_back(std::move(block));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
