// The queue at a counter: who is here or called, what may become of them, and who waits.
#include <algorithm>

#include "screens/desk/queue_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::desk_pages {
namespace {

using desk::Act;
using model::QueueTicket;
using model::TicketState;
using ui::Look;

constexpr std::size_t kWaitingShown = 6;
constexpr std::size_t kAwayShown = 3;

bool serves(const Context& context, const std::string& service) {
  const model::Counter* counter = own_counter(context);
  return counter != nullptr && std::find(counter->services.begin(), counter->services.end(), service) != counter->services.end();
}

int minutes_since(const Context& context, base::WallTime since) {
  return std::max(0, static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(context.desk.now - since).count()));
}

ui::Block person(const Context& context, const QueueTicket& ticket) {
  ui::Block block = pages::stack({pages::text_widget("queue.number", Look::number, model::escape_markup(ticket.number))});
  const bool called = ticket.state == TicketState::called;
  ui::Widget state = pages::status("queue.state", called ? Look::notice : Look::done,
                                   context.text(called ? "staff.desk.queue.called" : "staff.desk.queue.serving",
                                                {{"service", service_name(context, ticket.service)},
                                                 {"n", std::to_string(ticket.calls)},
                                                 {"minutes", std::to_string(minutes_since(context, ticket.called_at.value_or(context.desk.now)))}}),
                                   called ? ui::Icon::clock : ui::Icon::person);
  state.helper = about(context, ticket);
  block.widgets.push_back(std::move(state));
  return block;
}

ui::Block acts(const Context& context, const QueueTicket& ticket) {
  std::vector<ui::Widget> buttons;
  const auto add = [&](const char* name, Act act) {
    buttons.push_back(button(context, std::string("queue.") + name, Look::secondary, std::string("staff.desk.queue.") + name, act));
  };
  const bool called = ticket.state == TicketState::called;
  if (called) add("recall", Act::recall);
  if (called) add("done", Act::done);
  add("hold", Act::put_on_hold);
  if (called) add("absent", Act::absent);
  add("transfer", Act::open_transfer);
  add("errands", Act::open_errands);
  return pages::grid(2, std::move(buttons));
}

ui::Block nobody(const Context& context) {
  ui::Block block;
  const auto& issued = context.desk.queue.issued;
  if (issued) {
    block.widgets.push_back(pages::status("queue.issued", Look::done, context.text("staff.desk.queue.issued", {{"number", issued->number}}), ui::Icon::ticket));
  }
  block.widgets.push_back(pages::status("queue.nobody", Look::notice, context.text("staff.desk.queue.nobody"), ui::Icon::person));
  return block;
}

// number | service, wait and what to know | a button
void add_row(const Context& context, const QueueTicket& ticket, const std::string& id, const char* words, Act act, ui::Block& block) {
  block.widgets.push_back(pages::text_widget(id + ".number", Look::label, model::escape_markup(ticket.number)));
  ui::Widget what = pages::text_widget(id, Look::value, model::escape_markup(service_name(context, ticket.service)));
  what.helper = context.text("staff.desk.queue.since", {{"minutes", std::to_string(minutes_since(context, ticket.queued_at))}});
  if (const std::string more = about(context, ticket); !more.empty()) what.helper += "　" + more;
  block.widgets.push_back(std::move(what));
  ui::Widget fix = button(context, id + ".call", Look::fix, words, act, ticket.code);
  fix.spoken = ticket.number + " " + context.plain(words);
  block.widgets.push_back(std::move(fix));
}

void add_list(const Context& context, const char* name, const std::vector<QueueTicket>& tickets, std::size_t most, const char* words,
              Act act, ui::View& view) {
  std::vector<const QueueTicket*> own;
  for (const QueueTicket& ticket : tickets) {
    if (serves(context, ticket.service)) own.push_back(&ticket);
  }
  const std::string id = std::string("queue.") + name;
  ui::Widget title = pages::text_widget(id + ".title", Look::label, context.text("staff.desk." + id, {{"n", std::to_string(own.size())}}));
  ui::Block head = pages::stack({std::move(title)});
  head.side = true;
  view.content.push_back(std::move(head));
  if (own.empty()) return;
  ui::Block list = pages::rows({});
  list.side = true;
  for (std::size_t i = 0; i < std::min(most, own.size()); ++i) add_row(context, *own[i], id + "." + std::to_string(i + 1), words, act, list);
  view.content.push_back(std::move(list));
}

