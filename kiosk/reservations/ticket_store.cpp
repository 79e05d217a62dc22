#include "kiosk/reservations/ticket_store.h"

namespace haisai::reservations {

std::string_view name_of(TicketState state) {
  switch (state) {
#define X(id, name)      \
  case TicketState::id:  \
    return name;
    HAISAI_TICKET_STATES(X)
#undef X
  }
  return "unknown";
}

std::optional<TicketState> ticket_state_from(std::string_view text) {
#define X(id, name) \
  if (text == name) return TicketState::id;
  HAISAI_TICKET_STATES(X)
#undef X
  return std::nullopt;
}

bool is_live(TicketState state) {
  switch (state) {
    case TicketState::held:
    case TicketState::issued:
    case TicketState::checked_in:
    case TicketState::called:
    case TicketState::on_hold:
      return true;
    default:
      return false;
  }
}

}  // namespace haisai::reservations
