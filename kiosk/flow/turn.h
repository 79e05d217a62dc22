// A resident's turn at a counter: a number now or a time later (pages number … booking), and a ticket that was brought
// along (pages code, held, cancel). Nothing of it is personal; it goes with the visit.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/model/slot.h"
#include "kiosk/model/ticket.h"
#include "kiosk/model/ticket_state.h"

namespace haisai::flow {

inline constexpr int kDaysShown = 7;      // of page week
inline constexpr int kSoonestShown = 4;   // of page slots
inline constexpr std::size_t kCodeDigits = 9;
// Codes of bookings made in the city's web or LINE system, which have letters.
inline constexpr std::size_t kLettersLeast = 4;
inline constexpr std::size_t kLettersMost = 32;

// A ticket as the store knows it.
struct FoundTicket {
  model::Ticket ticket;                     // its symbol is not drawn
  base::Date date{};
  model::TicketState state{};
  std::optional<model::WaitEstimate> wait;  // only while it waits
};

// What was done with the ticket that was brought.
enum class TurnDone { nothing, checked_in, checked_in_late, checked_in_before, cancelled };

struct Turn {
  model::TicketAid aid = model::TicketAid::none;
  std::string office;                       // whose times are shown; empty: this office
  int asked = 0;                            // number of the last question; answers to others are dropped
  bool working = false;                     // it has not been answered
  std::vector<model::Slot> soonest;         // the next free times, at most kSoonestShown
  std::vector<model::SlotDay> days;         // kDaysShown from `from`; empty: not known yet
  base::Date from{};                        // first day of page week
  base::Date day{};                         // of page day
  std::optional<model::Hold> hold;          // the place that is kept while the resident decides
  base::WallTime kept_at{};                 // when that was last asked for
  std::optional<base::ErrorCode> refused;   // said above the choices: error.<code>.resident
  std::string code;                         // page code: what is typed so far
  bool letters = false;                     // page code: a code with letters is typed
  std::optional<FoundTicket> found;         // pages held, cancel
  bool moving = false;                      // the time chosen takes the place of `found`'s
  TurnDone done = TurnDone::nothing;
};

// Page code: enough is typed to look it up.
bool is_code_whole(const Turn& turn);

}  // namespace haisai::flow
