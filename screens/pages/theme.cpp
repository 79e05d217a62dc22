#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View theme_page(const Context& context) {
  const std::string& theme = context.visit()->way.theme;
  ui::View view = frame(context, "theme." + theme);
  view.content.push_back(stack({heading(context, "theme." + theme)}));
  ui::Block cards = grid(card_columns(context), {});
  for (const model::Matter& matter : context.state.world->ways.matters) {
    if (matter.theme == theme) cards.widgets.push_back(matter_card(context, "theme", matter));
  }
  view.content.push_back(std::move(cards));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
