// Booking: holding a place while somebody decides, keeping it, giving it back.
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/hall_work.h"
#include "kiosk/reservations/holding.h"

namespace haisai::reservations {

using base::Result;

Result<model::Hold> Booking::hold(const model::HoldRequest& request, base::WallTime now) {
  return in_writing<model::Hold>(hall_, now, [&](QueueRows& rows) -> Result<model::Hold> {
    const auto stored = put_hold(hall_, rows, request, now);
    if (!stored) return stored.error();
    return stored->hold;
  });
}

Result<model::Hold> Booking::keep(const base::RandomId& hold, base::WallTime now) {
  return in_writing<model::Hold>(hall_, now, [&](QueueRows& rows) -> Result<model::Hold> {
    const auto stored = rows.hold(hold);
    if (!stored) return stored.error();
    if (!*stored || (*stored)->hold.expires_at <= now) return hold_gone();
    model::Hold kept = (*stored)->hold;
    kept.expires_at = now + kHoldTime;
    if (auto done = rows.keep_hold(hold, kept.expires_at); !done) return done.error();
    return kept;
  });
}

Result<void> Booking::release(const base::RandomId& hold, base::WallTime now) {
  return hall_.store.write(now, [&](QueueRows& rows) -> Result<void> {
    const auto dropped = rows.drop_hold(hold);
    if (!dropped) return dropped.error();
    return {};
  });
}

}  // namespace haisai::reservations
