#include "kiosk/reservations/rules.h"

#include <algorithm>

namespace haisai::reservations {
namespace {

using base::ErrorCode;
using std::chrono::minutes;
using std::chrono::sys_days;

base::Date day_of(base::WallTime time) { return base::civil_time(time).date; }

base::WallTime asked_for(const Asked& asked) { return asked.is_booking ? asked.start : asked.now; }

std::optional<OpenHours> hours_of(const Asked& asked) {
  return hours_on(*asked.site, *asked.office, day_of(asked_for(asked)), *asked.holiday, asked.service->id);
}

const model::BookingRules& booking_rules(const Asked& asked) { return asked.schedule->rules; }

bool is_unknown(const Asked& asked) { return asked.office == nullptr || asked.service == nullptr; }

// きょうは おわり holds for numbers now, and for the times of today that come after it.
bool is_closed_today(const Asked& asked) {
  if (day_of(asked_for(asked)) != day_of(asked.now)) return false;
  return std::any_of(asked.closures.begin(), asked.closures.end(), [&](const model::Closure& each) {
    return each.service.empty() || each.service == asked.service->id;
  });
}

bool is_out_of_hours(const Asked& asked) {
  return !is_open(*asked.site, *asked.office, asked.now, *asked.holiday, asked.service->id);
}

bool is_booking_only(const Asked& asked) { return !asked.service->walkin.offered; }

// Rule 2: what is taken now must be finished by closing time.
bool is_too_late_today(const Asked& asked) {
  const model::WalkinRules& walkin = asked.service->walkin;
  const int needed = asked.wait_minutes ? *asked.wait_minutes + walkin.usual_minutes : 0;
  const int before = std::max(walkin.last_before_close, needed);
  const auto hours = hours_of(asked);
  return hours && asked.now >= base::wall_time(day_of(asked.now), hours->close_minute) - minutes{before};
}

bool are_bookings_off(const Asked& asked) { return !asked.office->bookings; }

bool is_closed_day(const Asked& asked) { return !hours_of(asked); }

bool is_no_time(const Asked& asked) { return asked.schedule == nullptr; }

// Nobody books what has begun, staff neither.
bool is_past(const Asked& asked) { return asked.start <= asked.now; }

bool is_too_soon(const Asked& asked) {
  return asked.start < asked.now + minutes{booking_rules(asked).lead_minutes};
}

bool is_too_far(const Asked& asked) {
  return sys_days{day_of(asked.start)} > sys_days{day_of(asked.now)} + std::chrono::days{booking_rules(asked).days_ahead};
}

bool is_cut_off(const Asked& asked) {
  const model::BookingRules& booking = booking_rules(asked);
  if (booking.cutoff_days == 0) return false;
  const base::Date last{sys_days{day_of(asked.start)} - std::chrono::days{booking.cutoff_days}};
  return asked.now >= base::wall_time(last, booking.cutoff_minute);
}

// Rules 4 and 7: times of one visit do not overlap, with what is kept free around them.
bool does_overlap(const Asked& asked) {
  const model::BookingRules& booking = booking_rules(asked);
  const base::WallTime from = asked.start - minutes{booking.buffer_before};
  const base::WallTime to = asked.start + minutes{asked.schedule->slot_minutes + booking.buffer_after};
  return std::any_of(asked.own.begin(), asked.own.end(),
                     [&](const auto& each) { return each.first < to && from < each.second; });
}

bool has_too_many(const Asked& asked) { return asked.visit_bookings >= booking_rules(asked).per_visit; }
bool is_too_busy(const Asked& asked) { return asked.kiosk_bookings >= booking_rules(asked).per_kiosk_hour; }
bool is_full(const Asked& asked) { return asked.free <= 0; }
bool is_part_full(const Asked& asked) { return !asked.part.empty() && asked.free_of_part <= 0; }

constexpr bool kWalkin = true;
constexpr bool kBooking = true;
constexpr bool kStaffMay = true;

constexpr Rule kRules[] = {
    {"known", ErrorCode::ticket_unknown_service, kWalkin, kBooking, !kStaffMay, is_unknown},
    {"closed_today", ErrorCode::ticket_closed_today, kWalkin, kBooking, !kStaffMay, is_closed_today},
    {"hours", ErrorCode::ticket_closed, kWalkin, !kBooking, !kStaffMay, is_out_of_hours},
    {"booking_only", ErrorCode::ticket_booking_only, kWalkin, !kBooking, kStaffMay, is_booking_only},
    {"last_call", ErrorCode::ticket_last_call, kWalkin, !kBooking, kStaffMay, is_too_late_today},
    {"bookings_off", ErrorCode::slot_off, !kWalkin, kBooking, !kStaffMay, are_bookings_off},
    {"closed_day", ErrorCode::ticket_closed_day, !kWalkin, kBooking, !kStaffMay, is_closed_day},
    {"timetable", ErrorCode::slot_unknown, !kWalkin, kBooking, !kStaffMay, is_no_time},
    {"not_past", ErrorCode::slot_too_soon, !kWalkin, kBooking, !kStaffMay, is_past},
    {"lead_time", ErrorCode::slot_too_soon, !kWalkin, kBooking, kStaffMay, is_too_soon},
    {"horizon", ErrorCode::slot_too_far, !kWalkin, kBooking, kStaffMay, is_too_far},
    {"cut_off", ErrorCode::slot_cut_off, !kWalkin, kBooking, kStaffMay, is_cut_off},
    {"overlap", ErrorCode::slot_overlap, !kWalkin, kBooking, !kStaffMay, does_overlap},
    {"per_visit", ErrorCode::slot_per_visit, !kWalkin, kBooking, kStaffMay, has_too_many},
    {"per_kiosk", ErrorCode::slot_per_kiosk, !kWalkin, kBooking, kStaffMay, is_too_busy},
    {"capacity", ErrorCode::slot_full, !kWalkin, kBooking, !kStaffMay, is_full},
    {"part", ErrorCode::slot_part_full, !kWalkin, kBooking, !kStaffMay, is_part_full},
};

}  // namespace

std::span<const Rule> rules() { return kRules; }

const Rule* first_refusal(const Asked& asked) {
  for (const Rule& rule : kRules) {
    const bool applies = asked.is_booking ? rule.for_booking : rule.for_walkin;
    if (!applies || (asked.by_staff && rule.staff_may_override)) continue;
    if (rule.refuses(asked)) return &rule;
  }
  return nullptr;
}

}  // namespace haisai::reservations
