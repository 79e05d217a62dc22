#include <algorithm>

#include "screens/pages/common.h"
#include "screens/pages/keyboards.h"
#include "screens/pages/page_list.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

constexpr int kPinDigits = 4;

// How many more may be wrong before we stop: the last try of a card is only used where the city allows it
// (security §3.2).
int spare_tries(const Context& context) {
  const int tries = context.visit()->tries_left;
  if (tries < 0) return -1;
  return context.state.world->settings.allow_last_try ? tries : std::max(tries - 1, 0);
}

ui::Block places(const Context& context, int filled) {
  ui::Block block;
  block.flow = ui::Flow::inline_row;
  block.columns = kPinDigits;
  for (int place = 0; place < kPinDigits; ++place) {
    const bool full = place < filled;
    const Values values{{"n", std::to_string(place + 1)}};
    ui::Widget box = status("pin.place." + std::to_string(place + 1), Look::pin_box,
                            full ? context.text("pin.dot") : std::string());
    box.spoken = context.text(full ? "pin.place_full" : "pin.place_free", values);
    box.selected = place == filled;
    block.widgets.push_back(std::move(box));
  }
  return block;
}

// The tries left, said before any digit (rule S4).
ui::Widget tries_line(const Context& context, int spare) {
  const bool to_the_end = context.state.world->settings.allow_last_try;
  const std::string_view key = !to_the_end ? "pin.tries" : spare == 1 ? "pin.last" : "pin.tries_all";
  const Values values{{"n", std::to_string(to_the_end ? spare - 1 : spare)}};
  return status("pin.tries", Look::notice, context.text(key, values), ui::Icon::clock);
}

std::string error_words(const Context& context, base::ErrorCode code, int spare) {
  if (code != base::ErrorCode::card_pin_wrong) {
    return context.text("error." + std::string(base::name_of(code)) + ".resident");
  }
  return spare > 0 ? context.text("pin.wrong", {{"n", std::to_string(spare)}})
                   : context.text("pin.wrong_uncounted");
}

}  // namespace

ui::View pin_page(const Context& context) {
  ui::View view = frame(context, "pin.heading");
  const flow::Visit* visit = context.visit();
  if (visit == nullptr) return view;
  const int spare = spare_tries(context);
  ui::Block top = stack(
      {heading(context, "pin.heading"), text_widget("pin.helper", Look::body, context.text("pin.helper"))});
  if (spare > 0) top.widgets.push_back(tries_line(context, spare));
  if (visit->pin_error) {
    top.widgets.push_back(
        status("pin.error", Look::alert, error_words(context, *visit->pin_error, spare), ui::Icon::alert));
  } else if (!visit->reject.empty()) {
    top.widgets.push_back(status("pin.short", Look::alert, context.text("pin.short"), ui::Icon::alert));
  }
  view.content.push_back(std::move(top));
  view.content.push_back(places(context, visit->pin_digits));
  view.content.push_back(number_pad(context, Pad::pin));
  view.content.push_back(
      stack({button(context, "pin.by_hand", Look::secondary, "pin.by_hand", to(IntentKind::by_hand))}));
  view.back = back_button(context);
  view.forward = forward_button(context, "submit", "pin.submit", to(IntentKind::pin_submit));
  view.forward->enabled = visit->pin_digits == kPinDigits;
  view.forward->icon = ui::Icon::arrow_right;
  return view;
}

}  // namespace haisai::pages
