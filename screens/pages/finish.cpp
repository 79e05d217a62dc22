#include <algorithm>
#include <set>

#include "kiosk/flow/forms.h"
#include "kiosk/flow/offices.h"
#include "screens/pages/common.h"
#include "screens/pages/hours.h"
#include "screens/pages/page_list.h"
#include "screens/pages/practice_parts.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/values.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

ui::Widget thing(const Context& context, const std::string& name, ui::Icon icon) {
  ui::Widget widget = text_widget("finish." + name, Look::panel, context.text("finish." + name));
  widget.helper = context.text("finish." + name + "_helper");
  widget.icon = icon;
  return widget;
}

ui::Block fee(const Context& context) {
  ui::Widget amount = text_widget("finish.fee", Look::value, model::escape_markup(fee_words(context)));
  amount.helper = fee_helper(context);
  return rows({text_widget("finish.fee.label", Look::label, context.text("fee.label")), std::move(amount)});
}

// Whether one of these papers is needed only for what was answered.
bool any_for_answers(const model::Procedure& form, const std::vector<std::string>& papers) {
  const auto& needed = form.papers.needed;
  return std::any_of(needed.begin(), needed.end(), [&](const model::Paper& paper) {
    return !paper.when.empty() && std::find(papers.begin(), papers.end(), paper.id) != papers.end();
  });
}

// What to bring, where these answers make more necessary than everybody brings: that the ticket says.
void add_bring(const Context& context, ui::View& view) {
  Sentences papers;
  std::set<std::string> seen;
  for (const model::Procedure* form : flow::forms_of(context.state)) {
    const std::vector<std::string> ids = model::papers_of(*form, context.visit()->draft);
    if (!any_for_answers(*form, ids)) continue;
    for (const std::string& id : ids) {
      if (seen.insert(id).second) papers.emplace_back(context.text("bring." + id + ".name"), form->papers.fact);
    }
  }
  const std::size_t before = view.content.size();
  add_panels("finish.bring", context.text("bundle.papers"), told_of(context, {}), papers, view);
  for (std::size_t i = before; i < view.content.size(); ++i) view.content[i].spare = true;   // the ticket says it too
}

// What comes out of the machine: the paper, and the number where this office gives one.
ui::Block things_to_come(const Context& context, bool form, bool number) {
  std::vector<ui::Widget> things;
  if (form) things.push_back(thing(context, "form", ui::Icon::printer));
  if (number) things.push_back(thing(context, context.state.world->ticket_printer ? "ticket" : "ticket_on_screen", ui::Icon::ticket));
  return stack(std::move(things));
}

// What else can be done than what the solid button does.
ui::Block other_ways(const Context& context, bool form, bool number) {
  ui::Block others = grid(card_columns(context), {});
  if (form && number) {
    others.widgets.push_back(button(context, "finish.number_only", Look::secondary, "finish.number_only", to(IntentKind::number_only)));
  }
  if (practises(context)) return others;
  if (!flow::offices_with_times(context.state).empty()) {
    others.widgets.push_back(button(context, "finish.later", Look::secondary, "number.later", to(IntentKind::open_slots)));
    others.widgets.back().icon = ui::Icon::calendar;
  }
  if (number) others.widgets.push_back(needs_button(context, "finish.needs"));
  if (others.widgets.size() == 1) others.columns = 1;
  return others;
}

// Without a printer, where the number is had elsewhere, nothing is left to be done here.
ui::Widget forward_of(const Context& context, bool form, bool number) {
  if (!form && !number) return forward_button(context, "end", "problem.end", to(IntentKind::stop));
  const std::string_view key = !form ? "finish.print_number" : number ? "finish.print" : "problem.print_only";
  ui::Widget forward = forward_button(context, "print", key, to(form ? IntentKind::print_and_number : IntentKind::number_only));
  forward.icon = form ? ui::Icon::printer : ui::Icon::ticket;
  return forward;
}

}  // namespace

ui::View finish_page(const Context& context) {
  const bool form = context.state.world->form_printer;
  const bool number = flow::is_taken_here(context.state);
  const std::string_view title = number ? (form ? "finish.heading" : "finish.heading_number") : form ? "finish.heading_form" : "office.heading";
  ui::View view = frame(context, title);
  const bool working = context.visit() != nullptr && context.visit()->working;
  view.content.push_back(stack({heading(context, title)}));
  if (auto other_office = elsewhere(context, "finish.elsewhere", flow::destinations_of(context.state))) view.content.push_back(stack({std::move(*other_office)}));
  if (form || number) view.content.push_back(things_to_come(context, form, number));
  if (practises(context)) {
    view.content.push_back(stack({text_widget("finish.practice", Look::notice, context.text("practice.no_paper"))}));
  }
  if (context.visit() != nullptr) add_bring(context, view);
  view.content.push_back(fee(context));
  if (number) view.content.push_back(stack({text_widget("finish.then", Look::body, context.text("finish.then"))}));
  if (working) {
    view.content.push_back(stack(
        {status("finish.working", Look::notice, context.text("finish.taking_number"), ui::Icon::clock)}));
  } else {
    const std::string closed = number ? closed_words(context) : "";
    if (!closed.empty()) {
      view.content.push_back(stack({status("finish.closed", Look::notice, closed, ui::Icon::clock)}));
    }
    ui::Block others = other_ways(context, form, number);
    if (!others.widgets.empty()) view.content.push_back(std::move(others));
    view.back = back_button(context);
  }
  view.forward = forward_of(context, form, number);
  view.forward->enabled = !working;
  return view;
}

}  // namespace haisai::pages
