#include "screens/pages/secret_parts.h"

#include <algorithm>

#include "screens/pages/common.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using base::ErrorCode;
using flow::IntentKind;
using ui::Look;

// How many more may be wrong before we stop: the last try of a card is only used where the city allows it
// (security §3.2). -1: the card has not said.
int spare_tries(const Context& context) {
  const int tries = context.visit()->tries_left;
  if (tries < 0) return -1;
  return context.state.world->settings.allow_last_try ? tries : std::max(tries - 1, 0);
}

ui::Widget tries_line(const Context& context, int spare) {
  const bool to_the_end = context.state.world->settings.allow_last_try;
  const std::string_view key = !to_the_end ? "pin.tries" : spare == 1 ? "pin.last" : "pin.tries_all";
  const Values values{{"n", std::to_string(to_the_end ? spare - 1 : spare)}};
  return status(on_this_page(context, "tries"), Look::notice, context.text(key, values), ui::Icon::clock);
}

std::string error_words(const Context& context, ErrorCode code, int spare) {
  if (code != ErrorCode::card_pin_wrong) {
    return context.text("error." + std::string(base::name_of(code)) + ".resident");
  }
  return spare > 0 ? context.text(on_this_page(context, "wrong"), {{"n", std::to_string(spare)}})
                   : context.text(on_this_page(context, "wrong_uncounted"));
}

}  // namespace

std::string on_this_page(const Context& context, std::string_view name) {
  return std::string(flow::name_of(context.state.page)) + "." + std::string(name);
}

void add_tries(const Context& context, ui::Block& block) {
  const flow::Visit& visit = *context.visit();
  const int spare = spare_tries(context);
  if (visit.pin_error) {   // what went wrong first: a low panel shows no more than that beside its keys
    block.widgets.push_back(status(on_this_page(context, "error"), Look::alert,
                                   error_words(context, *visit.pin_error, spare), ui::Icon::alert));
  } else if (!visit.reject.empty()) {
    const std::string key = on_this_page(context, "short");
    block.widgets.push_back(status(key, Look::alert, context.text(key), ui::Icon::alert));
  }
  if (spare > 0) block.widgets.push_back(tries_line(context, spare));
}

ui::Block other_ways(const Context& context) {
  ui::Block ways;
  if (flow::offers_face_code(context.state)) {
    ways.widgets.push_back(button(context, on_this_page(context, "face_code"), Look::secondary, "pin.face_code",
                                  to(IntentKind::use_face_code)));
  }
  ways.widgets.push_back(button(context, on_this_page(context, "by_hand"), Look::secondary,
                                on_this_page(context, "by_hand"), to(IntentKind::by_hand)));
  return ways;
}

void add_ways(const Context& context, ui::View& view) {
  const flow::Visit& visit = *context.visit();
  view.back = back_button(context);
  view.forward = forward_button(context, "submit", "pin.submit", to(IntentKind::pin_submit));
  view.forward->enabled = visit.pin_digits == model::digits_in(visit.secret);
  view.forward->icon = ui::Icon::arrow_right;
}

}  // namespace haisai::pages
