// A small city hall on a real store, for tests of the queue. Friday 20 November 2026, 10:00.
#pragma once

#include <gtest/gtest.h>

#include "kiosk/base/random.h"
#include "kiosk/reservations/booking.h"
#include "kiosk/reservations/calling.h"
#include "kiosk/reservations/queue_reader.h"
#include "kiosk/reservations/ticket_desk.h"
#include "kiosk/store/sqlite_tickets.h"
#include "temp_folder.h"

namespace haisai::reservations {

inline base::WallTime at(const char* text) { return *base::parse_iso_time(text); }
inline base::Date day(const char* text) { return *base::parse_iso_date(text); }

// Nothing counts as a refusal in these tests: the call succeeded.
template <class T>
std::string error_of(const base::Result<T>& result) {
  return result ? "none" : std::string(base::name_of(result.error().code));
}

inline model::Service service(const char* id, const char* prefix, int group) {
  model::Service made;
  made.id = id;
  made.prefix = prefix;
  made.group = group;
  return made;
}

inline model::ScheduleRule times(const char* service, int from_hour, int to_hour, int minutes, int places) {
  model::ScheduleRule rule;
  rule.service = service;
  rule.from_minute = from_hour * 60;
  rule.to_minute = to_hour * 60;
  rule.slot_minutes = minutes;
  rule.places = places;
  return rule;
}

inline model::Site small_city() {
  model::Site site;
  site.id = "naha";
  site.closed_dates = {"06-23"};
  site.services = {service("jumin", "A", 1), service("zei", "B", 2), service("lesson", "L", 3)};
  site.services[2].lesson = true;
  site.services[2].walkin.offered = false;
  site.offices.push_back({"honcho", 1, {"jumin", "zei", "lesson"}});
  site.offices.push_back({"shuri", 3, {"jumin"}});
  site.counters = {{"h1", 1, "honcho", {"jumin"}, 12 * 60, 13 * 60},
                   {"h2", 2, "honcho", {"jumin", "zei"}},
                   {"h3", 3, "honcho", {"zei"}},
                   {"s1", 1, "shuri", {"jumin"}}};
  site.schedule = {times("jumin", 9, 16, 15, 2), times("lesson", 10, 12, 60, 3)};
  site.schedule[1].parts = {{"loan_phone", 1}};
  site.schedule[1].rules.per_visit = 1;
  return site;
}

class HallFixture : public ::testing::Test {
 protected:
  Hall make_hall() {
    return {site_, "honcho", 3, nullptr, *TicketKey::load_or_make(temp_.path() / "keys"), store_, true};
  }
  model::TicketRequest request(const char* service_id = "jumin") {
    return {service_id, "honcho", base::random_id(), {}};
  }
  model::Ticket number(const char* service_id = "jumin") { return number(request(service_id)); }
  model::Ticket number(const model::TicketRequest& asked) {
    Hall hall = make_hall();
    auto ticket = TicketDesk(hall).issue(asked, now_);
    EXPECT_TRUE(ticket) << ticket.error().detail;
    return ticket ? *ticket : model::Ticket();
  }
  model::HoldRequest place(const char* start, const char* service_id = "jumin", base::RandomId visit = {}) {
    return {"honcho", service_id, at(start), visit, "", false};
  }
  model::Ticket booked(const char* start, const char* service_id = "jumin") {
    Hall hall = make_hall();
    auto ticket = Booking(hall).book(request(service_id), place(start, service_id), now_);
    EXPECT_TRUE(ticket) << ticket.error().detail;
    return ticket ? *ticket : model::Ticket();
  }
  StoredTicket row(const std::string& code) {
    StoredTicket found;
    EXPECT_TRUE(store_.read(now_, [&](QueueRows& rows) -> base::Result<void> {
      const auto ticket = rows.by_code(code);
      if (ticket && *ticket) found = **ticket;
      return {};
    }));
    return found;
  }
  void pass(int minutes) { now_ += std::chrono::minutes{minutes}; }

  test::TempFolder temp_;
  model::Site site_ = small_city();
  store::SqliteTickets store_{temp_.path() / "data"};
  base::WallTime now_ = at("2026-11-20T10:00");
};

}  // namespace haisai::reservations
