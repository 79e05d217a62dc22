#include "screens/desk/queue_parts.h"

#include <cstdio>

#include "screens/pages/widgets.h"

namespace haisai::desk_pages {

const model::Counter* own_counter(const Context& context) { return context.desk.world->site.counter(context.desk.queue.counter); }

std::string service_name(const Context& context, const std::string& service) {
  return context.plain("service." + service + ".name");
}

std::string about(const Context& context, const model::QueueTicket& ticket) {
  std::string words;
  const auto add = [&](const std::string& more) { words += (words.empty() ? "" : "　") + more; };
  if (ticket.aid == model::TicketAid::hearing) {
    add(context.text("staff.desk.queue.fetch"));   // a call is not heard
  } else if (ticket.aid != model::TicketAid::none) {
    add(context.text("staff.desk.help.aid." + std::string(model::name_of(ticket.aid))));
  }
  const std::string lang = "staff.desk.help.lang." + ticket.lang;
  if (!ticket.lang.empty() && ticket.lang != "ja" && context.texts.has(lang)) add(context.text(lang));
  if (ticket.slot) {
    const int minute = base::civil_time(*ticket.slot).minute_of_day;
    char time[8];
    std::snprintf(time, sizeof time, "%d:%02d", minute / 60, minute % 60);
    add(context.text("staff.desk.queue.booked", {{"time", time}}));
  }
  for (const std::string& errand : ticket.errands) {
    add(context.text("staff.desk.queue.then", {{"service", service_name(context, errand)}}));
  }
  return words;
}

ui::Widget queue_button(const Context& context) {
  ui::Widget widget = button(context, "page.back", ui::Look::secondary, "staff.desk.queue.back", desk::Act::to_queue);
  widget.icon = ui::Icon::arrow_left;
  return widget;
}

void add_trouble(const Context& context, ui::View& view) {
  if (context.desk.queue.trouble) view.content.push_back(pages::stack({trouble(context, *context.desk.queue.trouble)}));
}

}  // namespace haisai::desk_pages
