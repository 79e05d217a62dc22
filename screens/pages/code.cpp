// A ticket that was brought along: held to the scanner, or its nine digits typed.
#include "screens/pages/common.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/page_list.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

using flow::IntentKind;
using ui::Look;

ui::View code_page(const Context& context) {
  const flow::Visit& visit = *context.visit();
  const flow::Turn& turn = visit.turn;
  ui::View view = frame(context, "code.heading");
  view.content.push_back(stack({heading(context, "code.heading"), text_widget("code.helper", Look::body, context.text("code.helper"))}));
  ui::Block field = stack({});
  if (!visit.reject.empty()) field.widgets.push_back(status("code.reject", Look::alert, context.text("code.short"), ui::Icon::alert));
  if (auto why = refusal(context, "code.refused", turn.refused)) field.widgets.push_back(std::move(*why));
  if (turn.working) field.widgets.push_back(status("code.working", Look::notice, context.text("code.working"), ui::Icon::clock));
  ui::Widget box = text_widget("code.field", Look::entry_box, context.text("code.field"));
  box.role = ui::Role::field;
  box.value = grouped_code(turn.code);
  box.selected = true;
  field.widgets.push_back(std::move(box));
  view.content.push_back(std::move(field));
  view.content.push_back(number_pad(context, Pad::code));
  view.back = back_button(context);
  view.forward = forward_button(context, "next", "code.next", to(IntentKind::next));
  view.forward->icon = ui::Icon::arrow_right;
  view.forward->enabled = turn.code.size() == flow::kCodeDigits && !turn.working;
  return view;
}

}  // namespace haisai::pages
