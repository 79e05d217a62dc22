// Booking: which times there are.
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/booking_rows.h"
#include "kiosk/reservations/hall_work.h"

namespace haisai::reservations {
namespace {

using base::Result;
using model::Slot;
using model::SlotDay;

constexpr int kMostDays = 62;

SlotDay slots_of_day(const Hall& hall, const Wanted& what, base::Date date, Asked& asked, const Taken& taken) {
  SlotDay day;
  day.date = date;
  const auto places = places_on(hall.site, *what.office, what.service->id, date, hall.holiday);
  // A day without times says why; a day that is closed or where nothing is booked says so instead of full times.
  const std::optional<Place> first = places.empty() ? std::nullopt : std::optional<Place>(places.front());
  ask_for(asked, base::wall_time(date, what.office->open_minute), first, "", taken);
  const Rule* rule = first_refusal(asked);
  const bool is_shut = rule != nullptr && (rule->refusal == base::ErrorCode::ticket_closed_today ||
                                           rule->refusal == base::ErrorCode::slot_off);
  if (places.empty() || is_shut) {
    day.why_none = rule != nullptr ? rule->refusal : base::ErrorCode::slot_unknown;
    return day;
  }
  for (const Place& place : places) {
    ask_for(asked, place.start, place, "", taken);
    Slot slot;
    slot.start = place.start;
    slot.minutes = place.minutes();
    slot.capacity = capacity_of(place, asked.by_staff);
    slot.free = std::max(0, asked.free);
    slot.bookable = first_refusal(asked) == nullptr;
    day.slots.push_back(slot);
  }
  return day;
}

}  // namespace

Result<std::vector<SlotDay>> Booking::slots(const SlotQuestion& question, base::WallTime now) {
  using Days = std::vector<SlotDay>;
  const auto what = wanted(hall_, question.office, question.service);
  if (!what) return what.error();
  return in_reading<Days>(hall_, now, [&](QueueRows& rows) -> Result<Days> {
    const int count = std::clamp(question.days, 1, kMostDays);
    const base::WallTime from = base::wall_time(question.from, 0);
    const auto taken = taken_between(hall_, rows, *what, from, from + std::chrono::days{count}, now);
    if (!taken) return taken.error();
    auto asked = booking_question(hall_, rows, *what, question.visit, question.by_staff, std::nullopt, now);
    if (!asked) return asked.error();
    Days days;
    for (int i = 0; i < count; ++i) {
      const base::Date date{std::chrono::sys_days{question.from} + std::chrono::days{i}};
      days.push_back(slots_of_day(hall_, *what, date, *asked, *taken));
    }
    return days;
  });
}

Result<std::vector<Slot>> Booking::next_free(const SlotQuestion& question, int count, base::WallTime now) {
  SlotQuestion all = question;
  all.from = base::civil_time(now).date;
  all.days = kMostDays;
  const auto days = slots(all, now);
  if (!days) return days.error();
  std::vector<Slot> found;
  for (const SlotDay& day : *days) {
    for (const Slot& slot : day.slots) {
      if (slot.bookable && static_cast<int>(found.size()) < count) found.push_back(slot);
    }
  }
  return found;
}

}  // namespace haisai::reservations
