// All that is to be done after what happened: procedures, papers, counters, fee, and what needs no visit.
#include "kiosk/flow/arriving.h"
#include "kiosk/flow/entry.h"
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/queues.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

// How many of them the terminal fills in, and about how long that takes.
struct Work {
  int forms = 0;
  int minutes = 0;
};
Work work_of(const Context& context, const Matters& matters) {
  Work work;
  for (const model::Matter* matter : matters) {
    const model::Procedure* form = flow::form_for(*context.state.world, matter->id);
    if (form == nullptr) continue;
    ++work.forms;
    work.minutes += form->minutes;
  }
  return work;
}

// 1 {counter} → 2 {counter}: the fewest visits, in the order in which they are made.
std::string counters_words(const Context& context, const Matters& matters) {
  model::Told lines = told_of(context, matters);
  int n = 0;
  for (const std::string& service : model::services_of(matters)) {
    const Values values{{"n", std::to_string(++n)}, {"service", context.flat(service_words(context, service))}};
    const model::TakenAt taken = model::taken_of(matters, service);
    lines.add(context.text("bundle.counter", values) + model::only_at(context.texts, context.state.world->site, taken.offices), taken.fact);
  }
  return n == 0 ? context.text("bundle.no_counter") : lines.words();
}

ui::Widget fact(const Context& context, const std::string& name, ui::Icon icon, std::string words) {
  ui::Widget widget = text_widget("bundle." + name, Look::panel, context.text("bundle." + name));
  widget.helper = std::move(words);
  widget.icon = icon;
  return widget;
}

void add_notices(const Context& context, ui::View& view) {
  const flow::WayIn& way = context.visit()->way;
  ui::Block block;
  for (const std::string& id : model::notices_of(context.state.world->ways, way.situation, way.answers,
                                                 flow::today_of(context.state))) {
    block.widgets.push_back(text_widget("bundle.tell." + id, Look::notice, context.text("tell." + id)));
  }
  if (!block.widgets.empty()) view.content.push_back(std::move(block));
}

}  // namespace

ui::View bundle_page(const Context& context) {
  ui::View view = frame(context, "bundle.heading");
  const Matters matters = flow::matters_of_bundle(context.state);
  const Work work = work_of(context, matters);
  ui::Block head = stack({heading(context, "bundle.heading")});
  if (work.forms > 0) {
    const Values values{{"n", std::to_string(work.minutes)}, {"forms", std::to_string(work.forms)}};
    head.widgets.push_back(text_widget("bundle.minutes", Look::body, context.text("bundle.minutes", values)));
    head.widgets.back().icon = ui::Icon::clock;
  }
  add_mark(context, matters, head);
  view.content.push_back(std::move(head));
  ui::Block cards = grid(card_columns(context), {});
  for (const model::Matter* matter : matters) cards.widgets.push_back(matter_card(context, "bundle.matter", *matter));
  view.content.push_back(std::move(cards));
  add_papers(context, matters, view);
  view.content.push_back(stack({fact(context, "counters", ui::Icon::ticket, counters_words(context, matters)),
                                fact(context, "fee", ui::Icon::check, cost_words(context, matters))}));
  add_notices(context, view);
  add_claims(context, matters, view);
  view.content.push_back(protect_wish(context));
  add_sheet(context, "", view);   // last: what becomes of the paper is looked for at the end
  view.back = back_button(context);
  view.forward = forward_button(context, "next", work.forms > 0 ? "bundle.next" : "bundle.number", to(IntentKind::next));
  view.forward->icon = work.forms > 0 ? ui::Icon::arrow_right : ui::Icon::ticket;
  return view;
}

}  // namespace haisai::pages
