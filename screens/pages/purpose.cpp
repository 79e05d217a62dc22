#include "kiosk/flow/forms.h"
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/way_parts.h"
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

// Of all forms of the visit together.
int minutes_in_all(const Context& context) {
  int minutes = 0;
  for (const model::Procedure* form : flow::forms_of(context.state)) minutes += form->minutes;
  return minutes;
}

// What is to be known of the form, for who came straight to it: whoever came by a guide or a bundle has read it there.
void add_known(const Context& context, const model::Procedure& procedure, ui::View& view) {
  if (context.visit()->way.purpose_from != flow::PageId::procedure) return;
  ui::Widget known = text_widget("purpose.known", Look::panel, context.text("guide.known"));
  known.helper = known_words(context, procedure);
  known.icon = ui::Icon::check;
  if (known.helper.empty()) return;
  view.content.push_back(stack({std::move(known)}));
  view.content.back().spare = true;   // the guide says it too: a low panel has no screen to spare before the card
}

}  // namespace

// All a resident must know before a card is touched: what is read, why, that nothing stays, that it may be
// left out, and how long it takes.
ui::View purpose_page(const Context& context) {
  ui::View view = frame(context, "purpose.heading");
  const model::Procedure* procedure = context.procedure();
  view.content.push_back(stack({heading(context, "purpose.heading")}));
  if (auto other_office = elsewhere(context, "purpose.elsewhere", flow::destinations_of(context.state))) view.content.push_back(stack({std::move(*other_office)}));
  view.content.push_back(
      grid(2, {fact(context, "items", ui::Icon::card), fact(context, "why", ui::Icon::form),
               fact(context, "kept", ui::Icon::erase), fact(context, "number", ui::Icon::check)}));
  ui::Block about = stack({text_widget("purpose.choice", Look::body, context.text("purpose.choice"))});
  if (procedure != nullptr) {
    const Values minutes{{"n", std::to_string(minutes_in_all(context))}};
    about.widgets.push_back(
        text_widget("purpose.minutes", Look::body, context.text("purpose.minutes", minutes)));
    about.widgets.back().icon = ui::Icon::clock;
  }
  view.content.push_back(std::move(about));
  if (procedure != nullptr) add_known(context, *procedure, view);
  ui::Block ways = grid(card_columns(context), {});
  ways.widgets.push_back(button(context, "purpose.by_hand", Look::secondary, "purpose.by_hand", to(IntentKind::by_hand)));
  ways.widgets.push_back(std::move(protect_wish(context).widgets.front()));
  view.content.push_back(std::move(ways));
  view.back = back_button(context);
  view.forward = forward_button(context, "card", "purpose.card", to(IntentKind::use_card));
  view.forward->icon = ui::Icon::arrow_right;
  return view;
}

}  // namespace haisai::pages
