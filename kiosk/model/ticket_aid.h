// 「子ども・車いす・みみ・め・通訳」: the one optional chip at number issue. Seen by staff only: it sets the priority
// class and how the person is called; never printed, never in the QR.
#pragma once

#include <optional>
#include <string_view>

namespace haisai::model {

#define HAISAI_TICKET_AIDS(X)                                                         \
  X(none, "none") X(child, "child") X(wheelchair, "wheelchair") X(hearing, "hearing") \
  X(sight, "sight") X(interpreter, "interpreter")

enum class TicketAid {
#define X(id, name) id,
  HAISAI_TICKET_AIDS(X)
#undef X
};

inline constexpr TicketAid kTicketAids[] = {
#define X(id, name) TicketAid::id,
    HAISAI_TICKET_AIDS(X)
#undef X
};

std::string_view name_of(TicketAid aid);
std::optional<TicketAid> ticket_aid_from(std::string_view name);

// A call by voice or display does not reach the person: the desk shows 「よびに行く」.
bool is_fetched(TicketAid aid);

// tickets-queue-printing §1.3 rule 8.
enum class Priority { assisted = 0, reserved = 1, walkin = 2 };

}  // namespace haisai::model
