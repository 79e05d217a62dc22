// The time that is held: what, when and where, before it is booked.
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

using flow::IntentKind;
using ui::Look;

ui::View booking_page(const Context& context) {
  const flow::Visit& visit = *context.visit();
  const flow::Turn& turn = visit.turn;
  ui::View view = frame(context, "booking.heading");
  view.content.push_back(stack({heading(context, "booking.heading")}));
  if (turn.hold) view.content.push_back(turn_facts(context, "booking", {visit.service, turn.hold->office, turn.hold->start}));
  view.content.push_back(stack({status("booking.kept", Look::notice, context.text("booking.kept"), ui::Icon::clock),
                                text_widget("booking.then", Look::body, arrive_words(context, turn.hold ? turn.hold->office : ""))}));
  if (visit.working) {
    view.content.push_back(stack({status("booking.working", Look::notice, context.text("booking.working"), ui::Icon::clock)}));
  } else {
    if (!turn.moving) view.content.push_back(stack({needs_button(context, "booking.needs")}));
    view.back = back_button(context);
  }
  view.forward = forward_button(context, "book", turn.moving ? "booking.move" : "booking.book", to(IntentKind::book));
  view.forward->icon = ui::Icon::calendar;
  view.forward->enabled = !visit.working;
  return view;
}

}  // namespace haisai::pages
