// The one table of what may happen to a ticket (tickets-queue-printing §1.2). Everything that changes a state goes
// through it: terminal, desk, command line, import and the hand of time.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "kiosk/model/ticket_state.h"

namespace haisai::reservations {

// name, who does it. A name is also the command `haisai queue NAME` where staff do it.
#define HAISAI_TICKET_ACTS(X)                                                                     \
  X(hold, "hold_place") X(confirm, "confirm") X(lapse, "lapse") X(check_in, "check_in")           \
  X(call, "call") X(recall, "recall") X(serve, "serve") X(put_on_hold, "hold") X(back, "back")    \
  X(absent, "absent") X(done, "done") X(transfer, "transfer") X(cancel, "cancel") X(move, "move") \
  X(set_errands, "errands")                                                                       \
  X(release, "release") X(expire, "expire") X(void_print, "void")

enum class TicketAct {
#define X(id, name) id,
  HAISAI_TICKET_ACTS(X)
#undef X
};

std::string_view name_of(TicketAct act);

struct Transition {
  TicketAct act;
  std::optional<model::TicketState> from;  // none: there was no ticket
  model::TicketState to;
};

// Each (act, from) stands there at most once.
std::span<const Transition> transitions();

// Where `act` leads from `from`; nothing when it may not happen there.
std::optional<model::TicketState> after(TicketAct act, model::TicketState from);

}  // namespace haisai::reservations
