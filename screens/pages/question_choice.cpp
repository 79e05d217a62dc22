#include <string>
#include <string_view>

#include "screens/pages/question_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using model::FieldType;

bool holds_code(std::string_view codes, std::string_view code) {
  while (!codes.empty()) {
    const std::size_t comma = codes.find(',');
    if (codes.substr(0, comma) == code) return true;
    codes = comma == std::string_view::npos ? std::string_view() : codes.substr(comma + 1);
  }
  return false;
}

ui::Widget option(const Context& context, const model::Field& field, const std::string& code) {
  std::string key = context.field_key(field.key, "choice." + code);
  if (field.type == FieldType::check && !context.texts.has(key)) key = "value.check." + code;
  ui::Widget widget =
      button(context, "question.choice." + code, ui::Look::option, key, {flow::IntentKind::choose, code});
  widget.role = ui::Role::choice;
  widget.multi = field.type == FieldType::multi;
  widget.selected = !hides(context, field) && holds_code(context.visit()->entry.text.reveal(), code);
  const std::string helper = context.field_key(field.key, "choice_helper." + code);
  if (context.texts.has(helper)) widget.helper = context.text(helper);
  return widget;
}

}  // namespace

void add_choices(const Context& context, const model::Field& field, ui::View& view) {
  ui::Block block;
  if (field.type == FieldType::check && field.choices.empty()) {
    block.widgets = {option(context, field, "yes"), option(context, field, "no")};
  }
  for (const model::Choice& choice : field.choices)
    block.widgets.push_back(option(context, field, choice.code));
  view.content.push_back(std::move(block));
}

}  // namespace haisai::pages
