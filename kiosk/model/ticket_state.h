// Where a ticket stands (tickets-queue-printing §1.2); `voided` is its "void".
#pragma once

#include <optional>
#include <string_view>

namespace haisai::model {

#define HAISAI_TICKET_STATES(X)                                                             \
  X(held, "held") X(issued, "issued") X(checked_in, "checked_in") X(called, "called")       \
  X(serving, "serving") X(served, "served") X(on_hold, "on_hold") X(no_show, "no_show")     \
  X(cancelled, "cancelled") X(expired, "expired") X(voided, "void")

enum class TicketState {
#define X(id, name) id,
  HAISAI_TICKET_STATES(X)
#undef X
};

inline constexpr TicketState kTicketStates[] = {
#define X(id, name) TicketState::id,
    HAISAI_TICKET_STATES(X)
#undef X
};

// "checked_in": the name in the database and in JSON.
std::string_view name_of(TicketState state);
std::optional<TicketState> ticket_state_from(std::string_view name);

// The holder has not been served yet and may still be: the only states that can be cancelled.
bool is_live(TicketState state);

}  // namespace haisai::model
