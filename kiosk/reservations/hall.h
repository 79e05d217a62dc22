// What everything that acts on the queue of one office stands on: the site, the rules of days, the terminal's key and
// the store. Made once a process; TicketDesk, Booking, Calling, QueueReader, HelpBell and PrintJournal share it.
#pragma once

#include <optional>
#include <string>

#include "kiosk/model/site.h"
#include "kiosk/reservations/opening.h"
#include "kiosk/reservations/ticket_key.h"
#include "kiosk/reservations/queue_store.h"

namespace haisai::reservations {

// One thread at a time. `store` must outlive it.
struct Hall {
  model::Site site;
  std::string office;        // id: where this process stands
  int kiosk = 1;             // 1..255, in every claim
  HolidayRule holiday;
  std::optional<TicketKey> key;  // none: nothing can be issued here (desk and board without a terminal's key)
  QueueStore& store;
  bool prints = false;       // a number comes with a print job, in one transaction

  const model::Office* here() const { return site.office(office); }
};

}  // namespace haisai::reservations
