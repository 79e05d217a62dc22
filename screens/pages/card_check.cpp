#include "kiosk/flow/arriving.h"
#include "screens/pages/card_dates.h"
#include "screens/pages/common.h"
#include "screens/pages/dates.h"
#include "screens/pages/page_list.h"
#include "screens/pages/values.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using ui::Look;

void add_row(const Context& context, ui::Block& block, const std::string& item, const std::string& plain,
             const std::string& helper = "") {
  block.widgets.push_back(
      text_widget("card_check." + item + ".label", Look::label, context.text("item." + item)));
  ui::Widget value = personal_value(context, "card_check." + item, plain);
  if (!context.state.veiled) value.helper = model::escape_markup(helper);
  block.widgets.push_back(std::move(value));
}

}  // namespace

ui::View card_check_page(const Context& context) {
  ui::View view = frame(context, "card_check.heading");
  view.content.push_back(stack({heading(context, "card_check.heading")}));
  if (context.visit() != nullptr && context.visit()->four) {
    const model::BasicFour& four = *context.visit()->four;
    const std::string& birth = four.birth_date.reveal();
    ui::Block block = rows({});
    add_row(context, block, "name", four.name.reveal());
    const bool hidden = flow::hides_address(context.state, model::FieldType::address);
    add_row(context, block, "address", hidden ? context.plain("protect.hidden") : four.address.reveal());
    add_row(context, block, "birth_date", both_calendars(context, birth), age_words(context, birth));
    add_row(context, block, "sex", sex_words(context, four.sex.reveal()));
    view.content.push_back(std::move(block));
  }
  add_card_dates(context, view);
  view.content.push_back(
      stack({text_widget("card_check.shapes", Look::notice, context.text("card_check.shapes"))}));
  add_veil(context, view);
  view.back = back_button(context);
  view.forward = forward_button(context, "next", "card_check.next", to(flow::IntentKind::next));
  view.forward->icon = ui::Icon::arrow_right;
  return view;
}

}  // namespace haisai::pages
