// The review at a desk: the frame its page is drawn into (kiosk/app draws screens/review there), and what is looked at.
#include "screens/desk/common.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {
namespace {

using desk::Act;
using ui::Look;

ui::Widget option(const Context& context, std::string id, const std::string& words, bool chosen, Act act, const std::string& arg) {
  ui::Widget widget = button(context, std::move(id), Look::option, "staff.desk.review_choice.show", act, arg);
  widget.role = ui::Role::choice;
  widget.text = words;
  widget.selected = chosen;
  return widget;
}

ui::Block spans(const Context& context) {
  ui::Block block = pages::grid(4, {});
  for (const desk::ReviewSpan span : desk::kReviewSpans) {
    const std::string name(desk::name_of(span));
    block.widgets.push_back(option(context, "review.span." + name, context.text("staff.desk.review_choice." + name),
                                   context.desk.review.span == span, Act::review_span, name));
  }
  return block;
}

std::string period_words(const Context& context) {
  const desk::ReviewDesk& review = context.desk.review;
  const base::Date today = base::civil_time(context.desk.now).date;
  const usage::Period now = desk::period_of(review.span, review.ago, today), before = desk::compared_with(review.span, review.ago, today);
  return context.text("staff.desk.review_choice.period",
                      {{"from", base::iso_date(*now.from)}, {"to", base::iso_date(*now.to)},
                       {"before_from", base::iso_date(*before.from)}, {"before_to", base::iso_date(*before.to)}});
}

ui::Block offices(const Context& context) {
  const std::string& chosen = context.desk.review.office;
  ui::Block block = pages::grid(3, {option(context, "review.office.all", context.text("staff.desk.review_choice.every_office"),
                                           chosen.empty(), Act::review_office, "")});
  for (const model::Office& office : context.desk.world->site.offices) {
    block.widgets.push_back(option(context, "review.office." + office.id, pages::office_words(context, office.id),
                                   chosen == office.id, Act::review_office, office.id));
  }
  return block;
}

ui::Block procedures(const Context& context) {
  const std::string& chosen = context.desk.review.procedure;
  ui::Block block = pages::grid(3, {option(context, "review.procedure.all", context.text("staff.desk.review_choice.every_procedure"),
                                           chosen.empty(), Act::review_procedure, "")});
  for (const model::Procedure& procedure : context.desk.world->procedures) {
    if (procedure.kind != model::ProcedureKind::form) continue;
    block.widgets.push_back(option(context, "review.procedure." + procedure.id, context.text("procedure." + procedure.id + ".title"),
                                   chosen == procedure.id, Act::review_procedure, procedure.id));
  }
  return block;
}

}  // namespace

ui::View review_page(const Context& context) {
  const desk::ReviewDesk& review = context.desk.review;
  ui::View view = frame(context, "staff.desk.review.heading");
  view.content.erase(view.content.begin());   // the page that is drawn here has a title of its own
  view.header.push_back(button(context, "review.before", Look::tool, "staff.desk.review.before", Act::review_before));
  view.middle = button(context, "review.choose", Look::secondary, "staff.desk.review.choose", Act::review_choose);
  if (review.working) view.content.push_back(pages::stack({pages::status("review.working", Look::notice, context.text("staff.desk.review.working"), ui::Icon::clock)}));
  if (review.trouble) view.content.push_back(pages::stack({trouble(context, *review.trouble)}));
  view.back = home_button(context);
  view.forward = forward(context, "review.next", "staff.desk.review.next", Act::review_next);
  view.forward->enabled = !review.pages.empty();
  return view;
}

ui::View review_choice_page(const Context& context) {
  const desk::ReviewDesk& review = context.desk.review;
  ui::View view = frame(context, "staff.desk.review_choice.heading");
  view.content.push_back(spans(context));
  view.content.push_back(pages::stack({pages::text_widget("review.period", Look::body, period_words(context))}));
  ui::Widget later = button(context, "review.later", Look::secondary, "staff.desk.review_choice.later", Act::review_later);
  later.enabled = review.ago > 0;
  view.content.push_back(pages::grid(2, {button(context, "review.earlier", Look::secondary, "staff.desk.review_choice.earlier", Act::review_earlier),
                                         std::move(later)}));
  view.content.push_back(pages::stack({pages::text_widget("review.offices", Look::label, context.text("staff.desk.review_choice.offices"))}));
  view.content.push_back(offices(context));
  ui::Widget chosen = button(context, "review.procedures", Look::secondary, "staff.desk.review_choice.every_procedure", Act::review_procedures);
  if (!review.procedure.empty()) chosen.text = context.text("procedure." + review.procedure + ".title");
  chosen.helper = context.text("staff.desk.review_choice.procedures");
  view.content.push_back(pages::stack({std::move(chosen)}));
  view.back = home_button(context);
  view.forward = forward(context, "review.show", "staff.desk.review_choice.show", Act::review_show);
  return view;
}

ui::View review_procedures_page(const Context& context) {
  ui::View view = frame(context, "staff.desk.review_choice.procedures");
  view.content.push_back(procedures(context));
  view.content.back().whole_list = true;
  return view;
}

}  // namespace haisai::desk_pages
