// Reads the review at a desk, on a thread of its own: ten years of counts take seconds, and nobody's call waits for them.
#pragma once

#include <filesystem>

#include "kiosk/app/command.h"
#include "kiosk/app/job_thread.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/content/content.h"
#include "kiosk/desk/effect.h"
#include "kiosk/desk/event.h"
#include "kiosk/store/sqlite_usage.h"

namespace haisai::app {

// That thread only. All outlive it.
class ReviewDuty final : public Duty<desk::ReadReview> {
 public:
  ReviewDuty(const Globals& globals, const content::Content& content, const base::Clock& clock, base::Mailbox<desk::Event>& events);
  void carry_out(const desk::ReadReview& wanted) override;

 private:
  base::Result<void> read(const desk::ReadReview& wanted, desk::ReviewRead& answer);

  const Globals& globals_;
  const content::Content& content_;
  const base::Clock& clock_;
  base::Mailbox<desk::Event>& events_;
  store::SqliteUsage log_;
};

}  // namespace haisai::app
