// Names of the small lists of the queue, as they stand in the database and in JSON.
#include "kiosk/model/ticket_aid.h"
#include "kiosk/model/print_job.h"

namespace haisai::model {

std::string_view name_of(TicketAid aid) {
  switch (aid) {
#define X(id, name)   \
  case TicketAid::id: \
    return name;
    HAISAI_TICKET_AIDS(X)
#undef X
  }
  return "unknown";
}

std::optional<TicketAid> ticket_aid_from(std::string_view name) {
  for (const TicketAid aid : kTicketAids) {
    if (name_of(aid) == name) return aid;
  }
  return std::nullopt;
}

bool is_fetched(TicketAid aid) { return aid == TicketAid::hearing || aid == TicketAid::sight; }

std::string_view name_of(PrintState state) {
  switch (state) {
#define X(id, name)    \
  case PrintState::id: \
    return name;
    HAISAI_PRINT_STATES(X)
#undef X
  }
  return "unknown";
}

std::optional<PrintState> print_state_from(std::string_view name) {
  constexpr PrintState kAll[] = {
#define X(id, name) PrintState::id,
      HAISAI_PRINT_STATES(X)
#undef X
  };
  for (const PrintState state : kAll) {
    if (name_of(state) == name) return state;
  }
  return std::nullopt;
}

}  // namespace haisai::model
