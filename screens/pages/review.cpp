#include <set>

#include "kiosk/flow/arriving.h"
#include "kiosk/flow/forms.h"
#include "screens/pages/common.h"
#include "screens/pages/dates.h"
#include "screens/pages/page_list.h"
#include "screens/pages/values.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using model::FieldType;
using model::Source;
using ui::Look;

// Where the answer came from, in words; for a birth date also the age (rule W3). What nobody chose (a default)
// has no second line: eleven answers fit one screen, and confirming them costs one tap.
std::string provenance(const Context& context, const model::Field& field, const model::Answer& answer) {
  if (answer.source == Source::rule) return "";
  const bool picked =
      field.type == FieldType::choice || field.type == FieldType::multi || field.type == FieldType::check;
  std::string key = "source." + std::string(model::name_of(answer.source));
  if (answer.source == Source::typed && picked) key = "source.picked";
  std::string words = context.text(key);
  if (field.type == FieldType::date && !context.state.veiled) {
    const std::string age = age_words(context, answer.value.reveal());
    if (!age.empty()) words += "  " + model::escape_markup(age);
  }
  return words;
}

ui::Widget value_of(const Context& context, const model::Field& field, const model::Answer* answer) {
  const std::string id = "review." + field.key;
  if (answer == nullptr || answer->value.empty())
    return text_widget(id, Look::value, context.text("value.none"));
  if (flow::hides_address(context.state, field.type)) return text_widget(id, Look::value, context.text("protect.hidden"));
  const std::string words = value_words(context, field, answer->value.reveal());
  ui::Widget value = is_personal(field) ? personal_value(context, id, words)
                                        : text_widget(id, Look::value, model::escape_markup(words));
  value.helper = provenance(context, field, *answer);
  return value;
}

void add_row(const Context& context, const model::Procedure& form, const model::Field& field, const model::Answer* answer,
             ui::Block& block) {
  const std::string label = "procedure." + form.id + "." + field.key + ".label";
  block.widgets.push_back(text_widget("review." + field.key + ".label", Look::label, context.text(label)));
  block.widgets.push_back(value_of(context, field, answer));
  ui::Widget fix = button(context, "review.fix." + field.key, Look::fix, "review.fix",
                          {flow::IntentKind::edit, field.key});
  fix.spoken = context.text("review.fix_spoken", {{"label", model::reading_of(context.text(label))}});
  block.widgets.push_back(std::move(fix));
}

// Rows with a value, and required ones without: those are what pressing forward would ask for.
bool has_row(const model::Field& field, const model::FormDraft& draft) {
  if (!field.on_review || !model::applies(field, draft)) return false;
  return draft.find(field.key) != nullptr || model::is_required(field, draft);
}

void add_fee(const Context& context, ui::Block& block) {
  block.widgets.push_back(text_widget("review.fee.label", Look::label, context.text("fee.label")));
  ui::Widget fee = text_widget("review.fee", Look::value, model::escape_markup(fee_words(context)));
  fee.helper = fee_helper(context);
  block.widgets.push_back(std::move(fee));
}

}  // namespace

ui::View review_page(const Context& context) {
  ui::View view = frame(context, "review.heading");
  view.content.push_back(stack({heading(context, "review.heading")}));
  if (context.procedure() != nullptr) {
    const model::FormDraft& draft = context.visit()->draft;
    ui::Block block = rows({});
    std::set<std::string> shown;  // what several forms share stands here once
    for (const model::Procedure* form : flow::forms_of(context.state)) {
      for (const model::Field& field : form->fields) {
        if (!has_row(field, draft) || !shown.insert(field.key).second) continue;
        add_row(context, *form, field, draft.find(field.key), block);
      }
    }
    add_fee(context, block);
    view.content.push_back(std::move(block));
    if (context.visit()->four) {
      view.content.push_back(
          stack({text_widget("review.shapes", Look::notice, context.text("card_check.shapes"))}));
    }
  }
  add_veil(context, view);
  view.back = back_button(context);
  view.forward = forward_button(context, "next", "review.next", to(flow::IntentKind::next));
  view.forward->icon = ui::Icon::arrow_right;
  return view;
}

}  // namespace haisai::pages
