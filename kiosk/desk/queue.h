// The queue at a counter, behind the staff code: calling, what becomes of who was called, numbers for people who come to
// the counter, and きょうは おわり.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/error.h"
#include "kiosk/model/queue_view.h"
#include "kiosk/model/ticket.h"

namespace haisai::desk {

inline constexpr int kStaffDigitsLeast = 6;

// What became of the last staff code.
enum class StaffSaid { nothing, too_short, right, wrong, wait, locked, unset, broken };

struct StaffDoor {
  bool to_review = false;    // it leads to the review, not to the queue
  int digits = 0;            // typed; which, the shell's gate alone knows
  bool working = false;
  StaffSaid said = StaffSaid::nothing;
  base::WallTime next_try{};  // with wrong and wait
  int tries_left = 0;         // with wrong
};

// What staff do with the queue. Each is one transaction of kiosk/reservations.
enum class QueueAct { call_next, call, recall, serve, hold, back, absent, done, transfer, errands, check_in, walkin, close, reopen,
                      open_counter, shut_counter };

struct QueueDesk {
  bool open = false;                      // the staff code was right
  std::string counter;                    // id; empty: not chosen yet. Stays where the desk is locked
  std::optional<model::QueueView> view;   // as last seen; stays too: a locked desk shows nothing of it
  int asked = 0;                          // of the last act; answers to an earlier one are dropped
  bool working = false;
  std::optional<base::ErrorCode> trouble; // why the last act failed
  model::TicketAid aid = model::TicketAid::none;   // page walkin
  std::optional<model::Ticket> issued;    // page queue: the number just given at the counter
  std::vector<std::string> errands;       // page errands: in the order they were chosen
  std::string closing;                    // page closing: service; empty: the whole office
};

// What the chosen counter has; null: nobody, or no counter is chosen.
const model::QueueTicket* at_counter(const QueueDesk& queue);

}  // namespace haisai::desk
