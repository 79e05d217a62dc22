#include <array>
#include <string>
#include <string_view>

#include "kiosk/japanese/era.h"
#include "screens/pages/dates.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/question_parts.h"
#include "screens/pages/values.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

constexpr std::array<std::string_view, 3> kParts{"year", "month", "day"};

// Newest era first, 西暦 last (rule W2).
ui::Block era_buttons(const Context& context) {
  ui::Block block = grid(3, {});
  const std::span<const japanese::Era> table = japanese::eras();
  const auto add = [&](std::string_view era) {
    const std::string id(era);
    ui::Widget widget =
        button(context, "question.era." + id, Look::option, "era." + id, {IntentKind::era, id});
    widget.role = ui::Role::choice;
    widget.selected = context.visit()->entry.era == era;
    block.widgets.push_back(std::move(widget));
  };
  for (auto era = table.rbegin(); era != table.rend(); ++era) add(era->id);
  add(japanese::kWestern);
  return block;
}

ui::Block part_fields(const Context& context, const model::Field& field) {
  const flow::Entry& entry = context.visit()->entry;
  ui::Block block;
  block.flow = ui::Flow::inline_row;
  block.columns = static_cast<int>(kParts.size());
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    const std::string part(kParts[i]);
    ui::Widget widget = entry_field(context, "question." + part, context.text("question.part." + part),
                                    entry.date_parts[i].reveal(), is_personal(field));
    widget.spoken = context.text("question.part." + part + "_spoken");
    widget.selected = entry.part == static_cast<int>(i);
    widget.intent = flow::Intent{IntentKind::part, "", static_cast<int>(i)};
    block.widgets.push_back(std::move(widget));
  }
  return block;
}

}  // namespace

void add_date(const Context& context, const model::Field& field, ui::View& view) {
  view.content.push_back(era_buttons(context));
  view.content.push_back(part_fields(context, field));
  const std::string words = typed_date_words(context, context.visit()->entry);
  if (!words.empty() && !hides(context, field)) {
    ui::Widget both = status("question.date", Look::notice, model::escape_markup(words));
    both.personal = is_personal(field);
    view.content.push_back(stack({std::move(both)}));
  }
  if (field.recent) {
    ui::Widget open = button(context, "question.open_days", Look::secondary, "aid.open_days", to(IntentKind::open_aid, "days"));
    open.icon = ui::Icon::calendar;
    view.content.push_back(stack({std::move(open)}));
    view.content.back().later = true;
  }
  view.content.push_back(number_pad(context, Pad::question));
}

}  // namespace haisai::pages
