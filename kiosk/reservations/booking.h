// Times that can be booked: which are free, holding one, keeping it, moving, giving it back, and arriving for it. Each
// call is one transaction that asks every rule again (tickets-queue-printing §1.3, §1.6).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/model/slot.h"
#include "kiosk/model/ticket.h"
#include "kiosk/reservations/hall.h"
#include "kiosk/reservations/ticket_desk.h"

namespace haisai::reservations {

inline constexpr base::Milliseconds kHoldTime{3 * 60 * 1000};

struct SlotQuestion {
  std::string office;
  std::string service;
  base::Date from{};   // first day
  int days = 7;        // 1..62
  base::RandomId visit{};  // times this visit holds or booked already are not bookable for it
  bool by_staff = false;
};

// What coming back with a booking or a missed call led to.
struct CheckedIn {
  TicketStatus status;
  bool late = false;     // after the arrival window: waits as a walk-in, with credit since the booked time
  bool again = false;    // was checked in already: nothing changed
};

// A booking made in the city's web or LINE system. Nothing personal.
struct OutsideBooking {
  std::string code;       // that system's own, 4..32 of A-Z a-z 0-9 -, with a letter: never like one of ours
  std::string office;
  std::string service;
  base::WallTime start{};
  bool cancelled = false; // given back there
};
enum class TookIn { added, known, moved, cancelled };
bool is_outside_code(std::string_view code);

// One thread at a time, as Hall. Errors of every call: those of QueueStore.
class Booking {
 public:
  explicit Booking(Hall& hall) : hall_(hall) {}

  // Days in order, each with all its slots, full ones too. ticket_unknown_service.
  base::Result<std::vector<model::SlotDay>> slots(const SlotQuestion& question, base::WallTime now);
  // The first bookable slots from now on, at most `count`, within the horizon.
  base::Result<std::vector<model::Slot>> next_free(const SlotQuestion& question, int count, base::WallTime now);

  // Takes a place for kHoldTime. The error is the first rule of booking_rules() that refuses.
  base::Result<model::Hold> hold(const model::HoldRequest& request, base::WallTime now);
  // The resident touched the screen: kHoldTime again from now. slot_hold_gone.
  base::Result<model::Hold> keep(const base::RandomId& hold, base::WallTime now);
  // Gives the place back; a hold that is gone already is no error.
  base::Result<void> release(const base::RandomId& hold, base::WallTime now);

  // Turns the hold into a ticket with a number of that day. request.slot is not looked at: the hold says what for.
  // The same idempotency key gives the same ticket, also after the hold is gone. A lapsed hold is confirmed when the
  // place is still free, else slot_hold_gone.
  base::Result<model::Ticket> confirm(const base::RandomId& hold, const model::TicketRequest& request, base::WallTime now);

  // Hold and confirm in one transaction, for the command line and staff.
  base::Result<model::Ticket> book(const model::TicketRequest& request, const model::HoldRequest& place, base::WallTime now);

  // Puts a booking of another system into this queue, with staff's rights (neither lead time nor caps hold); arriving
  // takes its code. The same again changes nothing; another time moves it, cancelled gives its place back. What was used
  // or called already stays as it is. ticket_code_mistyped: the code is none; else the first rule that refuses.
  base::Result<TookIn> take_in(const OutsideBooking& booking, base::WallTime now);

  // Moves a booking that was not used yet to the held time; number and code may change with the day, the iCalendar
  // UID stays and its SEQUENCE rises. ticket_code_mistyped, ticket_unknown, ticket_over, slot_hold_gone.
  base::Result<model::Ticket> move(std::string_view code, const base::RandomId& hold, base::WallTime now);

  // `text`: the nine digits, the QR of a ticket (only the terminal's own keys), or the code of the city's web or LINE
  // booking. Also brings back somebody on hold. ticket_early (detail: from when), ticket_other_day, ticket_other_office,
  // ticket_over, ticket_unknown, ticket_code_mistyped.
  base::Result<CheckedIn> check_in(std::string_view text, base::WallTime now);

  // The booking as iCalendar text (RFC 5545): stable UID, SEQUENCE, STATUS. title and place: words of the resident's
  // language. ticket_unknown; slot_unknown when the ticket is no booking.
  base::Result<std::string> calendar(std::string_view code, const std::string& title, const std::string& place,
                                     base::WallTime now);

 private:
  Hall& hall_;
};

}  // namespace haisai::reservations
