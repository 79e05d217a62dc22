// reservations.db: the TicketStore on SQLite. Several processes of one machine share it.
#pragma once

#include "kiosk/reservations/ticket_store.h"
#include "kiosk/store/store_file.h"

namespace haisai::store {

inline constexpr const char* kReservationsFile = "reservations.db";

// One thread at a time, one object a process. The file is opened by the first call.
class SqliteTickets final : public reservations::TicketStore {
 public:
  explicit SqliteTickets(std::filesystem::path data);

  base::Result<reservations::StoredTicket> issue(const model::TicketRequest& request, const model::Service& service,
                                                 const model::Office& office, int kiosk, base::WallTime now) override;
  base::Result<reservations::StoredTicket> find(const std::string& code, base::WallTime now) override;
  base::Result<reservations::StoredTicket> cancel(const std::string& code, base::WallTime now) override;
  base::Result<std::map<std::string, int>> waiting(int branch, base::WallTime now) override;

  // What was set aside since the last call, for the staff alarm. After that the day's numbers go on in
  // the next thousand (A-1001 …), so that none that was printed is given again.
  std::vector<Quarantined> take_quarantined() { return file_.take_quarantined(); }

 private:
  StoreFile file_;
};

}  // namespace haisai::store
