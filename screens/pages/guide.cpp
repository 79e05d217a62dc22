// What to know of one matter before queueing: papers, counter, fee, and whether coming is necessary at all.
#include "kiosk/flow/arriving.h"
#include "kiosk/flow/entry.h"
#include "screens/pages/common.h"
#include "screens/pages/dates.h"
#include "screens/pages/page_list.h"
#include "screens/pages/queues.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using ui::Look;

ui::Widget fact(const Context& context, const std::string& name, ui::Icon icon, std::string words) {
  ui::Widget widget = text_widget("guide." + name, Look::panel, context.text("bundle." + name));
  widget.helper = std::move(words);
  widget.icon = icon;
  return widget;
}

// Calls for bids that are open, the soonest first, in the words of the city's table.
void add_bids(const Context& context, ui::View& view) {
  const std::vector<model::Bid> bids = model::open_bids(context.state.world->ways.bids, flow::today_of(context.state));
  if (bids.empty()) view.content.push_back(stack({text_widget("guide.no_bids", Look::body, context.text("bids.none"))}));
  int n = 0;
  for (const model::Bid& bid : bids) {
    ui::Widget panel = text_widget("guide.bid." + std::to_string(++n), Look::panel, model::escape_markup(bid.title));
    const std::string day = day_words(context, *base::parse_iso_date(bid.deadline));
    panel.helper = context.text("bids.until", {{"day", day}}) + "\n" + model::escape_markup(bid.kind + " " + bid.area);
    panel.icon = ui::Icon::calendar;
    view.content.push_back(stack({std::move(panel)}));
  }
}

std::string counter_words(const Context& context, const model::Matter& matter) {
  const std::string words = service_words(context, matter.service) + model::only_at(context.texts, context.state.world->site, matter.counter.offices);
  return told_of(context, {&matter}).add(words, matter.counter.fact).words();
}

// The forward button: the form, a number, a time at another office, or back where there is none of these.
ui::Widget forward_of(const Context& context, const model::Matter& matter, bool form) {
  const bool turn = flow::leads_to_turn(context.state, matter);
  const bool here = flow::is_here(context.state, flow::destination_of(context.state, matter));
  const char* key = form ? "guide.form" : !turn ? "guide.seen" : here ? "bundle.number" : "number.later";
  ui::Widget forward = forward_button(context, "next", key, to(flow::IntentKind::next));
  forward.icon = form ? ui::Icon::arrow_right : !turn ? ui::Icon::check : here ? ui::Icon::ticket : ui::Icon::calendar;
  return forward;
}

}  // namespace

ui::View guide_page(const Context& context) {
  const std::string& id = context.visit()->way.matter;
  const model::Matter* matter = context.state.world->ways.matter(id);
  const std::string title = "matter." + id + ".title";
  ui::View view = frame(context, title);
  ui::Block head = stack({heading(context, title)});
  const std::string about = "matter." + id + ".about";
  if (context.texts.has(about)) head.widgets.push_back(text_widget("guide.about", Look::body, context.text(about)));
  view.back = back_button(context);
  const Matters one{matter};
  if (matter != nullptr) add_mark(context, one, head);
  if (matter != nullptr) {
    if (auto other_office = elsewhere(context, "guide.elsewhere", {flow::destination_of(context.state, *matter)})) head.widgets.push_back(std::move(*other_office));
  }
  view.content.push_back(std::move(head));
  if (matter == nullptr) return view;
  add_papers(context, one, view);
  ui::Block facts;
  if (!matter->service.empty()) {
    facts.widgets.push_back(fact(context, "counters", ui::Icon::ticket, counter_words(context, *matter)));
    facts.widgets.push_back(fact(context, "fee", ui::Icon::check, cost_words(context, one)));
  }
  if (!facts.widgets.empty()) view.content.push_back(std::move(facts));
  if (matter->bids) add_bids(context, view);
  add_claims(context, one, view);
  const bool form = flow::form_for(*context.state.world, id) != nullptr;
  if (form) view.content.push_back(protect_wish(context));
  for (const std::string& paper : flow::sheets_of(*context.state.world, id)) add_sheet(context, paper, view);
  view.forward = forward_of(context, *matter, form);
  return view;
}

}  // namespace haisai::pages
