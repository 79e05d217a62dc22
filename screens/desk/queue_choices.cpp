// What is chosen for the queue on a page of its own: the counter, a service, the order of errands.
#include <algorithm>

#include "screens/desk/queue_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {
namespace {

using desk::Act;
using ui::Look;

const std::vector<std::string>& services_here(const Context& context) {
  static const std::vector<std::string> kNone;
  const model::Office* office = context.office();
  return office == nullptr ? kNone : office->services;
}

ui::Widget service_button(const Context& context, const std::string& page, const std::string& service, Act act) {
  ui::Widget widget = button(context, page + "." + service, Look::secondary, "service." + service + ".name", act, service);
  widget.text = model::escape_markup(service_name(context, service));
  return widget;
}

std::string names_of(const Context& context, const std::vector<std::string>& services) {
  std::string names;
  for (const std::string& service : services) names += (names.empty() ? "" : "　") + service_name(context, service);
  return names;
}

}  // namespace

ui::View counter_page(const Context& context) {
  ui::View view = frame(context, "staff.desk.counter.heading");
  ui::Block block = pages::grid(2, {});
  block.whole_list = true;
  for (const model::Counter& counter : context.desk.world->site.counters) {
    if (counter.office != context.desk.world->settings.office) continue;
    ui::Widget widget = button(context, "counter." + counter.id, Look::card, "staff.desk.counter.number", Act::choose_counter, counter.id);
    widget.text = context.text("staff.desk.counter.number", {{"n", std::to_string(counter.number)}});
    widget.helper = model::escape_markup(names_of(context, counter.services));
    widget.selected = counter.id == context.desk.queue.counter;
    block.widgets.push_back(std::move(widget));
  }
  view.content.push_back(std::move(block));
  if (!context.desk.queue.counter.empty()) view.back = queue_button(context);
  return view;
}

ui::View transfer_page(const Context& context) {
  ui::View view = frame(context, "staff.desk.transfer.heading");
  add_trouble(context, view);
  ui::Block block = pages::grid(2, {});
  for (const std::string& service : services_here(context)) block.widgets.push_back(service_button(context, "transfer", service, Act::transfer_to));
  view.content.push_back(std::move(block));
  view.back = queue_button(context);
  return view;
}

ui::View errands_page(const Context& context) {
  const std::vector<std::string>& chosen = context.desk.queue.errands;
  ui::View view = frame(context, "staff.desk.errands.heading");
  add_trouble(context, view);
  view.content.push_back(pages::stack({pages::text_widget(
      "errands.order", Look::body,
      chosen.empty() ? context.text("staff.desk.errands.none")
                     : context.text("staff.desk.errands.order", {{"services", names_of(context, chosen)}}))}));
  ui::Block block = pages::grid(2, {});
  for (const std::string& service : services_here(context)) {
    ui::Widget widget = service_button(context, "errands", service, Act::choose_errand);
    widget.role = ui::Role::choice;
    widget.look = Look::option;
    widget.multi = true;
    widget.selected = std::find(chosen.begin(), chosen.end(), service) != chosen.end();
    block.widgets.push_back(std::move(widget));
  }
  view.content.push_back(std::move(block));
  view.back = queue_button(context);
  view.forward = forward(context, "errands.keep", "staff.desk.errands.keep", Act::keep_errands);
  return view;
}

ui::View walkin_page(const Context& context) {
  ui::View view = frame(context, "staff.desk.walkin.heading");
  add_trouble(context, view);
  ui::Block aids = pages::grid(3, {});
  for (const model::TicketAid aid : {model::TicketAid::none, model::TicketAid::child, model::TicketAid::wheelchair, model::TicketAid::hearing,
                                     model::TicketAid::sight, model::TicketAid::interpreter}) {
    const std::string name(model::name_of(aid));
    const std::string key = aid == model::TicketAid::none ? "staff.desk.walkin.no_aid" : "staff.desk.help.aid." + name;
    ui::Widget widget = button(context, "walkin.aid." + name, Look::option, key, Act::choose_aid, name);
    widget.role = ui::Role::choice;
    widget.selected = context.desk.queue.aid == aid;
    aids.widgets.push_back(std::move(widget));
  }
  view.content.push_back(std::move(aids));
  view.content.push_back(pages::stack({pages::text_widget("walkin.which", Look::label, context.text("staff.desk.walkin.which"))}));
  ui::Block block = pages::grid(2, {});
  for (const std::string& service : services_here(context)) block.widgets.push_back(service_button(context, "walkin", service, Act::give_number));
  view.content.push_back(std::move(block));
  view.back = queue_button(context);
  return view;
}

}  // namespace haisai::desk_pages
