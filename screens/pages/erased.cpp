#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::PrintStatus;
using ui::Look;

bool came_out(PrintStatus print) { return print == PrintStatus::done || print == PrintStatus::printing; }

// A visit for a form without by_hand went by the card; a number alone asks nobody for anything.
bool used_card(const flow::Visit& visit) { return !visit.procedure.empty() && !visit.by_hand; }

// A card lay on the reader at some time, whether it was read or not.
bool had_card(const flow::Visit& visit) {
  switch (visit.card) {
    case flow::CardStatus::checking:
    case flow::CardStatus::ready:
    case flow::CardStatus::refused:
    case flow::CardStatus::read:
    case flow::CardStatus::removed:
      return true;
    default:
      return false;
  }
}

ui::Widget gone(const Context& context, const std::string& name) {
  return status("erased." + name, Look::done, context.text("erased." + name), ui::Icon::check);
}

// Exactly what was held of this resident and no longer is.
ui::Block erased_things(const Context& context, const flow::Visit& visit) {
  ui::Block block;
  if (visit.card_pulled) {
    block.widgets.push_back(text_widget("erased.pulled", Look::body, context.text("erased.pulled")));
  }
  if (!visit.erased) {
    block.widgets.push_back(text_widget("erased.nothing", Look::body, context.text("erased.nothing")));
    return block;
  }
  if (used_card(visit)) {
    block.widgets.push_back(gone(context, "from_card"));
    block.widgets.push_back(gone(context, "pin"));
  } else {
    block.widgets.push_back(gone(context, "by_hand"));
  }
  block.widgets.push_back(gone(context, "answers"));
  return block;
}

ui::Widget held(const Context& context, const std::string& name, ui::Icon icon, const Values& values = {}) {
  ui::Widget widget = text_widget("erased." + name, Look::panel, context.text("erased." + name, values));
  widget.helper = context.text("erased." + name + "_helper");
  widget.icon = icon;
  return widget;
}

ui::Block things_in_hand(const Context& context, const flow::Visit& visit) {
  ui::Block block;
  if (had_card(visit)) {
    block.widgets.push_back(held(context, "card", ui::Icon::card));
  }
  if (came_out(visit.form_print)) block.widgets.push_back(held(context, "form", ui::Icon::form));
  if (visit.ticket) {
    block.widgets.push_back(held(context, came_out(visit.ticket_print) ? "ticket" : "ticket_on_screen",
                                 ui::Icon::ticket, {{"number", visit.ticket->number}}));
  }
  return block;
}

}  // namespace

ui::View erased_page(const Context& context) {
  const flow::Visit* visit = context.visit();
  const std::string_view title =
      visit != nullptr && visit->erased ? "erased.heading" : "erased.heading_nothing";
  ui::View view = frame(context, title);
  view.content.push_back(stack({heading(context, title)}));
  if (visit != nullptr) {
    view.content.push_back(erased_things(context, *visit));
    ui::Block hand = things_in_hand(context, *visit);
    if (!hand.widgets.empty()) {
      view.content.push_back(stack({text_widget("erased.hand", Look::label, context.text("erased.hand"))}));
      view.content.push_back(std::move(hand));
    }
  }
  view.forward = forward_button(context, "end", "erased.end", to(flow::IntentKind::end));
  return view;
}

}  // namespace haisai::pages
