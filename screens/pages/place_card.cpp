#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/practice_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::CardStatus;
using ui::Look;

// What the machine does right now (rule F9), or that it cannot and what to do instead.
ui::Widget card_status(const Context& context, CardStatus card) {
  const std::string id = "place_card.status";
  switch (card) {
    case CardStatus::off:
    case CardStatus::starting:
      return status(id, Look::notice, context.text("place_card.starting"), ui::Icon::clock);
    case CardStatus::no_reader:
      return status(id, Look::alert, context.text("place_card.no_reader"), ui::Icon::alert);
    case CardStatus::service_down:
      return status(id, Look::alert, context.text("place_card.service_down"), ui::Icon::alert);
    case CardStatus::checking:
    case CardStatus::ready:
      return status(id, Look::notice, context.text("place_card.checking"), ui::Icon::card);
    case CardStatus::refused:
      return status(id, Look::alert, context.text("place_card.refused"), ui::Icon::alert);
    case CardStatus::removed:
      return status(id, Look::notice, context.text("place_card.removed"), ui::Icon::card);
    case CardStatus::read:
      if (context.visit()->second_card) return status(id, Look::notice, context.text("rows.card_take"), ui::Icon::card);
      return status(id, Look::done, context.text("place_card.read"), ui::Icon::check);
    case CardStatus::waiting:
      break;
  }
  return status(id, Look::notice, context.text("place_card.waiting"), ui::Icon::card);
}

ui::Widget fact(const Context& context, std::string_view title, std::string_view helper) {
  ui::Widget widget = text_widget("place_card." + std::string(title), Look::panel, context.text(title));
  widget.helper = context.text(helper);
  return widget;
}

}  // namespace

ui::View place_card_page(const Context& context) {
  ui::View view = frame(context, "place_card.heading");
  const bool second = context.visit() != nullptr && context.visit()->second_card;
  const Values person{{"n", std::to_string(second ? context.visit()->row_at.row + 1 : 0)}};
  view.content.push_back(
      stack({second ? heading_of(context, context.text("rows.card_heading", person)) : heading(context, "place_card.heading"),
             text_widget("place_card.helper", Look::body, context.text("place_card.helper"))}));
  ui::Block act =
      stack({picture(context, "place_card.picture", ui::Picture::place_card, "place_card.picture")});
  act.side = true;
  view.content.push_back(std::move(act));
  const flow::Visit* visit = context.visit();
  if (practises(context)) {
    view.content.push_back(stack({drawn_card(context, "lay", flow::IntentKind::lay_card)}));
    view.content.push_back(stack({text_widget("place_card.no_real", Look::notice, context.text("practice.no_real_card"))}));
    view.back = back_button(context);
    return view;
  }
  view.content.push_back(
      stack({card_status(context, visit == nullptr ? CardStatus::starting : visit->card)}));
  view.content.push_back(grid(2, {fact(context, "purpose.items", "purpose.items_helper"),
                                  fact(context, "purpose.kept", "place_card.kept_helper")}));
  view.content.back().spare = true;   // on the page before, too
  view.content.push_back(stack({button(context, "place_card.by_hand", Look::secondary, second ? "rows.by_hand" : "place_card.by_hand",
                                       to(flow::IntentKind::by_hand))}));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
