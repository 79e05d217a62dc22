#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/practice_parts.h"
#include "screens/pages/queues.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using flow::PrintStatus;
using ui::Look;

constexpr int kMostReprints = 3;  // as many as the flow grants

void add_symbol(const Context& context, const model::Ticket& ticket, ui::Block& sheet) {
  if (ticket.matrix.size > 0) {
    ui::Widget qr;
    qr.id = "ticket.qr";
    qr.role = ui::Role::qr;
    qr.look = Look::qr;
    qr.qr = ticket.matrix;
    qr.spoken = context.text("ticket.qr_spoken");
    sheet.widgets.push_back(std::move(qr));
  }
  ui::Widget code = text_widget("ticket.code", Look::value, model::escape_markup(grouped_code(ticket.code)));
  code.spoken = context.text("ticket.code_spoken", {{"code", spelled(ticket.code)}});
  sheet.widgets.push_back(std::move(code));
  sheet.widgets.push_back(text_widget("ticket.paper", Look::helper, context.text("ticket.paper")));
}

// The booked time and, where it is another, the office; else how many come first and about how long.
void add_when(const Context& context, const model::Ticket& ticket, ui::Block& sheet) {
  if (!ticket.slot) {
    const model::WaitEstimate wait = ticket.wait.value_or(model::WaitEstimate{ticket.ahead, {}, ticket.issued_at, {}});
    sheet.widgets.push_back(text_widget("ticket.ahead", Look::value, wait_words(context, wait)));
    return;
  }
  sheet.widgets.push_back(text_widget("ticket.when", Look::value, slot_words(context, *ticket.slot)));
  if (ticket.office.empty() || ticket.office == context.state.world->settings.office) return;
  sheet.widgets.push_back(text_widget("ticket.office", Look::value, office_words(context, ticket.office)));
}

// What to bring to the counter, and for a booking how to arrive.
void add_bring(const Context& context, const model::Ticket& ticket, ui::View& view) {
  ui::Block block;
  const std::string bring = "service." + ticket.service + ".bring";
  if (context.texts.has(bring)) {
    block.widgets.push_back(text_widget("ticket.bring", Look::panel, context.text("ticket.bring")));
    block.widgets.back().helper = context.text(bring);
    block.widgets.back().icon = ui::Icon::card;
  }
  if (ticket.slot) block.widgets.push_back(text_widget("ticket.then", Look::body, arrive_words(context, ticket.office)));
  if (!block.widgets.empty()) view.content.push_back(std::move(block));
}

// The same sheet as the paper's: service, number, place, people before, symbol, code.
ui::Block sheet_of(const Context& context, const model::Ticket& ticket) {
  ui::Block sheet;
  sheet.framed = true;
  sheet.side = true;
  sheet.widgets.push_back(text_widget("ticket.service", Look::body, service_words(context, ticket.service)));
  ui::Widget number = text_widget("ticket.number", Look::number, model::escape_markup(ticket.number));
  number.spoken = context.text("ticket.number_spoken", {{"number", spelled(ticket.number)}});
  sheet.widgets.push_back(std::move(number));
  if (const model::Service* service = context.state.world->site.service(ticket.service)) {
    sheet.widgets.push_back(
        text_widget("ticket.counter", Look::value, context.text("counter." + service->counter)));
  }
  if (practises(context)) {
    sheet.widgets.push_back(text_widget("ticket.sample", Look::value, context.text("practice.sample")));
    return sheet;
  }
  add_when(context, ticket, sheet);
  add_symbol(context, ticket, sheet);
  return sheet;
}

std::string failure_words(const Context& context) {
  const auto code = context.visit()->print_error.value_or(base::ErrorCode::printer_failed);
  return context.text("error." + std::string(base::name_of(code)) + ".resident");
}

// One line for each piece of paper: on its way, out, or not coming and what to do about it.
void add_print(const Context& context, const std::string& paper, PrintStatus print, ui::Block& block) {
  const std::string id = "ticket." + paper + "_print";
  const std::string key = "ticket." + paper;
  switch (print) {
    case PrintStatus::none:
      break;
    case PrintStatus::waiting:
    case PrintStatus::printing:
      block.widgets.push_back(status(id, Look::notice, context.text(key + "_printing"), ui::Icon::printer));
      break;
    case PrintStatus::done:
      block.widgets.push_back(status(id, Look::done, context.text(key + "_out"), ui::Icon::check));
      break;
    case PrintStatus::failed: {
      ui::Widget failed = status(id, Look::alert, context.text(key + "_failed"), ui::Icon::alert);
      failed.helper = failure_words(context);
      block.widgets.push_back(std::move(failed));
      break;
    }
  }
}

