// きょうは おわり: for the whole office or one service, with a reason residents are told.
#include "screens/desk/queue_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {

using desk::Act;
using ui::Look;

ui::View closing_page(const Context& context) {
  ui::View view = frame(context, "staff.desk.closing.heading");
  add_trouble(context, view);
  ui::Block what = pages::grid(2, {});
  const auto add = [&](const std::string& service, const std::string& words) {
    ui::Widget widget = button(context, "closing." + (service.empty() ? "all" : service), Look::option, "staff.desk.closing.all", Act::choose_closing, service);
    widget.text = model::escape_markup(words);
    widget.role = ui::Role::choice;
    widget.selected = context.desk.queue.closing == service;
    what.widgets.push_back(std::move(widget));
  };
  add("", context.plain("staff.desk.closing.all"));
  const model::Office* office = context.office();
  if (office != nullptr) {
    for (const std::string& service : office->services) add(service, service_name(context, service));
  }
  view.content.push_back(std::move(what));
  view.content.push_back(pages::stack({pages::text_widget("closing.why", Look::label, context.text("staff.desk.closing.why"))}));
  ui::Block reasons = pages::grid(3, {});
  for (const char* reason : {"typhoon", "system", "crowded"}) {
    reasons.widgets.push_back(button(context, std::string("closing.") + reason, Look::secondary, std::string("staff.desk.closing.") + reason, Act::close_for, reason));
  }
  view.content.push_back(std::move(reasons));
  view.back = queue_button(context);
  return view;
}

}  // namespace haisai::desk_pages
