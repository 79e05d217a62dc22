#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

ui::Widget fact(const Context& context, const std::string& name, ui::Icon icon) {
  ui::Widget widget = text_widget("purpose." + name, Look::panel, context.text("purpose." + name));
  widget.helper = context.text("purpose." + name + "_helper");
  widget.icon = icon;
  return widget;
}

}  // namespace

// All a resident must know before a card is touched: what is read, why, that nothing stays, that it may be
// left out, and how long it takes.
ui::View purpose_page(const Context& context) {
  ui::View view = frame(context, "purpose.heading");
  const model::Procedure* procedure = context.procedure();
  view.content.push_back(stack({heading(context, "purpose.heading")}));
  view.content.push_back(
      grid(2, {fact(context, "items", ui::Icon::card), fact(context, "why", ui::Icon::form),
               fact(context, "kept", ui::Icon::erase), fact(context, "number", ui::Icon::check)}));
  ui::Block about = stack({text_widget("purpose.choice", Look::body, context.text("purpose.choice"))});
  if (procedure != nullptr) {
    const Values minutes{{"n", std::to_string(procedure->minutes)}};
    about.widgets.push_back(
        text_widget("purpose.minutes", Look::body, context.text("purpose.minutes", minutes)));
    about.widgets.back().icon = ui::Icon::clock;
  }
  view.content.push_back(std::move(about));
  view.content.push_back(stack(
      {button(context, "purpose.by_hand", Look::secondary, "purpose.by_hand", to(IntentKind::by_hand))}));
  view.back = back_button(context);
  view.forward = forward_button(context, "card", "purpose.card", to(IntentKind::use_card));
  view.forward->icon = ui::Icon::arrow_right;
  return view;
}

}  // namespace haisai::pages
