#include "kiosk/reservations/transitions.h"

#include <algorithm>

namespace haisai::reservations {
namespace {

using Act = TicketAct;
using State = model::TicketState;

constexpr Transition kTransitions[] = {
    // Made.
    {Act::hold, std::nullopt, State::held},
    {Act::confirm, std::nullopt, State::issued},
    {Act::confirm, State::held, State::issued},
    {Act::lapse, State::held, State::expired},
    // Arriving; who missed the window or was given up comes back as a walk-in.
    {Act::check_in, State::issued, State::checked_in},
    {Act::check_in, State::no_show, State::checked_in},
    {Act::back, State::on_hold, State::checked_in},
    {Act::back, State::no_show, State::checked_in},
    // At the counter.
    {Act::call, State::checked_in, State::called},
    {Act::call, State::on_hold, State::called},
    {Act::recall, State::called, State::called},
    {Act::serve, State::called, State::serving},
    {Act::put_on_hold, State::called, State::on_hold},
    {Act::put_on_hold, State::serving, State::on_hold},
    {Act::absent, State::called, State::no_show},
    {Act::absent, State::on_hold, State::no_show},
    {Act::done, State::called, State::served},
    {Act::done, State::serving, State::served},
    {Act::transfer, State::called, State::checked_in},
    {Act::transfer, State::serving, State::checked_in},
    // What follows, in the order staff set; the state stays.
    {Act::set_errands, State::issued, State::issued},
    {Act::set_errands, State::checked_in, State::checked_in},
    {Act::set_errands, State::called, State::called},
    {Act::set_errands, State::serving, State::serving},
    {Act::set_errands, State::on_hold, State::on_hold},
    // To another time, also of somebody who missed the first.
    {Act::move, State::issued, State::issued},
    {Act::move, State::no_show, State::issued},
    // Given back: everything that is_live().
    {Act::cancel, State::held, State::cancelled},
    {Act::cancel, State::issued, State::cancelled},
    {Act::cancel, State::checked_in, State::cancelled},
    {Act::cancel, State::called, State::cancelled},
    {Act::cancel, State::on_hold, State::cancelled},
    // The hand of time: a booking nobody came for, and the end of the day.
    {Act::release, State::issued, State::no_show},
    {Act::release, State::on_hold, State::no_show},
    {Act::expire, State::checked_in, State::expired},
    {Act::expire, State::called, State::expired},
    {Act::expire, State::serving, State::served},
    // No paper ever came and nobody was shown the number.
    {Act::void_print, State::issued, State::voided},
    {Act::void_print, State::checked_in, State::voided},
};

}  // namespace

std::string_view name_of(TicketAct act) {
  switch (act) {
#define X(id, name)   \
  case TicketAct::id: \
    return name;
    HAISAI_TICKET_ACTS(X)
#undef X
  }
  return "unknown";
}

std::span<const Transition> transitions() { return kTransitions; }

std::optional<model::TicketState> after(TicketAct act, model::TicketState from) {
  const auto* found = std::find_if(std::begin(kTransitions), std::end(kTransitions),
                                   [&](const Transition& each) { return each.act == act && each.from == from; });
  if (found == std::end(kTransitions)) return std::nullopt;
  return found->to;
}

}  // namespace haisai::reservations
