// The next free times, and the ways to another day or office.
#include "kiosk/flow/offices.h"
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/slot_buttons.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

ui::Widget way(const Context& context, const char* name, IntentKind kind, ui::Icon icon) {
  const std::string key = std::string("slots.") + name;
  ui::Widget widget = button(context, key, Look::secondary, key, to(kind));
  widget.icon = icon;
  return widget;
}

}  // namespace

ui::View slots_page(const Context& context) {
  const flow::Turn& turn = context.visit()->turn;
  const std::string_view title = turn.moving ? "slots.heading_move" : "slots.heading";
  ui::View view = frame(context, title);
  view.content.push_back(stack({heading(context, title)}));
  add_slot_news(context, view);
  if (!turn.soonest.empty()) {
    view.content.push_back(stack({text_widget("slots.soonest", Look::label, context.text("slots.soonest"))}));
    ui::Block times = grid(card_columns(context), {});
    for (const model::Slot& slot : turn.soonest) times.widgets.push_back(slot_button(context, slot, slot_words(context, slot.start)));
    view.content.push_back(std::move(times));
  } else if (!turn.working && !turn.refused) {
    view.content.push_back(stack({status("slots.none", Look::notice, context.text("slots.none"))}));
  }
  ui::Block others = grid(card_columns(context), {});
  if (!turn.days.empty() && !turn.working) others.widgets.push_back(way(context, "week", IntentKind::open_week, ui::Icon::calendar));
  if (turn.days.empty() && !turn.working) others.widgets.push_back(way(context, "retry", IntentKind::retry, ui::Icon::clock));
  const bool elsewhere = !turn.moving && flow::offices_with_times(context.state).size() > 1;
  if (elsewhere && !turn.working) others.widgets.push_back(way(context, "office", IntentKind::open_offices, ui::Icon::globe));
  if (!others.widgets.empty()) view.content.push_back(std::move(others));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
