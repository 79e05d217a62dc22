// Where the queue is kept. kiosk/store implements it. Rules stand above it: they run inside one transaction of the store
// and see and change rows through QueueRows, so that nothing is decided on rows that may have changed meanwhile.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/random.h"
#include "kiosk/base/result.h"
#include "kiosk/model/help_call.h"
#include "kiosk/model/print_job.h"
#include "kiosk/model/queue_view.h"
#include "kiosk/model/slot.h"
#include "kiosk/reservations/stored_ticket.h"
#include "kiosk/reservations/transitions.h"

namespace haisai::reservations {

// Places taken of one slot; `part` empty: the slot itself.
struct SlotUse {
  base::WallTime start{};
  std::string part;
  int used = 0;
};

struct StoredHold {
  model::Hold hold;
  base::RandomId visit{};
  std::string part;
  int minutes = 0;
  int branch = 0;
  bool by_staff = false;
};

// An estimate that was shown and what became of it: the estimator's lesson about itself.
struct EstimateOutcome {
  double low_minutes = 0;   // of the unwidened band
  double high_minutes = 0;
  double actual_minutes = 0;
};

// Every call: store_unavailable, store_corrupt, store_no_space besides what it names itself. Dates are Japan's.
class TicketRows {
 public:
  virtual ~TicketRows() = default;
  virtual base::Result<std::optional<StoredTicket>> by_key(const base::RandomId& key) = 0;
  virtual base::Result<std::optional<StoredTicket>> by_code(const std::string& code) = 0;
  virtual base::Result<std::optional<StoredTicket>> by_outside(const std::string& code) = 0;
  // As a person types it: large and small letters are alike, unless that names several bookings; none then.
  virtual base::Result<std::optional<StoredTicket>> by_outside_typed(const std::string& code) = 0;
  virtual base::Result<std::optional<StoredTicket>> by_number(int branch, base::Date date, const std::string& prefix,
                                                              int number) = 0;
  // Of one service date, by number; all states.
  virtual base::Result<std::vector<StoredTicket>> of_day(int branch, base::Date date) = 0;
  // Live bookings from `from` on, of every day, by start.
  virtual base::Result<std::vector<StoredTicket>> booked_from(int branch, base::WallTime from) = 0;
  // Live bookings of a visit.
  virtual base::Result<std::vector<StoredTicket>> of_visit(const base::RandomId& visit) = 0;
  virtual base::Result<int> booked_by_kiosk(int branch, int kiosk, base::WallTime since) = 0;
  // People waiting (issued for now, or checked in), by service.
  virtual base::Result<std::map<std::string, int>> waiting(int branch, base::Date date) = 0;

  // The next number of the prefix that day. ticket_used_up.
  virtual base::Result<int> take_number(int branch, base::Date date, const std::string& prefix) = 0;
  virtual base::Result<std::string> free_code() = 0;
  // Writes a new row and its first event; sets `row`.
  virtual base::Result<void> insert(StoredTicket& ticket, TicketAct act, base::WallTime now) = 0;
  // Compare and set: the row takes the values of `ticket` when its state still is `from`; false: it was not. Appends
  // the event.
  virtual base::Result<bool> change(const StoredTicket& ticket, TicketState from, TicketAct act, base::WallTime now) = 0;
  virtual base::Result<std::vector<FinishedLeg>> finished(int branch, base::Date date) = 0;

  virtual base::Result<void> note_estimate(long ticket, double low, double high, base::WallTime now) = 0;
  // Newest first, at most `limit`, of tickets whose first call is known.
  virtual base::Result<std::vector<EstimateOutcome>> estimate_outcomes(int branch, const std::string& service, int limit) = 0;
};

class SlotRows {
 public:
  virtual ~SlotRows() = default;
  virtual base::Result<std::vector<SlotUse>> slot_use(int branch, const std::string& service, base::WallTime from,
                                                      base::WallTime to) = 0;
  // One place more of `capacity`; false: the slot is full (the last line of defence is a CHECK of the table).
  virtual base::Result<bool> take_place(int branch, const std::string& service, base::WallTime start,
                                        const std::string& part, int capacity) = 0;
  virtual base::Result<void> give_place(int branch, const std::string& service, base::WallTime start,
                                        const std::string& part) = 0;
  virtual base::Result<void> put_hold(const StoredHold& hold) = 0;
  virtual base::Result<std::optional<StoredHold>> hold(const base::RandomId& id) = 0;
  virtual base::Result<bool> keep_hold(const base::RandomId& id, base::WallTime expires_at) = 0;
  // True: this call took it away.
  virtual base::Result<bool> drop_hold(const base::RandomId& id) = 0;
  // Holds that have not expired at `now`, of a service and of a visit.
  virtual base::Result<std::vector<StoredHold>> holds(int branch, const std::string& service, base::WallTime now) = 0;
  virtual base::Result<std::vector<StoredHold>> holds_of_visit(const base::RandomId& visit, base::WallTime now) = 0;
};

class HallRows {
 public:
  virtual ~HallRows() = default;
  // Ids of counters opened today.
  virtual base::Result<std::vector<std::string>> open_counters(int branch, base::Date date) = 0;
  virtual base::Result<void> set_counter(int branch, base::Date date, const std::string& counter, bool open,
                                         base::WallTime now) = 0;
  virtual base::Result<std::vector<model::Closure>> closures(int branch, base::Date date) = 0;
  virtual base::Result<void> put_closure(int branch, base::Date date, const model::Closure& closure) = 0;
  virtual base::Result<void> drop_closure(int branch, base::Date date, const std::string& service) = 0;

  virtual base::Result<void> put_help(int branch, const model::HelpCall& call) = 0;   // new or changed
  virtual base::Result<std::optional<model::HelpCall>> help(const base::RandomId& id) = 0;
  virtual base::Result<std::vector<model::HelpCall>> open_help(int branch, base::WallTime since) = 0;

  virtual base::Result<long> put_print_job(long ticket, int kiosk, base::WallTime now) = 0;  // the next attempt
  virtual base::Result<std::optional<model::PrintJob>> print_job(long job) = 0;
  virtual base::Result<std::vector<model::PrintJob>> print_jobs_of(long ticket) = 0;         // by attempt
  virtual base::Result<std::vector<model::PrintJob>> open_print_jobs(int branch, base::Date date) = 0;
  // Compare and set; false: it was not in `from`.
  virtual base::Result<bool> change_print_job(long job, model::PrintState from, model::PrintState to,
                                              const std::string& answer, base::WallTime now) = 0;

  // Rises with every committed change, also of other processes.
  virtual base::Result<long> change_count() = 0;
};

class QueueRows : public TicketRows, public SlotRows, public HallRows {};

// One thread at a time, one object a process, as many processes as there are.
class QueueStore {
 public:
  virtual ~QueueStore() = default;
  using Work = std::function<base::Result<void>(QueueRows&)>;

  // One transaction that may write: serialised against all others, durable when it returns, undone when `work` fails.
  // `work` may run twice (the store was set aside as damaged): it must start afresh each time.
  virtual base::Result<void> write(base::WallTime now, const Work& work) = 0;
  // One consistent sight of the rows.
  virtual base::Result<void> read(base::WallTime now, const Work& work) = 0;
};

}  // namespace haisai::reservations
