// When an office is open: its layers of closed days (weekend, national holidays, 29 December to 3 January, the city's own
// days – Naha: 23 June by ordinance of 1991 –, its own days) and single days that differ (tickets-queue-printing §1.4,
// services-and-forms §7.2).
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/model/site.h"

namespace haisai::reservations {

// True on a national holiday of Japan.
using HolidayRule = std::function<bool(base::Date)>;

// Minutes of the day; the closing minute is excluded.
struct OpenHours {
  int open_minute = 0;
  int close_minute = 0;
};

// Nothing: closed all day. service: its own exceptions count too; empty: those of the whole office only.
std::optional<OpenHours> hours_on(const model::Site& site, const model::Office& office, base::Date date,
                                  const HolidayRule& holiday, std::string_view service = {});

// Opening minute included, closing minute excluded.
bool is_open(const model::Site& site, const model::Office& office, base::WallTime time, const HolidayRule& holiday,
             std::string_view service = {});

// The next time the office opens, after `time`; nothing when none is found within a year.
std::optional<base::WallTime> next_opening(const model::Site& site, const model::Office& office,
                                           base::WallTime time, const HolidayRule& holiday);

}  // namespace haisai::reservations
