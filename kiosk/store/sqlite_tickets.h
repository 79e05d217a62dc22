// reservations.db: the QueueStore on SQLite. Several processes of one machine share it (decision 0022).
#pragma once

#include "kiosk/reservations/queue_store.h"
#include "kiosk/store/queue_rows.h"
#include "kiosk/store/store_file.h"

namespace haisai::store {

inline constexpr const char* kReservationsFile = "reservations.db";

// One thread at a time, one object a process. The file is opened by the first call.
class SqliteTickets final : public reservations::QueueStore {
 public:
  explicit SqliteTickets(std::filesystem::path data);

  base::Result<void> write(base::WallTime now, const Work& work) override;
  base::Result<void> read(base::WallTime now, const Work& work) override;

  // Rises with every committed change, whoever made it. 0 while there is no file: none is made for the asking.
  base::Result<long> change_count();

  // A checked copy: written beside `file`, integrity_check, then put in its place. file_unwritable, store_corrupt.
  base::Result<void> backup(const std::filesystem::path& file, base::WallTime now);
  // The hourly copy in DATA/backup, when this hour has none yet; old ones go (24 hourly, 14 daily stay).
  base::Result<void> backup_when_due(base::WallTime now);

  // What was set aside since the last call, for the staff alarm. The newest backup and the ticket journal bring the
  // tickets back; besides, the day's numbers go on in the next thousand (A-1001 …), so that none is given again.
  std::vector<Quarantined> take_quarantined() { return file_.take_quarantined(); }
  // What went wrong without harm to an answer, since the last call: a journal or backup that could not be written.
  std::vector<std::string> take_troubles() { return std::exchange(troubles_, {}); }

 private:
  int number_floor(base::Date date) const;

  StoreFile file_;
  base::WallTime last_now_{};
  std::vector<std::string> troubles_;
};

}  // namespace haisai::store
