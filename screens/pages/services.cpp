#include "screens/pages/common.h"
#include "screens/pages/hours.h"
#include "screens/pages/page_list.h"
#include "screens/pages/queues.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using ui::Look;

ui::Widget queue_card(const Context& context, const model::Service& service, bool open) {
  ui::Widget card;
  card.id = "services." + service.id;
  card.role = ui::Role::button;
  card.look = Look::card;
  card.icon = ui::Icon::ticket;
  card.text = service_words(context, service.id);
  const std::optional<int> count = waiting_for(context, service.id);
  if (open && count) card.helper = context.text("services.waiting", {{"n", std::to_string(*count)}});
  card.intent = flow::Intent{flow::IntentKind::open_number, service.id};
  return card;
}

}  // namespace

ui::View services_page(const Context& context) {
  ui::View view = frame(context, "services.heading");
  const std::string closed = closed_words(context);
  view.content.push_back(
      stack({heading(context, "services.heading"),
             text_widget("services.helper", Look::body, context.text("services.helper"))}));
  if (!closed.empty()) {
    view.content.push_back(stack({status("services.closed", Look::notice, closed, ui::Icon::clock)}));
  }
  // Words of languages that are not parted anywhere need the whole width when the letters are largest.
  const bool wide = context.state.preferences.text == model::TextSize::max &&
                    context.state.preferences.lang.substr(0, 2) != "ja" &&
                    context.state.preferences.lang.substr(0, 2) != "zh";
  ui::Block cards = grid(wide ? 1 : 2, {});
  for (const model::Service* service : queues(context)) {
    cards.widgets.push_back(queue_card(context, *service, closed.empty()));
  }
  view.content.push_back(std::move(cards));
  ui::Widget brought = button(context, "services.code", Look::secondary, "services.code", to(flow::IntentKind::open_code));
  brought.icon = ui::Icon::ticket;
  view.content.push_back(stack({std::move(brought)}));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
