// The second of two pages before the last try is spent (security §3 rule 2): a warning in its own colour, nothing
// that is pressed by habit, and the yes in another place than on the page before.
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

ui::View last_try_page(const Context& context) {
  using flow::IntentKind;
  using ui::Look;
  ui::View view = frame(context, "last_try.heading");
  ui::Widget warning =
      status("last_try.warning", Look::alert, context.text("last_try.warning"), ui::Icon::alert);
  const bool face_code = context.visit() != nullptr && context.visit()->secret == model::CardSecret::face_code;
  warning.helper = context.text(face_code ? "last_try.after_face_code" : "last_try.after");
  view.content.push_back(stack({heading(context, "last_try.heading"), std::move(warning),
                                text_widget("last_try.helper", Look::body, context.text("last_try.helper"))}));
  view.content.push_back(
      stack({button(context, "last_try.by_hand", Look::secondary, "last_try.by_hand", to(IntentKind::by_hand))}));
  view.back = back_button(context);
  view.forward = button(context, "last_try.agree", Look::secondary, "last_try.agree", to(IntentKind::agree));
  view.forward->icon = ui::Icon::alert;
  return view;
}

}  // namespace haisai::pages