ui::Block endings(const Context& context, const flow::Visit& visit) {
  ui::Block block;
  if (!visit.reject.empty()) {
    block.widgets.push_back(
        status("ticket.wait", Look::notice, context.text("ticket.printing"), ui::Icon::clock));
  }
  if (visit.card_unknown) {
    block.widgets.push_back(
        status("ticket.card", Look::alert, context.text("ticket.card_unknown"), ui::Icon::card));
  }
  add_print(context, "ticket", visit.ticket_print, block);
  add_print(context, "form", visit.form_print, block);
  if (visit.erased) {
    block.widgets.push_back(
        status("ticket.erased", Look::done, context.text("ticket.erased"), ui::Icon::check));
  }
  ui::Widget thanks = text_widget("ticket.thanks", Look::value, context.text("ticket.thanks"));
  thanks.helper = context.text("ticket.thanks_meaning");
  block.widgets.push_back(std::move(thanks));
  return block;
}

// With a number: about its paper. Without one (none could be had): about the form.
std::string_view heading_key(const flow::Visit& visit) {
  const bool number = visit.ticket.has_value();
  switch (number ? visit.ticket_print : visit.form_print) {
    case PrintStatus::waiting:
    case PrintStatus::printing:
      return number ? "ticket.heading_printing" : "ticket.heading_form_printing";
    case PrintStatus::done:
      return number ? "ticket.heading" : "ticket.heading_form";
    case PrintStatus::failed:
    case PrintStatus::none:
      break;
  }
  return number ? "ticket.heading_note" : "ticket.heading_staff";
}

// Prints again what failed, or one more ticket when all is well; nothing while paper is on its way.
std::optional<ui::Widget> print_again(const Context& context, const flow::Visit& visit) {
  const bool failed = visit.ticket_print == PrintStatus::failed || visit.form_print == PrintStatus::failed;
  std::optional<ui::Widget> again;
  if (failed) {
    again = button(context, "ticket.retry", Look::secondary, "ticket.retry", to(IntentKind::retry));
  } else if (visit.ticket && visit.ticket_print == PrintStatus::done &&
             visit.ticket->reprints < kMostReprints) {
    again =
        button(context, "ticket.reprint", Look::secondary, "ticket.reprint", to(IntentKind::reprint_ticket));
  }
  if (again) again->icon = ui::Icon::printer;
  return again;
}

// The end of a rehearsal: nothing was printed, nobody waits for this number.
ui::View practice_end(const Context& context) {
  ui::View view = frame(context, "practice.ticket_heading");
  view.content.push_back(stack({heading(context, "practice.ticket_heading")}));
  if (context.visit()->ticket) view.content.push_back(sheet_of(context, *context.visit()->ticket));
  view.content.push_back(
      stack({text_widget("ticket.done", Look::notice, context.text("practice.done")),
             status("ticket.erased", Look::done, context.text("practice.done_erased"), ui::Icon::check)}));
  view.forward = forward_button(context, "end", "ticket.end", to(IntentKind::end));
  return view;
}

// Where else to go with the papers; not where the ticket itself is for another office.
void add_elsewhere(const Context& context, const flow::Visit& visit, ui::View& view) {
  const bool booked_there = visit.ticket && visit.ticket->slot && visit.ticket->office != context.state.world->settings.office;
  auto other_office = booked_there ? std::nullopt : elsewhere(context, "ticket.elsewhere", flow::destinations_of(context.state));
  if (!other_office) return;
  ui::Block block = stack({std::move(*other_office)});
  if (visit.form_print != PrintStatus::none) block.widgets.push_back(text_widget("ticket.take_along", Look::body, context.text("ticket.take_along")));
  view.content.push_back(std::move(block));
}

}  // namespace

ui::View ticket_page(const Context& context) {
  if (practises(context)) return practice_end(context);
  const flow::Visit* visit = context.visit();
  const std::string_view title = visit == nullptr ? "ticket.heading_note" : heading_key(*visit);
  ui::View view = frame(context, title);
  view.content.push_back(stack({heading(context, title)}));
  if (visit != nullptr) {
    if (visit->ticket) {
      view.content.push_back(sheet_of(context, *visit->ticket));
      add_bring(context, *visit->ticket, view);
    } else if (flow::is_taken_here(context.state)) {
      view.content.push_back(stack({text_widget("ticket.none", Look::notice, context.text("ticket.none"))}));
    }
    add_elsewhere(context, *visit, view);
    view.content.push_back(endings(context, *visit));
    view.back = print_again(context, *visit);
  }
  view.forward = forward_button(context, "end", "ticket.end", to(IntentKind::end));
  return view;
}

}  // namespace haisai::pages
