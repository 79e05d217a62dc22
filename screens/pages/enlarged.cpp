// 拡大して確かめる: one personal value alone on the page, for who can't use headphones.
#include <algorithm>

#include "kiosk/flow/arriving.h"
#include "screens/pages/common.h"
#include "screens/pages/dates.h"
#include "screens/pages/page_list.h"
#include "screens/pages/values.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

struct Item {
  std::string label;  // text key
  std::string plain;
};

std::vector<Item> items_of_card(const Context& context, const model::BasicFour& four) {
  const bool hidden = flow::hides_address(context.state, model::FieldType::address);
  return {{"item.name", four.name.reveal()},
          {"item.address", hidden ? context.plain("protect.hidden") : four.address.reveal()},
          {"item.birth_date", both_calendars(context, four.birth_date.reveal())},
          {"item.sex", sex_words(context, four.sex.reveal())}};
}

std::vector<Item> items_of_draft(const Context& context, const model::Procedure& procedure) {
  std::vector<Item> items;
  const model::FormDraft& draft = context.visit()->draft;
  for (const model::Field& field : procedure.fields) {
    const model::Answer* answer = draft.find(field.key);
    if (flow::hides_address(context.state, field.type)) continue;
    if (!field.on_review || answer == nullptr || answer->value.empty() || !model::applies(field, draft)) continue;
    items.push_back({context.field_key(field.key, "label"), value_words(context, field, answer->value.reveal())});
  }
  return items;
}

std::vector<Item> items_of(const Context& context) {
  const flow::Visit* visit = context.visit();
  if (visit == nullptr) return {};
  if (context.state.under == flow::PageId::card_check && visit->four) return items_of_card(context, *visit->four);
  return context.procedure() != nullptr ? items_of_draft(context, *context.procedure()) : std::vector<Item>{};
}

}  // namespace

ui::View enlarged_page(const Context& context) {
  ui::View view = frame(context, "enlarged.heading");
  const std::vector<Item> items = items_of(context);
  const int count = static_cast<int>(items.size());
  const int at = std::clamp(context.state.screen, 0, std::max(count - 1, 0));
  if (count > 0) {
    const Item& item = items[static_cast<std::size_t>(at)];
    ui::Widget value = personal_value(context, "enlarged.value", item.plain);
    value.look = ui::Look::enlarged;
    const Values values{{"n", std::to_string(at + 1)}, {"all", std::to_string(count)}};
    view.content.push_back(stack({heading(context, item.label), std::move(value),
                                  text_widget("enlarged.count", ui::Look::helper, context.text("enlarged.count", values))}));
  }
  add_veil(context, view);
  const auto turn = [](int screen) { return to(flow::IntentKind::turn_page, "", screen); };
  view.back = back_button(context);
  if (at > 0) view.back->intent = turn(at - 1);
  const bool last = at + 1 >= count;
  view.forward = forward_button(context, "next", last ? "enlarged.done" : "enlarged.next",
                                last ? to(flow::IntentKind::back) : turn(at + 1));
  view.forward->icon = last ? ui::Icon::check : ui::Icon::arrow_right;
  return view;
}

}  // namespace haisai::pages
