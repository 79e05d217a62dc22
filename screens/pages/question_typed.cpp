#include <array>
#include <string>
#include <string_view>

#include "kiosk/japanese/numbers.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/question_parts.h"
#include "screens/pages/values.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using model::FieldType;

constexpr std::array<std::string_view, 4> kTelephoneStarts{"090", "080", "070", "098"};

bool takes_digits_only(FieldType type) {
  return type == FieldType::telephone || type == FieldType::postcode || type == FieldType::count ||
         type == FieldType::digits;
}

// As it is read back while typing: telephone numbers and postcodes in groups.
std::string shown(const model::Field& field, const std::string& typed) {
  if (field.type == FieldType::telephone) return japanese::telephone_text(typed);
  if (field.type == FieldType::postcode) return japanese::postcode_text(typed);
  return typed;
}

// What most telephone numbers here begin with, a key each.
ui::Block telephone_starts() {
  ui::Block keys;
  keys.flow = ui::Flow::keys;
  keys.columns = static_cast<int>(kTelephoneStarts.size());
  keys.side = true;
  for (const std::string_view start : kTelephoneStarts) {
    ui::Widget key = text_widget("question.start." + std::string(start), ui::Look::key, std::string(start));
    key.role = ui::Role::button;
    for (const char digit : start) key.spoken += (key.spoken.empty() ? "" : " ") + std::string(1, digit);
    key.intent = to(flow::IntentKind::put, std::string(start));
    keys.widgets.push_back(std::move(key));
  }
  return keys;
}

}  // namespace

void add_typed(const Context& context, const model::Field& field, ui::View& view) {
  const flow::Entry& entry = context.visit()->entry;
  ui::Widget box = entry_field(context, "question.field", context.text(context.field_key(field.key, "label")),
                               shown(field, entry.text.reveal()), is_personal(field));
  box.selected = true;
  ui::Block field_block = stack({std::move(box)});
  if (takes_digits_only(field.type)) {
    view.content.push_back(std::move(field_block));
    if (field.type == FieldType::telephone) view.content.push_back(telephone_starts());
    view.content.push_back(number_pad(context, Pad::question));
    return;
  }
  // Where the town is picked the address is written already.
  const bool picked = field.type == FieldType::address && !context.state.world->site.towns.empty();
  const bool by_kana = field.type == FieldType::name || (field.type == FieldType::address && !picked);
  if (by_kana && !context.visit()->from_review) {
    field_block.widgets.push_back(
        text_widget("question.kana_ok", ui::Look::helper, context.text("question.kana_ok")));
    field_block.widgets.back().spare = true;
  }
  view.content.push_back(std::move(field_block));
  if (ui::Block help = aid_buttons(context, field); !help.widgets.empty()) {
    help.later = true;
    view.content.push_back(std::move(help));
  }
  const std::string name = entry.keyboard == "latin" || entry.keyboard == "digits" || entry.keyboard == "place" ? entry.keyboard : "kana";
  view.content.push_back(keyboard(context, name));
  view.content.push_back(keyboard_tools(context, field.type == FieldType::address ? "place" : "digits"));
}

}  // namespace haisai::pages
