#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View learn_page(const Context& context) {
  ui::View view = frame(context, "learn.heading");
  view.content.push_back(stack({heading(context, "learn.heading"),
                                text_widget("learn.safe", ui::Look::body, context.text("learn.safe"))}));
  ui::Widget staff = text_widget("learn.staff", ui::Look::panel, context.text("learn.staff"));
  staff.helper = context.text("learn.staff_helper");
  ui::Widget practice = text_widget("learn.hands", ui::Look::panel, context.text("learn.hands"));
  practice.helper = context.text("learn.hands_helper");
  view.content.push_back(stack({std::move(staff), std::move(practice)}));
  ui::Widget call =
      button(context, "learn.call", ui::Look::secondary, "learn.call", to(flow::IntentKind::call_staff));
  call.icon = ui::Icon::person;
  view.content.push_back(stack({std::move(call)}));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
