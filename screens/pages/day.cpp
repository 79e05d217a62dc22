// The times of one day that can still be had.
#include <algorithm>

#include "screens/pages/common.h"
#include "screens/pages/dates.h"
#include "screens/pages/page_list.h"
#include "screens/pages/slot_buttons.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using ui::Look;

const model::SlotDay* day_of(const flow::Turn& turn) {
  const auto found = std::find_if(turn.days.begin(), turn.days.end(), [&](const model::SlotDay& day) { return day.date == turn.day; });
  return found == turn.days.end() ? nullptr : &*found;
}

// Why nothing can be had: the rule that closes the day, else that all is taken.
std::string why_none(const Context& context, const model::SlotDay& day) {
  if (day.why_none) return context.text("error." + std::string(base::name_of(*day.why_none)) + ".resident");
  return context.text(day.slots.empty() ? "day.none" : "day.full");
}

}  // namespace

ui::View day_page(const Context& context) {
  const flow::Turn& turn = context.visit()->turn;
  const model::SlotDay* day = day_of(turn);
  ui::View view = frame(context, "day.title");
  const std::string words = day == nullptr ? context.text("day.title")
                                           : context.text("day.heading", {{"day", day_words(context, day->date)}});
  view.content.push_back(stack({heading_of(context, words)}));
  add_slot_news(context, view);
  ui::Block times = grid(context.state.preferences.text > model::TextSize::large ? 2 : 3, {});
  if (day != nullptr) {
    for (const model::Slot& slot : day->slots) {
      if (slot.bookable) times.widgets.push_back(slot_button(context, slot, time_words(context, base::civil_time(slot.start).minute_of_day)));
    }
    if (times.widgets.empty()) view.content.push_back(stack({status("day.none", Look::notice, why_none(context, *day))}));
  }
  if (!times.widgets.empty()) view.content.push_back(std::move(times));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
