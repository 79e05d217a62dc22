#include "screens/pages/common.h"
#include "screens/pages/hours.h"
#include "screens/pages/page_list.h"
#include "screens/pages/queues.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using ui::Look;

ui::Widget queue_card(const Context& context, const model::Service& service, bool open, bool working) {
  ui::Widget card;
  card.id = "services." + service.id;
  card.role = ui::Role::button;
  card.look = Look::card;
  card.icon = ui::Icon::ticket;
  card.text = service_words(context, service.id);
  const std::optional<int> count = waiting_for(context, service.id);
  if (open && count) card.helper = context.text("services.waiting", {{"n", std::to_string(*count)}});
  card.intent = flow::Intent{flow::IntentKind::take_number, service.id};
  card.enabled = open && !working;
  return card;
}

}  // namespace

ui::View services_page(const Context& context) {
  ui::View view = frame(context, "services.heading");
  const bool working = context.visit() != nullptr && context.visit()->working;
  const std::string closed = closed_words(context);
  view.content.push_back(
      stack({heading(context, "services.heading"),
             text_widget("services.helper", Look::body, context.text("services.helper"))}));
  if (!closed.empty()) {
    view.content.push_back(stack({status("services.closed", Look::notice, closed, ui::Icon::clock)}));
  }
  ui::Block cards = grid(2, {});
  for (const model::Service* service : queues(context)) {
    cards.widgets.push_back(queue_card(context, *service, closed.empty(), working));
  }
  view.content.push_back(std::move(cards));
  if (working) {
    view.content.push_back(stack(
        {status("services.working", Look::notice, context.text("finish.taking_number"), ui::Icon::clock)}));
  } else {
    view.back = back_button(context);
  }
  return view;
}

}  // namespace haisai::pages
