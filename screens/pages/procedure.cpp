#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View procedure_page(const Context& context) {
  ui::View view = frame(context, "procedure.heading");
  view.content.push_back(
      stack({heading(context, "procedure.heading"),
             text_widget("procedure.helper", ui::Look::body, context.text("procedure.helper"))}));
  ui::Block cards = grid(1, {});
  for (const model::Procedure& procedure : context.state.world->procedures) {
    ui::Widget card =
        button(context, "procedure." + procedure.id, ui::Look::card, "procedure." + procedure.id + ".title",
               {flow::IntentKind::choose_procedure, procedure.id});
    card.helper = context.text("procedure.minutes", {{"n", std::to_string(procedure.minutes)}});
    card.icon = ui::Icon::form;
    cards.widgets.push_back(std::move(card));
  }
  view.content.push_back(std::move(cards));
  view.content.push_back(
      stack({text_widget("procedure.others", ui::Look::notice, context.text("procedure.others"))}));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
