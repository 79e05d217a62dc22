#include "screens/desk/common.h"

#include "screens/pages/dates.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {

using desk::Act;
using ui::Look;

ui::Widget button(const Context& context, std::string id, Look look, std::string_view key, Act act, std::string arg) {
  return pages::button(context, std::move(id), look, key, desk::to(act, std::move(arg)));
}

ui::Widget forward(const Context& context, std::string id, std::string_view key, Act act) {
  ui::Widget widget = button(context, std::move(id), Look::primary, key, act);
  widget.primary = true;
  return widget;
}

ui::Widget home_button(const Context& context) {
  ui::Widget widget = button(context, "page.back", Look::secondary, "staff.desk.to_home", Act::go_home);
  widget.icon = ui::Icon::arrow_left;
  return widget;
}

ui::Widget trouble(const Context& context, base::ErrorCode code) {
  const std::string key = "error." + std::string(base::name_of(code));
  ui::Widget widget = pages::status("desk.trouble", Look::alert, context.text(key + ".resident"), ui::Icon::alert);
  widget.helper = context.text(key + ".staff");
  return widget;
}

ui::View frame(const Context& context, std::string_view title_key) {
  const std::string page(desk::name_of(context.desk.page));
  const base::CivilTime time = base::civil_time(context.desk.now);
  ui::View view;
  view.page = page;
  view.title = context.plain(title_key);
  const pages::Values clock{{"day", pages::day_words(context, time.date)},
                            {"time", pages::time_words(context, time.minute_of_day)}};
  view.header.push_back(pages::text_widget("header.place", Look::label, context.text("staff.desk.place", clock)));
  if (context.desk.page != desk::PageId::unlock) {
    view.header.push_back(button(context, "header.lock", Look::tool, "staff.desk.lock", Act::lock));
  }
  ui::Widget heading = pages::text_widget(page + ".heading", Look::question, context.text(title_key));
  heading.role = ui::Role::heading;
  view.content.push_back(pages::stack({std::move(heading)}));
  add_help_calls(context, view);
  view.practice = context.desk.world->simulated;
  if (view.practice) {
    view.practice_words = pages::status("page.practice", Look::helper, context.text("practice.words"));
  }
  view.turn_next = pages::text_widget("", Look::primary, context.text("page.turn_next"));
  view.turn_next->icon = ui::Icon::arrow_right;
  view.turn_back = pages::text_widget("", Look::secondary, context.text("page.turn_back"));
  view.turn_back->icon = ui::Icon::arrow_left;
  view.page_count = pages::text_widget("", Look::helper, context.text("page.count"));
  return view;
}

}  // namespace haisai::desk_pages
