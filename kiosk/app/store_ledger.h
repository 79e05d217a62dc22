// The book of papers in reservations.db (kiosk/reservations/print_journal).
#pragma once

#include <filesystem>

#include "kiosk/app/print_ledger.h"
#include "kiosk/content/content.h"
#include "kiosk/reservations/print_journal.h"
#include "kiosk/store/sqlite_tickets.h"

namespace haisai::app {

// One thread, with a connection of its own. content outlives it.
class StoreLedger final : public PrintLedger {
 public:
  StoreLedger(const content::Content& content, const std::filesystem::path& data);

  base::Result<model::PrintJob> begin(const std::string& code, base::WallTime now) override;
  base::Result<int> recover(base::WallTime now) override;
  base::Result<void> end(const model::PrintJob& job, model::PrintState state, const std::string& answer,
                         base::WallTime now) override;

 private:
  store::SqliteTickets tickets_;
  reservations::Hall hall_;
  reservations::PrintJournal journal_;
};

}  // namespace haisai::app
