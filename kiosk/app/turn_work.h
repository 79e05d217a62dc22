// What the desk thread does for a turn: times that are free, a place that is held, booking, moving, and a ticket that
// was brought along.
#pragma once

#include "kiosk/base/clock.h"
#include "kiosk/base/mailbox.h"
#include "kiosk/flow/effect.h"
#include "kiosk/reservations/hall.h"

namespace haisai::app {

// Desk thread only. All that is given must outlive it.
class TurnWork {
 public:
  TurnWork(reservations::Hall& hall, base::Clock& clock, base::Mailbox<flow::Event>& events)
      : hall_(hall), clock_(clock), events_(events) {}

  // other: not an effect of a turn. changed: the queue may read otherwise now.
  enum class Done { other, read, changed };
  Done carry_out(const flow::Effect& effect);

 private:
  Done find_slots(const flow::FindSlots& job);
  Done hold(const flow::HoldSlot& job);
  Done keep(const flow::KeepHold& job);
  Done book(const flow::BookSlot& job);
  Done move(const flow::MoveBooking& job);
  Done find(const flow::FindTicket& job);
  Done check_in(const flow::CheckIn& job);
  Done cancel(const flow::CancelTicket& job);

  reservations::Hall& hall_;
  base::Clock& clock_;
  base::Mailbox<flow::Event>& events_;
};

}  // namespace haisai::app
