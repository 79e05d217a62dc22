#include "screens/pages/common.h"
#include "screens/pages/dates.h"
#include "screens/pages/hours.h"
#include "screens/pages/page_list.h"
#include "screens/pages/queues.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using ui::Look;

constexpr std::size_t kMostQueuesShown = 3;  // the rest is on the services page

ui::Widget choice(const Context& context, const std::string& name, ui::Icon icon, IntentKind kind) {
  ui::Widget card = button(context, "welcome." + name, Look::card, "welcome." + name, to(kind));
  card.helper = context.text("welcome." + name + "_helper");
  card.icon = icon;
  return card;
}

ui::Block greeting(const Context& context) {
  ui::Block block;
  if (context.state.world->site.greeting) {
    block.widgets.push_back(
        text_widget("welcome.greeting", Look::greeting, context.text("welcome.greeting")));
  }
  block.widgets.push_back(heading(context, "welcome.heading"));
  block.widgets.push_back(text_widget("welcome.touch", Look::body, context.text("welcome.touch")));
  block.widgets.back().spare = true;
  block.widgets.push_back(text_widget("welcome.safe", Look::body, context.text("welcome.safe")));
  block.widgets.back().spare = true;
  return block;
}

// People waiting, counted; no estimate, because none exists yet. Nothing where no count is known.
std::optional<ui::Widget> waiting(const Context& context) {
  std::string lines;
  std::size_t shown = 0;
  for (const model::Service* service : queues(context)) {
    const std::optional<int> count = waiting_for(context, service->id);
    if (!count || shown == kMostQueuesShown) continue;
    if (shown++ > 0) lines += "\n";
    lines += context.text(
        "welcome.people",
        {{"service", context.flat(service_words(context, service->id))}, {"n", std::to_string(*count)}});
  }
  if (shown == 0) return std::nullopt;
  ui::Widget notice = status("welcome.waiting", Look::notice, context.text("welcome.waiting"));
  notice.helper = std::move(lines);
  return notice;
}

std::vector<ui::Widget> footer(const Context& context) {
  const base::CivilTime now = base::civil_time(context.state.now);
  std::vector<ui::Widget> widgets;
  widgets.push_back(text_widget("welcome.time", Look::helper,
                                day_words(context, now.date) + " " + time_words(context, now.minute_of_day)));
  if (const model::Office* office = context.office()) {
    widgets.push_back(
        text_widget("welcome.office", Look::helper, context.text("site." + office->id + ".name")));
  }
  return widgets;
}

}  // namespace

ui::View welcome_page(const Context& context) {
  ui::View view = frame(context, "welcome.heading");
  view.content.push_back(greeting(context));
  view.content.push_back(grid(2, {choice(context, "procedures", ui::Icon::form, IntentKind::open_procedures),
                                  choice(context, "services", ui::Icon::ticket, IntentKind::open_services),
                                  choice(context, "staff", ui::Icon::talk, IntentKind::call_staff),
                                  choice(context, "learn", ui::Icon::learn, IntentKind::open_learn)}));
  const std::string closed = closed_words(context);
  if (!closed.empty()) {
    ui::Widget notice = status("welcome.closed", Look::notice, closed, ui::Icon::clock);
    notice.helper = context.text("welcome.closed_helper");
    view.content.push_back(stack({std::move(notice)}));
  } else if (std::optional<ui::Widget> people = waiting(context)) {
    view.content.push_back(stack({std::move(*people)}));
    view.content.back().spare = true;   // on the page of numbers, too
  }
  view.footer = footer(context);
  return view;
}

}  // namespace haisai::pages
