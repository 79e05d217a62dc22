// The form in the clerk's order: each value with a button that copies it, and what is done with the whole.
#include "screens/desk/common.h"
#include "screens/pages/values.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {
namespace {

using desk::Act;
using ui::Look;

// Typed into the back office as it is; what is picked from a list there has nothing to copy.
bool is_copied(const model::Field& field) {
  using model::FieldType;
  return field.type != FieldType::choice && field.type != FieldType::multi && field.type != FieldType::check &&
         field.type != FieldType::rows;
}

void add_row(const Context& context, const model::Field& field, const model::Answer& answer, ui::Block& block) {
  const std::string label = context.text(context.field_key(field.key, "label"));
  block.widgets.push_back(pages::text_widget("form." + field.key + ".label", Look::label, label));
  ui::Widget value = pages::text_widget("form." + field.key, Look::value,
                                        model::escape_markup(pages::value_words(context, field, answer.value.reveal())));
  value.personal = pages::is_personal(field);
  value.name_shapes = field.type == model::FieldType::name || field.type == model::FieldType::address;
  value.helper = context.text("staff.desk.source." + std::string(model::name_of(answer.source)));
  block.widgets.push_back(std::move(value));
  if (!is_copied(field)) return;
  const bool copied = context.desk.forms.copied == field.key;
  ui::Widget copy = button(context, "form.copy." + field.key, Look::fix,
                           copied ? "staff.desk.form.copied" : "staff.desk.form.copy", Act::copy_field, field.key);
  copy.spoken = model::reading_of(label) + " " + context.plain("staff.desk.form.copy");
  block.widgets.push_back(std::move(copy));
}

ui::Block rows_of(const Context& context, const model::Submission& submission) {
  ui::Block block = pages::rows({});
  const model::Procedure* procedure = context.desk.world->procedure(submission.procedure);
  if (procedure == nullptr) return block;
  for (const model::Field& field : procedure->fields) {
    const auto answer = submission.answers.find(field.key);
    if (answer != submission.answers.end() && !answer->second.value.empty()) add_row(context, field, answer->second, block);
  }
  return block;
}

ui::Block head(const Context& context, const handoff::Opened& opened) {
  ui::Block block;
  const handoff::Application& application = opened.application;
  const pages::Values values{{"receipt", application.receipt.id + " " + application.receipt.check},
                             {"ticket", application.ticket_number}};
  const bool ticket = !application.ticket_number.empty();
  block.widgets.push_back(pages::text_widget(
      "form.receipt", Look::body, context.text(ticket ? "staff.desk.form.receipt_ticket" : "staff.desk.form.receipt", values)));
  block.widgets.push_back(opened.signed_by_terminal
                              ? pages::status("form.signed", Look::done, context.text("staff.desk.form.signed"), ui::Icon::check)
                              : pages::status("form.signed", Look::alert, context.text("staff.desk.form.unsigned"), ui::Icon::alert));
  return block;
}

void add_print(const Context& context, ui::Block& block) {
  const desk::PrintState print = context.desk.forms.print;
  if (print == desk::PrintState::printing) {
    block.widgets.push_back(
        pages::status("form.print_state", Look::notice, context.text("staff.desk.form.printing"), ui::Icon::printer));
  } else if (print == desk::PrintState::done) {
    block.widgets.push_back(
        pages::status("form.print_state", Look::done, context.text("staff.desk.form.printed"), ui::Icon::check));
  }
}

}  // namespace

ui::View form_page(const Context& context) {
  const desk::FormDesk& forms = context.desk.forms;
  ui::View view = frame(context, "staff.desk.form.heading");
  view.back = home_button(context);
  if (!forms.opened) return view;
  const model::Submission& submission = forms.opened->application.submission;
  view.content.front().widgets.front().text =
      model::escape_markup(context.plain("procedure." + submission.procedure + ".title"));   // staff read without ruby
  ui::Block top = head(context, *forms.opened);
  if (forms.trouble) top.widgets.push_back(trouble(context, *forms.trouble));
  add_print(context, top);
  view.content.push_back(std::move(top));
  view.content.push_back(rows_of(context, submission));
  view.content.push_back(pages::grid(2, {button(context, "form.print", Look::secondary, "staff.desk.form.print", Act::print_form),
                                         button(context, "form.return", Look::secondary, "staff.desk.form.return",
                                                Act::return_form)}));
  view.forward = forward(context, "form.accept", "staff.desk.form.accept", Act::accept_form);
  view.forward->enabled = !forms.closing;
  return view;
}

ui::View reasons_page(const Context& context) {
  ui::View view = frame(context, "staff.desk.reasons.heading");
  ui::Block choices;
  for (const char* reason : {"papers", "counter", "entitled", "wrong", "other"}) {
    choices.widgets.push_back(button(context, std::string("reasons.") + reason, Look::secondary,
                                     std::string("staff.desk.reason.") + reason, Act::return_for, reason));
  }
  view.content.push_back(std::move(choices));
  view.back = button(context, "page.back", Look::secondary, "staff.desk.reasons.back", Act::keep_form);
  view.back->icon = ui::Icon::arrow_left;
  return view;
}

}  // namespace haisai::desk_pages
