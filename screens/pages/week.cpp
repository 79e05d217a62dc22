// Seven days, each with how much is free or why nothing is.
#include <algorithm>

#include "screens/pages/common.h"
#include "screens/pages/dates.h"
#include "screens/pages/page_list.h"
#include "screens/pages/slot_buttons.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

std::string state_of(const Context& context, const model::SlotDay& day) {
  const auto free = std::count_if(day.slots.begin(), day.slots.end(), [](const model::Slot& slot) { return slot.bookable; });
  if (free > 0) return context.text("week.free", {{"n", std::to_string(free)}});
  return context.text(day.slots.empty() ? "week.shut" : "week.full");
}

ui::Widget day_button(const Context& context, const model::SlotDay& day) {
  const auto number = std::chrono::sys_days(day.date).time_since_epoch().count();
  ui::Widget widget = text_widget("week.day." + base::iso_date(day.date), Look::secondary, day_words(context, day.date));
  widget.role = ui::Role::button;
  widget.helper = state_of(context, day);
  widget.intent = flow::Intent{IntentKind::open_day, {}, static_cast<int>(number)};
  return widget;
}

ui::Widget turn(const Context& context, const char* name, int weeks, ui::Icon icon) {
  ui::Widget widget = button(context, std::string("week.") + name, Look::secondary, std::string("week.") + name,
                             {IntentKind::turn_week, {}, weeks});
  widget.icon = icon;
  return widget;
}

}  // namespace

ui::View week_page(const Context& context) {
  const flow::Turn& times = context.visit()->turn;
  ui::View view = frame(context, "week.heading");
  view.content.push_back(stack({heading(context, "week.heading")}));
  add_slot_news(context, view);
  ui::Block days = grid(card_columns(context), {});
  for (const model::SlotDay& day : times.days) days.widgets.push_back(day_button(context, day));
  if (!days.widgets.empty()) view.content.push_back(std::move(days));
  ui::Block weeks = grid(card_columns(context), {});
  const bool first = times.from <= base::civil_time(context.state.now).date;
  if (!first) weeks.widgets.push_back(turn(context, "earlier", -1, ui::Icon::arrow_left));
  weeks.widgets.push_back(turn(context, "later", 1, ui::Icon::arrow_right));
  if (!times.working) view.content.push_back(std::move(weeks));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
