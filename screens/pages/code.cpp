// A ticket that was brought along: held to the scanner, or typed: its nine digits, or the code of a booking made
// in the city's web or LINE system.
#include "screens/pages/common.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/page_list.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {

using flow::IntentKind;
using ui::Look;

namespace {

// What is typed, or what went wrong with it.
ui::Block field(const Context& context) {
  const flow::Visit& visit = *context.visit();
  const flow::Turn& turn = visit.turn;
  ui::Block block = stack({});
  const bool short_of = !visit.reject.empty();
  if (short_of) {
    block.widgets.push_back(status("code.reject", Look::alert, context.text(turn.letters ? "code.short_letters" : "code.short"), ui::Icon::alert));
  }
  if (auto why = refusal(context, "code.refused", turn.refused)) block.widgets.push_back(std::move(*why));
  if (turn.working) block.widgets.push_back(status("code.working", Look::notice, context.text("code.working"), ui::Icon::clock));
  ui::Widget box = text_widget("code.field", Look::entry_box, context.text(turn.letters ? "code.field_letters" : "code.field"));
  box.role = ui::Role::field;
  box.value = turn.letters ? turn.code : grouped_code(turn.code);
  box.selected = true;
  block.widgets.push_back(std::move(box));
  return block;
}

// Bookings made in the city's web or LINE system have codes of their own.
ui::Widget other_kind(const Context& context) {
  return context.visit()->turn.letters ? button(context, "code.digits", Look::secondary, "code.digits", {IntentKind::keyboard, "digits"})
                                       : button(context, "code.letters", Look::secondary, "code.letters", {IntentKind::keyboard, "code"});
}

}  // namespace

ui::View code_page(const Context& context) {
  const flow::Turn& turn = context.visit()->turn;
  ui::View view = frame(context, "code.heading");
  view.content.push_back(stack({heading(context, "code.heading"), text_widget("code.helper", Look::body, context.text("code.helper"))}));
  view.content.back().widgets.back().spare = true;
  view.content.push_back(field(context));
  view.content.push_back(stack({other_kind(context)}));
  view.content.back().later = true;
  if (turn.letters) {
    view.content.push_back(keyboard(context, "code", Pad::code));
    view.content.push_back(code_tools(context));
  } else {
    view.content.push_back(number_pad(context, Pad::code));
  }
  view.back = back_button(context);
  view.forward = forward_button(context, "next", "code.next", to(IntentKind::next));
  view.forward->icon = ui::Icon::arrow_right;
  view.forward->enabled = flow::is_code_whole(turn) && !turn.working;
  return view;
}

}  // namespace haisai::pages
