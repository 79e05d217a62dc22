#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View situation_page(const Context& context) {
  ui::View view = frame(context, "situation.heading");
  view.content.push_back(stack({heading(context, "situation.heading"),
                                text_widget("situation.helper", ui::Look::body, context.text("situation.helper"))}));
  ui::Block cards = grid(card_columns(context), {});
  for (const model::Situation& situation : context.state.world->ways.situations) {
    const std::string words = "situation." + situation.id + ".title";
    cards.widgets.push_back(button(context, "situation." + situation.id, ui::Look::card, words,
                                   to(flow::IntentKind::choose_situation, situation.id)));
    cards.widgets.back().icon = ui::Icon::person;
  }
  view.content.push_back(std::move(cards));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
