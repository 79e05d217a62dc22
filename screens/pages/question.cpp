#include <algorithm>
#include <string>

#include "kiosk/flow/entry.h"
#include "kiosk/flow/rows.h"
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/question_parts.h"
#include "screens/pages/values.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using model::FieldType;
using ui::Look;

bool is_empty(const model::Field& field, const flow::Entry& entry) {
  if (field.type != FieldType::date) return entry.text.empty();
  return std::any_of(std::begin(entry.date_parts), std::end(entry.date_parts),
                     [](const base::PersonalText& part) { return part.empty(); });
}

// A column of a person, not a question of the form.
bool is_column(const Context& context) { return context.visit()->row_at.row >= 0; }

ui::Block question_words(const Context& context, const model::Field& field) {
  ui::Block block = stack({is_column(context) ? heading_of(context, person_question(context, field))
                                              : heading(context, context.field_key(field.key, "question"))});
  const std::string helper = context.field_key(field.key, "helper");
  if (context.texts.has(helper)) {
    block.widgets.push_back(text_widget("question.helper", Look::body, context.text(helper)));
    block.widgets.back().spare = field.type != FieldType::choice && field.type != FieldType::multi;   // beside keys
  }
  if (!model::is_required(field, context.visit()->draft)) {
    block.widgets.push_back(
        text_widget("question.optional", Look::helper, context.text("question.optional")));
  }
  return block;
}

// What is wrong with the entry (rules E1, E6); the words name the field and, where there is one, the range.
ui::Widget reject_alert(const Context& context, const model::Field& field, const std::string& rule) {
  const bool postcode = context.visit()->aid.face == flow::AidFace::postcode;
  Values values{{"label", context.plain(postcode ? "place.postcode_label" : context.field_key(field.key, "label"))},
                {"min", std::to_string(field.min)},
                {"max", std::to_string(field.max)}};
  if (rule.starts_with("date_")) {
    const flow::Entry& entry = context.visit()->entry;
    values["era"] = context.plain("era." + entry.era);
    values["max"] = std::to_string(flow::date_fault(entry, model::latest_day(field, base::civil_time(context.state.now).date)).most);
  }
  return status("question.reject", Look::alert, context.text("reject." + rule, values), ui::Icon::alert);
}

// 「いま していること」: what is being made and how much is still asked (rule F9).
ui::Widget doing(const Context& context) {
  const std::vector<std::string> keys = flow::question_keys(context.state);
  const auto here = std::find(keys.begin(), keys.end(), context.visit()->question);
  const auto left = here == keys.end() ? 0 : std::distance(here, keys.end()) - 1;
  ui::Widget widget = status("question.doing", Look::notice, context.text("question.doing"));
  widget.helper =
      left > 0 ? context.text("question.left", {{"n", std::to_string(left)}}) : context.text("question.last");
  return widget;
}

void add_answer(const Context& context, const model::Field& field, ui::View& view) {
  switch (field.type) {
    case FieldType::choice:
    case FieldType::multi:
    case FieldType::check:
      add_choices(context, field, view);
      if (!context.visit()->from_review && !is_column(context)) {
        view.content.push_back(stack({doing(context)}));
        view.content.back().spare = true;   // the progress line says how far it is
      }
      break;
    case FieldType::date:
      add_date(context, field, view);
      break;
    case FieldType::rows:
      add_people(context, field, view);
      break;
    case FieldType::account:   // its parts are asked one by one
      break;
    default:
      add_typed(context, field, view);
      break;
  }
}

// What forward does on a face: looks up, keeps what is there, or ends the writing.
std::string_view done_key(flow::AidFace face) {
  if (face == flow::AidFace::postcode) return "aid.look_up";
  if (face == flow::AidFace::kanji) return "aid.done_kanji";
  if (face == flow::AidFace::days) return "aid.done_days";
  return face == flow::AidFace::write ? "aid.done_write" : "aid.done_place";
}

// The question with help open: back and forward lead back to its keys.
ui::View aid_page(const Context& context, const model::Field& field) {
  ui::View view = frame(context, context.field_key(field.key, is_column(context) ? "label" : "question"));
  add_aid(context, field, view);
  if (!context.visit()->reject.empty()) {
    view.content.insert(view.content.begin() + 1, stack({reject_alert(context, field, context.visit()->reject)}));
  }
  if (hides(context, field)) add_veil(context, view);
  view.back = back_button(context);
  view.forward = forward_button(context, "next", done_key(context.visit()->aid.face), to(IntentKind::next));
  return view;
}

}  // namespace

bool hides(const Context& context, const model::Field& field) {
  const flow::Entry& entry = context.visit()->entry;
  const bool something =
      !entry.text.empty() || context.visit()->aid.face != flow::AidFace::none || std::any_of(std::begin(entry.date_parts), std::end(entry.date_parts),
                                         [](const auto& part) { return !part.empty(); });
  return context.state.veiled && something && is_personal(field);
}

ui::Widget entry_field(const Context& context, std::string id, std::string label, const std::string& shown,
                       bool personal) {
  ui::Widget widget = text_widget(std::move(id), Look::entry_box, std::move(label));
  widget.role = ui::Role::field;
  const bool covered = personal && context.state.veiled && !shown.empty();
  widget.value = covered ? context.plain("veil.cover") : shown;
  widget.personal = personal && !covered && !shown.empty();
  widget.name_shapes = true;
  return widget;
}

ui::View question_page(const Context& context) {
  const flow::Visit* visit = context.visit();
  const std::optional<model::Field> field = context.procedure() == nullptr ? std::nullopt : flow::asked_field(context.state);
  if (!field) {
    ui::View nothing = frame(context, "question.nothing");
    nothing.content.push_back(stack({heading(context, "question.nothing")}));
    nothing.back = back_button(context);
    return nothing;
  }
  ui::View view = frame(context, context.field_key(field->key, is_column(context) ? "label" : "question"));
  if (visit->aid.face != flow::AidFace::none) return aid_page(context, *field);
  view.content.push_back(question_words(context, *field));
  if (!visit->reject.empty()) view.content.push_back(stack({reject_alert(context, *field, visit->reject)}));
  if (is_column(context)) add_person_ways(context, *field, view);
  add_answer(context, *field, view);
  if (hides(context, *field)) add_veil(context, view);
  view.back = back_button(context);
  view.forward = forward_button(context, "next", visit->from_review ? "question.to_review" : "question.next",
                                to(IntentKind::next));
  view.forward->icon = ui::Icon::arrow_right;
  const bool empty = field->type == FieldType::rows ? flow::people_of(context.state, field->key).empty() : is_empty(*field, visit->entry);
  view.forward->enabled = !model::is_required(*field, visit->draft) || !empty;
  return view;
}

}  // namespace haisai::pages
