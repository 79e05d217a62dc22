// Now or later: the one choice before a number.
#include "kiosk/flow/offices.h"
#include "screens/pages/common.h"
#include "screens/pages/hours.h"
#include "screens/pages/page_list.h"
#include "screens/pages/queues.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

const model::ServiceLine* line_of(const Context& context, const std::string& service) {
  const auto found = context.state.lines.find(service);
  return found == context.state.lines.end() ? nullptr : &found->second;
}

// How many wait, and about how long where the day has taught us.
std::string now_words(const Context& context, const std::string& service) {
  const model::ServiceLine* line = line_of(context, service);
  const std::optional<int> waiting = line != nullptr ? line->waiting : waiting_for(context, service);
  if (!waiting) return context.text("number.now_helper");
  std::string words = *waiting > 0 ? context.text("services.waiting", {{"n", std::to_string(*waiting)}}) : context.text("number.nobody");
  if (line == nullptr || !line->range) return words;
  return words + "\n" + context.text("number.minutes", {{"low", std::to_string(line->range->low_minutes)},
                                                        {"high", std::to_string(line->range->high_minutes)}});
}

// Why no number can be had now, or when numbers begin; nothing while they can be had.
std::optional<ui::Widget> not_now(const Context& context, const std::string& service) {
  const model::ServiceLine* line = line_of(context, service);
  if (line != nullptr && line->why_closed) return refusal(context, "number.closed", line->why_closed);
  const std::string closed = closed_words(context);
  if (closed.empty()) return std::nullopt;
  return status("number.closed", Look::notice, closed, ui::Icon::clock);
}

ui::Widget choice(const Context& context, const std::string& name, ui::Icon icon, IntentKind kind, std::string helper) {
  ui::Widget card = button(context, "number." + name, Look::card, "number." + name, to(kind));
  card.helper = std::move(helper);
  card.icon = icon;
  return card;
}

}  // namespace

ui::View number_page(const Context& context) {
  const flow::Visit& visit = *context.visit();
  const bool later = !flow::offices_with_times(context.state).empty();
  const bool here = flow::is_taken_here(context.state);
  const std::string_view title = !here ? "office.heading" : later ? "number.heading" : "number.heading_now";
  ui::View view = frame(context, title);
  view.content.push_back(stack({heading(context, title)}));
  view.content.push_back(turn_facts(context, "number", {visit.service, "", {}}));
  std::optional<ui::Widget> closed = here ? not_now(context, visit.service) : elsewhere(context, "number.elsewhere", flow::destinations_of(context.state));
  ui::Block ways = grid(later && here ? card_columns(context) : 1, {});
  if (here) {
    ways.widgets.push_back(choice(context, "now", ui::Icon::ticket, IntentKind::take_number, now_words(context, visit.service)));
    ways.widgets.back().enabled = !closed && !visit.working;
  }
  if (later) {
    ways.widgets.push_back(choice(context, "later", ui::Icon::calendar, IntentKind::open_slots, context.text("number.later_helper")));
    ways.widgets.back().enabled = !visit.working;
  }
  if (closed) view.content.push_back(stack({std::move(*closed)}));
  if (!ways.widgets.empty()) view.content.push_back(std::move(ways));
  if (visit.working) {
    view.content.push_back(stack({status("number.working", Look::notice, context.text("finish.taking_number"), ui::Icon::clock)}));
    return view;
  }
  if (here || later) view.content.push_back(stack({needs_button(context, "number.needs")}));
  view.back = back_button(context);
  return view;
}

}  // namespace haisai::pages
