#include "screens/pages/slot_buttons.h"

#include "screens/pages/dates.h"
#include "screens/pages/queues.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/widgets.h"
#include "kiosk/flow/turns.h"

namespace haisai::pages {

using ui::Look;

ui::Widget slot_button(const Context& context, const model::Slot& slot, std::string words) {
  const auto at = std::chrono::duration_cast<std::chrono::minutes>(slot.start.time_since_epoch()).count();
  ui::Widget widget = text_widget(context.state.page == flow::PageId::day ? "day.slot." : "slots.slot.", Look::secondary, std::move(words));
  const base::CivilTime time = base::civil_time(slot.start);
  widget.id += base::iso_date(time.date) + "." + std::to_string(time.minute_of_day);
  widget.role = ui::Role::button;
  widget.intent = flow::Intent{flow::IntentKind::choose_slot, {}, static_cast<int>(at)};
  widget.enabled = !context.visit()->turn.working;
  return widget;
}

void add_slot_news(const Context& context, ui::View& view) {
  const flow::Turn& turn = context.visit()->turn;
  const std::string page(flow::name_of(context.state.page));
  const Values values{{"office", context.flat(office_words(context, flow::turn_office(context.state)))},
                      {"service", context.flat(service_words(context, context.visit()->service))}};
  ui::Block block = stack({text_widget(page + ".for", Look::body, context.text("slots.for", values))});
  if (auto why = refusal(context, page + ".refused", turn.refused)) block.widgets.push_back(std::move(*why));
  if (turn.working) block.widgets.push_back(status(page + ".working", Look::notice, context.text("slots.working"), ui::Icon::clock));
  view.content.push_back(std::move(block));
}

}  // namespace haisai::pages
