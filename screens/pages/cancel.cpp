// Asked once before a ticket is given back; keeping it is the button in front.
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

using flow::IntentKind;
using ui::Look;

ui::View cancel_page(const Context& context) {
  const flow::Turn& turn = context.visit()->turn;
  ui::View view = frame(context, "cancel.heading");
  view.content.push_back(stack({heading(context, "cancel.heading")}));
  if (turn.found) {
    view.content.push_back(turn_facts(context, "cancel", {turn.found->ticket.service, turn.found->ticket.office, turn.found->ticket.slot}));
    const Values number{{"number", turn.found->ticket.number}};
    view.content.push_back(stack({text_widget("cancel.what", Look::notice, context.text("cancel.what", number))}));
  }
  if (turn.working) {
    view.content.push_back(stack({status("cancel.working", Look::notice, context.text("code.working"), ui::Icon::clock)}));
  } else {
    view.content.push_back(stack({button(context, "cancel.yes", Look::secondary, "cancel.yes", to(IntentKind::cancel_ticket))}));
  }
  view.back = back_button(context);
  view.forward = forward_button(context, "keep", "cancel.keep", to(IntentKind::next));
  return view;
}

}  // namespace haisai::pages
