// Keeps the bell: calls for help go into the store that desk and board watch, on a thread of its own.
#pragma once

#include <filesystem>

#include "kiosk/app/help_line.h"
#include "kiosk/app/job_thread.h"
#include "kiosk/base/clock.h"
#include "kiosk/content/content.h"
#include "kiosk/reservations/help_bell.h"
#include "kiosk/store/sqlite_tickets.h"

namespace haisai::app {

// That thread only. content and clock outlive it.
class HelpDuty final : public Duty<HelpJob> {
 public:
  HelpDuty(const content::Content& content, const base::Clock& clock, const std::filesystem::path& data);
  void carry_out(const HelpJob& job) override;

 private:
  const base::Clock& clock_;
  store::SqliteTickets tickets_;
  reservations::Hall hall_;
  reservations::HelpBell bell_;
};

}  // namespace haisai::app