// Of today, with the button that ends them.
void add_closures(const Context& context, const model::QueueView& queue, ui::View& view) {
  for (const model::Closure& closure : queue.closures) {
    const std::string id = "queue.closed." + (closure.service.empty() ? "all" : closure.service);
    const std::string what = closure.service.empty() ? context.plain("staff.desk.closing.all") : service_name(context, closure.service);
    ui::Block block = pages::stack({pages::status(id, Look::alert, context.text("staff.desk.queue.closed", {{"what", what}}), ui::Icon::alert)});
    block.widgets.push_back(button(context, id + ".reopen", Look::secondary, "staff.desk.queue.reopen", Act::reopen, closure.service));
    view.content.push_back(std::move(block));
  }
}

void add_paperless(const Context& context, const model::QueueView& queue, ui::View& view) {
  if (queue.paperless.empty()) return;
  std::string numbers;
  for (const std::string& number : queue.paperless) numbers += (numbers.empty() ? "" : "　") + number;
  view.content.push_back(pages::stack({pages::status("queue.paperless", Look::notice, context.text("staff.desk.queue.paperless", {{"numbers", numbers}}), ui::Icon::ticket)}));
}

void add_forward(const Context& context, const QueueTicket* ticket, ui::View& view) {
  if (ticket == nullptr) {
    view.forward = forward(context, "queue.call", "staff.desk.queue.call", Act::call_next);
  } else if (ticket->state == TicketState::called) {
    view.forward = forward(context, "queue.serve", "staff.desk.queue.serve", Act::serve);
  } else {
    view.forward = forward(context, "queue.done", "staff.desk.queue.done", Act::done);
  }
  view.forward->enabled = !context.desk.queue.working;
}

ui::Block ways(const Context& context) {
  return pages::grid(2, {button(context, "queue.walkin", Look::secondary, "staff.desk.queue.walkin", Act::open_walkin),
                         button(context, "queue.closing", Look::secondary, "staff.desk.queue.closing", Act::open_closing),
                         button(context, "queue.counter", Look::secondary, "staff.desk.queue.counter", Act::change_counter),
                         button(context, "queue.shut", Look::secondary, "staff.desk.queue.shut", Act::shut_counter)});
}

}  // namespace

ui::View queue_page(const Context& context) {
  ui::View view = frame(context, "staff.desk.queue.heading");
  const model::Counter* counter = own_counter(context);
  const desk::QueueDesk& queue = context.desk.queue;
  const pages::Values number{{"n", std::to_string(counter == nullptr ? 0 : counter->number)}};
  view.content.front().widgets.front().text = context.text("staff.desk.queue.at", number);
  add_trouble(context, view);
  const QueueTicket* ticket = desk::at_counter(queue);
  view.content.push_back(ticket == nullptr ? nobody(context) : person(context, *ticket));
  if (queue.view) add_closures(context, *queue.view, view);
  if (queue.view) add_paperless(context, *queue.view, view);
  if (ticket != nullptr) {
    view.content.push_back(acts(context, *ticket));
  } else {
    view.content.push_back(ways(context));
  }
  if (queue.view) {
    add_list(context, "waiting", queue.view->waiting, kWaitingShown, "staff.desk.queue.call_one", Act::call_one, view);
    add_list(context, "away", queue.view->on_hold, kAwayShown, "staff.desk.queue.back_in", Act::back_in, view);
  }
  if (context.desk.key_open) view.back = home_button(context);
  add_forward(context, ticket, view);
  return view;
}

}  // namespace haisai::desk_pages
