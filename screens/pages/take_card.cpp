#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/practice_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

// Nothing to press but staff: taking the card is what leads on, so that it is never forgotten. A visit that
// is over already (stopped, timed out) brings no paper.
ui::View take_card_page(const Context& context) {
  ui::View view = frame(context, "take_card.heading");
  const bool paper_follows = context.visit() != nullptr && !context.visit()->over;
  view.content.push_back(
      stack({heading(context, "take_card.heading"),
             text_widget("take_card.then", ui::Look::body,
                         context.text(paper_follows ? "take_card.then" : "take_card.then_over"))}));
  ui::Block act = stack({picture(context, "take_card.picture", ui::Picture::take_card, "take_card.picture")});
  act.side = true;
  view.content.push_back(std::move(act));
  if (practises(context)) {
    view.content.push_back(stack({drawn_card(context, "lift", flow::IntentKind::lift_card)}));
    return view;
  }
  view.content.push_back(
      stack({status("take_card.now", ui::Look::notice, context.text("take_card.now"), ui::Icon::card)}));
  return view;
}

}  // namespace haisai::pages
