// When what can be booked and by which rules (tickets-queue-printing §1.1 and §1.3), as loaded from assets/sites.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"

namespace haisai::model {

// Seats of a slot that need something scarce, e.g. a lesson with a borrowed phone.
struct PartCapacity {
  std::string id;    // "loan_phone"
  int places = 0;    // 0..places of the slot
};

// Which rules of §1.3 apply to booking a service. Minutes and days; every default is the one of the rule.
struct BookingRules {
  int lead_minutes = 30;        // rule 3: soonest
  int days_ahead = 30;          // rule 3: horizon, today is day 0
  int cutoff_days = 0;          // rule 2: "until cutoff_minute, so many days before"; 0: no such cut-off
  int cutoff_minute = 16 * 60;  // minute of that day
  int early_minutes = 15;       // rule 9: check-in from so long before the booked time …
  int late_minutes = 10;        // … until so long after it; later joins as a walk-in
  int buffer_before = 0;        // rule 4: kept free of other bookings of the visit around this one
  int buffer_after = 0;
  int walkin_share = 0;         // rule 5: percent of each slot's places kept for walk-ins, rounded up
  int per_visit = 2;            // rule 6: live bookings of one visit
  int per_kiosk_hour = 60;      // rule 6: bookings of one terminal within an hour
};

// Slots of a service on some weekdays. Several may apply to a day; the first of the file that gives a start wins.
struct ScheduleRule {
  std::string service;
  std::vector<std::string> offices;   // empty: every office that has the service
  unsigned weekdays = 0b0111110;      // bit 0 Sunday … bit 6 Saturday
  int from_minute = 9 * 60;
  int to_minute = 16 * 60;            // the last slot ends by then
  int slot_minutes = 15;
  int places = 1;
  std::vector<PartCapacity> parts;
  std::optional<base::Date> valid_from;
  std::optional<base::Date> valid_to; // included
  BookingRules rules;
};

// Walk-in rules of a service (§1.3 rule 2).
struct WalkinRules {
  bool offered = true;           // false: booking only
  int last_before_close = 15;    // minutes before closing; the estimated wait may make it earlier
  int usual_minutes = 7;         // usual service time until a day has taught us better
};

// A day that differs (§1.1 calendar exception): closed, short, or opened besides.
struct DayException {
  base::Date date{};
  std::vector<std::string> offices;   // empty: all
  std::vector<std::string> services;  // empty: all
  bool closed = true;
  int open_minute = 0;                // when not closed
  int close_minute = 0;
  std::string reason;                 // id of `closure.<id>`: "inspection"
};

// A window people are called to.
struct Counter {
  std::string id;          // "honcho-3"
  int number = 0;          // written over it, 1..99, unique in its office
  std::string office;
  std::vector<std::string> services;
  int lunch_from = 0;      // rule 1: closed at lunch; both 0: open through
  int lunch_to = 0;
};

}  // namespace haisai::model
