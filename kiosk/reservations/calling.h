// The counter side: who is next, calling, serving, sending on. Each call is one transaction; a state is changed only from
// the state it was seen in (compare and set), so that two counters never call the same person.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/model/queue_view.h"
#include "kiosk/reservations/hall.h"

namespace haisai::reservations {

// One thread at a time, as Hall. `counter` is the id of a counter of the hall's office, `code` the nine digits or the
// number of today as written ("A-041"). Errors besides those of QueueStore: queue_unknown_counter, ticket_unknown,
// queue_transition (the ticket is not in a state for this; detail says which it is in).
class Calling {
 public:
  explicit Calling(Hall& hall) : hall_(hall) {}

  // A counter opens or closes; both are no error when it is so already. Calling opens it by itself.
  base::Result<void> open(const std::string& counter, base::WallTime now);
  base::Result<void> close(const std::string& counter, base::WallTime now);

  // Calls whoever is next for this counter by priority, aging and lunch. queue_counter_busy: it has a ticket that is
  // called or being served; queue_empty: nobody waits for it.
  base::Result<model::QueueTicket> call_next(const std::string& counter, base::WallTime now);
  // Calls this one out of turn. queue_counter_busy, queue_transition.
  base::Result<model::QueueTicket> call(const std::string& counter, std::string_view code, base::WallTime now);

  // Calls again what the counter has called. queue_transition after kCalls calls is not an error: staff decide.
  base::Result<model::QueueTicket> recall(const std::string& counter, base::WallTime now);
  // The person is here. 
  base::Result<model::QueueTicket> serve(const std::string& counter, base::WallTime now);
  // Did not come, or must fetch something: waits aside and comes back near the front (back, or check-in).
  base::Result<model::QueueTicket> hold(const std::string& counter, base::WallTime now);
  base::Result<model::QueueTicket> back(std::string_view code, base::WallTime now);
  // Did not come at all: 来なかった.
  base::Result<model::QueueTicket> absent(const std::string& counter, base::WallTime now);
  // Finished here. When there are further errands the ticket waits for the next one, with credit for its time.
  base::Result<model::QueueTicket> done(const std::string& counter, base::WallTime now);
  // Sent on to another service of this office; what was asked for here counts as finished.
  base::Result<model::QueueTicket> transfer(const std::string& counter, const std::string& service, base::WallTime now);
  // Sets the errands that follow, in the order staff want. ticket_unknown_service.
  base::Result<model::QueueTicket> set_errands(std::string_view code, const std::vector<std::string>& services,
                                               base::WallTime now);

  // きょうは おわり, with a reason id of texts `closure.<id>`; service empty: the whole office. Numbers and bookings
  // from now on are refused; people who wait stay in the queue. Both are no error when it is so already.
  base::Result<void> close_today(const std::string& service, const std::string& reason, base::WallTime now);
  base::Result<void> reopen_today(const std::string& service, base::WallTime now);

 private:
  // Changes the row before it is written and says which act it is after all.
  using Change = std::function<TicketAct(StoredTicket&, TicketAct)>;
  base::Result<model::QueueTicket> at(const std::string& counter, TicketAct act, base::WallTime now, const Change& set);
  base::Result<void> set_open(const std::string& counter, bool open, base::WallTime now);

  Hall& hall_;
};

inline constexpr int kCalls = 3;                              // a third call unanswered: staff are told to put it on hold
inline constexpr base::Milliseconds kBetweenCalls{60 * 1000};

}  // namespace haisai::reservations
