// One yes/no question of a situation.
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

ui::Widget option(const Context& context, const std::string& code, bool yes) {
  const flow::WayIn& way = context.visit()->way;
  ui::Widget widget = button(context, "ask." + code, ui::Look::option, "value.check." + code,
                             to(flow::IntentKind::choose, code));
  widget.role = ui::Role::choice;
  const auto answer = way.answers.find(way.question);
  widget.selected = answer != way.answers.end() && answer->second == yes;
  return widget;
}

}  // namespace

ui::View ask_page(const Context& context) {
  const flow::WayIn& way = context.visit()->way;
  const std::string key = "situation." + way.situation + ".ask." + way.question;
  ui::View view = frame(context, key);
  view.content.push_back(stack({heading(context, key), text_widget("ask.kept", ui::Look::body, context.text("ask.kept"))}));
  if (!context.visit()->reject.empty()) {
    view.content.push_back(stack({status("ask.reject", ui::Look::alert, context.text("ask.required"), ui::Icon::alert)}));
  }
  view.content.push_back(stack({option(context, "yes", true), option(context, "no", false)}));
  view.back = back_button(context);
  view.forward = forward_button(context, "next", "question.next", to(flow::IntentKind::next));
  view.forward->icon = ui::Icon::arrow_right;
  view.forward->enabled = way.answers.contains(way.question);
  return view;
}

}  // namespace haisai::pages
