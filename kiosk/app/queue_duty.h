// What staff do with the queue at a desk: the staff code is checked here, and each act carried out, on a thread of its
// own with a connection of its own, so that neither a printer nor a sealed form keeps a call waiting.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <variant>

#include "kiosk/app/job_thread.h"
#include "kiosk/app/staff_code.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/base/secret_buffer.h"
#include "kiosk/content/content.h"
#include "kiosk/desk/effect.h"
#include "kiosk/desk/event.h"
#include "kiosk/reservations/hall.h"
#include "kiosk/store/audit_log.h"
#include "kiosk/store/sqlite_tickets.h"

namespace haisai::app {

struct UseStaffCode { std::shared_ptr<base::SecretBuffer> digits; };   // wiped when the last one lets go
using QueueJob = std::variant<UseStaffCode, desk::QueueDo>;

// That thread only. content, clock and events outlive it.
class QueueDuty final : public Duty<QueueJob> {
 public:
  QueueDuty(const content::Content& content, const base::Clock& clock, const std::filesystem::path& data, base::Mailbox<desk::Event>& events);
  void carry_out(const QueueJob& job) override;

 private:
  void check(const UseStaffCode& job);
  base::Result<void> act(const desk::QueueDo& wanted, std::optional<model::Ticket>& issued);
  base::Result<void> act_at_counter(const desk::QueueDo& wanted);
  base::Result<reservations::Hall*> hall();

  const content::Content& content_;
  const base::Clock& clock_;
  std::filesystem::path data_;
  base::Mailbox<desk::Event>& events_;
  StaffCode code_;
  store::SqliteTickets tickets_;
  std::optional<reservations::Hall> hall_;   // made with the key, on first use
};

}  // namespace haisai::app
