// The rows of reservations.db inside one transaction of SqliteTickets.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kiosk/reservations/queue_store.h"
#include "kiosk/store/database.h"

namespace haisai::store {

// Numbers of a day after which its counters begin (0 on a good day; see SqliteTickets).
using NumberFloor = std::function<int(base::Date)>;

// Lives as long as one transaction.
class SqliteRows final : public reservations::QueueRows {
 public:
  template <class T>
  using Result = base::Result<T>;
  using Ticket = reservations::StoredTicket;

  SqliteRows(Database& database, NumberFloor floor) : database_(database), floor_(std::move(floor)) {}

  // Tickets this transaction made.
  const std::vector<Ticket>& made() const { return made_; }

  Result<std::optional<Ticket>> by_key(const base::RandomId& key) override;
  Result<std::optional<Ticket>> by_code(const std::string& code) override;
  Result<std::optional<Ticket>> by_outside(const std::string& code) override;
  Result<std::optional<Ticket>> by_outside_typed(const std::string& code) override;
  Result<std::optional<Ticket>> by_number(int branch, base::Date date, const std::string& prefix, int number) override;
  Result<std::vector<Ticket>> of_day(int branch, base::Date date) override;
  Result<std::vector<Ticket>> booked_from(int branch, base::WallTime from) override;
  Result<std::vector<Ticket>> of_visit(const base::RandomId& visit) override;
  Result<int> booked_by_kiosk(int branch, int kiosk, base::WallTime since) override;
  Result<std::map<std::string, int>> waiting(int branch, base::Date date) override;
  Result<int> take_number(int branch, base::Date date, const std::string& prefix) override;
  Result<std::string> free_code() override;
  Result<void> insert(Ticket& ticket, reservations::TicketAct act, base::WallTime now) override;
  Result<bool> change(const Ticket& ticket, model::TicketState from, reservations::TicketAct act,
                      base::WallTime now) override;
  Result<std::vector<reservations::FinishedLeg>> finished(int branch, base::Date date) override;
  Result<void> note_estimate(long ticket, double low, double high, base::WallTime now) override;
  Result<std::vector<reservations::EstimateOutcome>> estimate_outcomes(int branch, const std::string& service,
                                                                       int limit) override;

  Result<std::vector<reservations::SlotUse>> slot_use(int branch, const std::string& service, base::WallTime from,
                                                      base::WallTime to) override;
  Result<bool> take_place(int branch, const std::string& service, base::WallTime start, const std::string& part,
                          int capacity) override;
  Result<void> give_place(int branch, const std::string& service, base::WallTime start,
                          const std::string& part) override;
  Result<void> put_hold(const reservations::StoredHold& hold) override;
  Result<std::optional<reservations::StoredHold>> hold(const base::RandomId& id) override;
  Result<bool> keep_hold(const base::RandomId& id, base::WallTime expires_at) override;
  Result<bool> drop_hold(const base::RandomId& id) override;
  Result<std::vector<reservations::StoredHold>> holds(int branch, const std::string& service,
                                                      base::WallTime now) override;
  Result<std::vector<reservations::StoredHold>> holds_of_visit(const base::RandomId& visit,
                                                               base::WallTime now) override;

  Result<std::vector<std::string>> open_counters(int branch, base::Date date) override;
  Result<void> set_counter(int branch, base::Date date, const std::string& counter, bool open,
                           base::WallTime now) override;
  Result<std::vector<model::Closure>> closures(int branch, base::Date date) override;
  Result<void> put_closure(int branch, base::Date date, const model::Closure& closure) override;
  Result<void> drop_closure(int branch, base::Date date, const std::string& service) override;
  Result<void> put_help(int branch, const model::HelpCall& call) override;
  Result<std::optional<model::HelpCall>> help(const base::RandomId& id) override;
  Result<std::vector<model::HelpCall>> open_help(int branch, base::WallTime since) override;
  Result<long> put_print_job(long ticket, int kiosk, base::WallTime now) override;
  Result<std::optional<model::PrintJob>> print_job(long job) override;
  Result<std::vector<model::PrintJob>> print_jobs_of(long ticket) override;
  Result<std::vector<model::PrintJob>> open_print_jobs(int branch, base::Date date) override;
  Result<bool> change_print_job(long job, model::PrintState from, model::PrintState to, const std::string& answer,
                                base::WallTime now) override;
  Result<long> change_count() override;

 private:
  Result<void> note_event(long ticket, std::string_view from, const Ticket& after, reservations::TicketAct act,
                          base::WallTime now);

  Database& database_;
  NumberFloor floor_;
  std::vector<Ticket> made_;
};

}  // namespace haisai::store
