// Places held and taken inside a transaction: what booking, moving and importing share.
#pragma once

#include "kiosk/reservations/booking_rows.h"

namespace haisai::reservations {

// slot_hold_gone.
base::Error hold_gone();

// Holds a place for kHoldTime. The error is the first rule that refuses.
base::Result<StoredHold> put_hold(const Hall& hall, QueueRows& rows, const model::HoldRequest& request,
                                  base::WallTime now);

// Takes the held place for good, every rule asked again. What the clock forbids counts from when the hold was last
// touched: a choice made in time is not refused for the time it took to press the button. slot_hold_gone: it lapsed and
// somebody else has the place.
base::Result<Place> take_held(const Hall& hall, QueueRows& rows, const StoredHold& stored, const Wanted& what,
                              base::WallTime now);

// Says in the ticket what was taken; the row is not written.
void put_in_place(StoredTicket& ticket, const StoredHold& stored, const Wanted& what);

}  // namespace haisai::reservations
