#include "kiosk/desk/queue.h"

#include <algorithm>

#include "kiosk/desk/step.h"

namespace haisai::desk {
namespace {

void ask(Step& step, QueueDo wanted) {
  QueueDesk& queue = step.next.queue;
  if (queue.working) return;
  queue.working = true;
  queue.trouble.reset();
  queue.issued.reset();
  wanted.asked = ++queue.asked;
  wanted.counter = queue.counter;
  step.effects.push_back(std::move(wanted));
}

QueueDo with_code(QueueAct act, const std::string& code) {
  QueueDo wanted{act};
  wanted.code = code;
  return wanted;
}

QueueDo with_service(QueueAct act, const std::string& service) {
  QueueDo wanted{act};
  wanted.service = service;
  return wanted;
}

// Chosen again: not wanted after all.
void toggle_errand(QueueDesk& queue, const std::string& service) {
  if (std::erase(queue.errands, service) == 0) queue.errands.push_back(service);
}

void keep_errands(Step& step) {
  const model::QueueTicket* ticket = at_counter(step.next.queue);
  if (ticket == nullptr) return show(step, PageId::queue);
  QueueDo wanted = with_code(QueueAct::errands, ticket->code);
  wanted.errands = step.next.queue.errands;
  ask(step, std::move(wanted));
}

void give_number(Step& step, const std::string& service) {
  QueueDo wanted = with_service(QueueAct::walkin, service);
  wanted.aid = step.next.queue.aid;
  ask(step, std::move(wanted));
}

void close_for(Step& step, const std::string& reason) {
  QueueDo wanted = with_service(QueueAct::close, step.next.queue.closing);
  wanted.reason = reason;
  ask(step, std::move(wanted));
}

// Acts on whoever the counter has: the act and what staff do.
struct AtCounter {
  Act act;
  QueueAct does;
};
constexpr AtCounter kAtCounter[] = {{Act::recall, QueueAct::recall},   {Act::serve, QueueAct::serve}, {Act::put_on_hold, QueueAct::hold},
                                    {Act::absent, QueueAct::absent},   {Act::done, QueueAct::done},   {Act::call_next, QueueAct::call_next},
                                    {Act::shut_counter, QueueAct::shut_counter}, {Act::open_counter, QueueAct::open_counter}};

bool on_called(Step& step, const Pressed& pressed) {
  for (const AtCounter& each : kAtCounter) {
    if (each.act != pressed.act) continue;
    ask(step, QueueDo{each.does});
    return true;
  }
  return false;
}

// To another page of the queue.
bool on_way(Step& step, const Pressed& pressed) {
  QueueDesk& queue = step.next.queue;
  const auto go = [&](PageId page) {
    queue.trouble.reset();
    show(step, page);
    return true;
  };
  switch (pressed.act) {
    case Act::to_queue:
      return go(PageId::queue);
    case Act::change_counter:
      return go(PageId::counter);
    case Act::open_transfer:
      return go(PageId::transfer);
    case Act::open_errands: {
      const model::QueueTicket* ticket = at_counter(queue);
      queue.errands = ticket == nullptr ? std::vector<std::string>() : ticket->errands;
      return go(PageId::errands);
    }
    case Act::open_walkin:
      queue.aid = model::TicketAid::none;
      return go(PageId::walkin);
    case Act::open_closing:
      queue.closing.clear();
      return go(PageId::closing);
    case Act::choose_counter:
      queue.counter = pressed.arg;
      return go(PageId::queue);
    default:
      return false;
  }
}

}  // namespace

const model::QueueTicket* at_counter(const QueueDesk& queue) {
  if (!queue.view) return nullptr;
  for (const model::CounterLine& line : queue.view->counters) {
    if (line.counter == queue.counter && line.ticket) return &*line.ticket;
  }
  return nullptr;
}

void on_queue(Step& step, const Pressed& pressed) {
  QueueDesk& queue = step.next.queue;
  if (!queue.open || on_way(step, pressed) || on_called(step, pressed)) return;
  switch (pressed.act) {
    case Act::call_one:
      return ask(step, with_code(QueueAct::call, pressed.arg));
    case Act::back_in:
      return ask(step, with_code(QueueAct::back, pressed.arg));
    case Act::transfer_to:
      return ask(step, with_service(QueueAct::transfer, pressed.arg));
    case Act::choose_errand:
      return toggle_errand(queue, pressed.arg);
    case Act::keep_errands:
      return keep_errands(step);
    case Act::choose_aid:
      queue.aid = model::ticket_aid_from(pressed.arg).value_or(model::TicketAid::none);
      return;
    case Act::give_number:
      return give_number(step, pressed.arg);
    case Act::choose_closing:
      queue.closing = pressed.arg;
      return;
    case Act::close_for:
      return close_for(step, pressed.arg);
    case Act::reopen:
      return ask(step, with_service(QueueAct::reopen, pressed.arg));
    default:
      return;
  }
}

void scanned_at_queue(Step& step, const std::string& text) { ask(step, with_code(QueueAct::check_in, text)); }

void on(Step& step, const QueueSeen& event) { step.next.queue.view = event.view; }

void on(Step& step, const QueueDone& event) {
  QueueDesk& queue = step.next.queue;
  if (event.view) queue.view = event.view;
  if (!queue.working || event.asked != queue.asked) return;
  queue.working = false;
  queue.trouble = event.failed;
  queue.issued = event.issued;
  // What was chosen on a page of its own is done; what failed is said where it was chosen.
  const bool aside = step.next.page == PageId::transfer || step.next.page == PageId::errands || step.next.page == PageId::walkin ||
                     step.next.page == PageId::closing;
  if (!event.failed && aside) show(step, PageId::queue);
}

}  // namespace haisai::desk
