#include "kiosk/model/ticket_state.h"

namespace haisai::model {

std::string_view name_of(TicketState state) {
  switch (state) {
#define X(id, name)     \
  case TicketState::id: \
    return name;
    HAISAI_TICKET_STATES(X)
#undef X
  }
  return "unknown";
}

std::optional<TicketState> ticket_state_from(std::string_view name) {
  for (const TicketState state : kTicketStates) {
    if (name_of(state) == name) return state;
  }
  return std::nullopt;
}

bool is_live(TicketState state) {
  return state == TicketState::held || state == TicketState::issued || state == TicketState::checked_in ||
         state == TicketState::called || state == TicketState::on_hold;
}

}  // namespace haisai::model
