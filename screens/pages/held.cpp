// The ticket that was brought: arriving, another time, giving it back; and how that went.
#include "screens/pages/common.h"
#include "screens/pages/page_list.h"
#include "screens/pages/turn_parts.h"
#include "screens/pages/way_parts.h"
#include "screens/pages/widgets.h"

namespace haisai::pages {
namespace {

using flow::IntentKind;
using flow::TurnDone;
using model::TicketState;
using ui::Look;

std::string title_of(const flow::Turn& turn) {
  if (turn.done == TurnDone::cancelled) return "held.heading_cancelled";
  return turn.done == TurnDone::nothing ? "held.heading" : "held.heading_in";
}

// What the ticket is good for now.
std::string state_key(const flow::FoundTicket& found) {
  switch (found.state) {
    case TicketState::issued:
      return "held.booked";
    case TicketState::checked_in:
      return "held.waiting";
    case TicketState::on_hold:
      return "held.away";
    case TicketState::called:
    case TicketState::serving:
      return "held.called";
    default:
      return "held.over";
  }
}

std::string done_key(TurnDone done) {
  switch (done) {
    case TurnDone::checked_in_late:
      return "held.in_late";
    case TurnDone::checked_in_before:
      return "held.in_before";
    case TurnDone::cancelled:
      return "held.cancelled";
    default:
      return "held.in";
  }
}

bool can_arrive(const flow::FoundTicket& found) { return found.state == TicketState::issued || found.state == TicketState::on_hold; }

ui::Block sheet(const Context& context, const flow::FoundTicket& found) {
  ui::Widget number = text_widget("held.number", Look::number, model::escape_markup(found.ticket.number));
  number.spoken = context.text("ticket.number_spoken", {{"number", spelled(found.ticket.number)}});
  ui::Block block = stack({std::move(number)});
  block.framed = true;
  return block;
}

void add_ways(const Context& context, const flow::FoundTicket& found, ui::View& view) {
  ui::Block ways = grid(card_columns(context), {});
  if (found.ticket.slot && found.state == TicketState::issued) {
    ways.widgets.push_back(button(context, "held.move", Look::secondary, "held.move", to(IntentKind::open_slots)));
    ways.widgets.back().icon = ui::Icon::calendar;
  }
  if (model::is_live(found.state)) {
    ways.widgets.push_back(button(context, "held.cancel", Look::secondary, "held.cancel", to(IntentKind::open_cancel)));
  }
  if (!ways.widgets.empty()) view.content.push_back(std::move(ways));
}

}  // namespace

ui::View held_page(const Context& context) {
  const flow::Turn& turn = context.visit()->turn;
  const std::string title = title_of(turn);
  ui::View view = frame(context, title);
  view.content.push_back(stack({heading(context, title)}));
  const bool open = turn.done == TurnDone::nothing;
  if (turn.found) {
    view.content.push_back(sheet(context, *turn.found));
    view.content.push_back(turn_facts(context, "held", {turn.found->ticket.service, turn.found->ticket.office, turn.found->ticket.slot}));
    ui::Block news = stack({status("held.state", open ? Look::body : Look::done, context.text(open ? state_key(*turn.found) : done_key(turn.done)))});
    if (auto why = refusal(context, "held.refused", turn.refused)) news.widgets.push_back(std::move(*why));
    if (turn.found->wait && turn.done != TurnDone::cancelled) {
      news.widgets.push_back(text_widget("held.wait", Look::notice, wait_words(context, *turn.found->wait)));
    }
    view.content.push_back(std::move(news));
    if (turn.working) {
      view.content.push_back(stack({status("held.working", Look::notice, context.text("code.working"), ui::Icon::clock)}));
    } else if (open) {
      add_ways(context, *turn.found, view);
    }
  }
  if (open) view.back = back_button(context);
  const bool arrives = open && turn.found && can_arrive(*turn.found) && !turn.refused;
  view.forward = arrives ? forward_button(context, "check_in", turn.found->state == TicketState::on_hold ? "held.here_again" : "held.check_in",
                                          to(IntentKind::check_in))
                         : forward_button(context, "end", "held.end", to(IntentKind::end));
  view.forward->icon = ui::Icon::check;
  view.forward->enabled = !turn.working;
  return view;
}

}  // namespace haisai::pages
