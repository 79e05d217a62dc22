// The power goes at any moment while numbers are given out, times booked and numbers given back: what was acknowledged is
// there, nothing is there twice or in part, and the next number is a new one. The control runs the same replays without
// syncs and must lose something. The journal of tickets is left out: the database alone has to keep the promises.
#include <cstdio>
#include <map>
#include <random>
#include <set>

#include "kiosk/reservations/booking.h"
#include "nightly.h"
#include "power_cut_vfs.h"
#include "tickets_fixture.h"

namespace haisai::store {
namespace {

using model::TicketState;
using reservations::StoredTicket;
using test::PowerCutDisk;

class TicketsPowerCutTest : public TicketsFixture {
 protected:
  static constexpr int kTickets = 24;
  static constexpr int kPlaces = 3;

  // A promise to a resident, and when it was safe: the number of operations the disk had done by then.
  struct Promise {
    std::string code;
    std::size_t asked = 0, safe = 0;
    std::optional<std::size_t> given_back;   // acknowledged by then
  };

  TicketsPowerCutTest() {
    model::ScheduleRule times;
    times.service = "zei";
    times.from_minute = 13 * 60;
    times.to_minute = 16 * 60;
    times.slot_minutes = 30;
    times.places = kPlaces;
    site_.schedule = {times};
  }

  base::Result<model::Ticket> book(reservations::Hall& at, int number) {
    const base::WallTime start = base::wall_time(base::civil_time(morning_).date, 13 * 60 + 30 * (number / 3 % 6));
    return reservations::Booking(at).book(request_for("zei"), {"honcho", "zei", start, {}, "", true}, morning_);
  }

  // Every third number is a booked time; every fourth promise but one is given back.
  void promise_all(const PowerCutDisk& disk) {
    SqliteTickets store(data_);
    reservations::Hall at = hall(store);
    for (int number = 0; number < kTickets; ++number) {
      Promise made;
      made.asked = disk.operations();
      const auto ticket = number % 3 == 0 ? book(at, number) : reservations::TicketDesk(at).issue(request_for("jumin"), morning_);
      ASSERT_TRUE(ticket) << ticket.error().detail;
      made.code = ticket->code;
      made.safe = disk.operations();
      promises_.push_back(made);
      if (number % 4 != 3) continue;
      Promise& earlier = promises_[static_cast<std::size_t>(number) - 2];
      ASSERT_TRUE(reservations::TicketDesk(at).cancel(earlier.code, morning_));
      earlier.given_back = disk.operations();
    }
  }

  // What is wrong with the tickets of a folder after a cut; empty: nothing.
  std::string fault_in(reservations::QueueRows& rows, std::size_t done) {
    const auto tickets = rows.of_day(1, base::civil_time(morning_).date);
    if (!tickets) return tickets.error().detail;
    std::map<std::string, const StoredTicket*> found;
    std::set<std::pair<std::string, int>> numbers;
    std::map<base::WallTime, int> places;
    for (const StoredTicket& ticket : *tickets) {
      found[ticket.code] = &ticket;
      if (!numbers.emplace(ticket.prefix, ticket.number).second) return "a number twice";
      if (ticket.has_place) ++places[*ticket.slot];
    }
    for (const Promise& promise : promises_) {
      const auto ticket = found.find(promise.code);
      if (promise.safe <= done && ticket == found.end()) return "an acknowledged ticket is lost";
      if (promise.asked >= done && ticket != found.end()) return "a ticket nobody asked for";
      const bool back = promise.given_back && *promise.given_back <= done;
      if (back && ticket->second->state != TicketState::cancelled) return "an acknowledged giving back is lost";
    }
    const auto uses = rows.slot_use(1, "zei", morning_, morning_ + std::chrono::hours{8});
    if (!uses) return uses.error().detail;
    for (const reservations::SlotUse& use : *uses) {
      if (use.used != places[use.start]) return "places that differ from the bookings";
      places.erase(use.start);
    }
    for (const auto& [start, count] : places) {
      if (count > 0) return "a booking without its place";
    }
    return {};
  }

  std::string fault_of(const std::filesystem::path& left, std::size_t done) {
    SqliteTickets store(left);
    std::string fault;
    const auto read = store.read(morning_, [&](reservations::QueueRows& rows) -> base::Result<void> {
      fault = fault_in(rows, done);
      return {};
    });
    if (!read) return read.error().detail;
    if (std::filesystem::exists(left / "quarantine")) return "the reservations were found damaged";
    if (!fault.empty()) return fault;
    const auto next = ask(store, request_for("jumin"), morning_);
    if (!next) return "no further number: " + next.error().detail;
    return {};
  }

  // Faults of `cuts` cuts at random moments, by kind.
  std::map<std::string, std::size_t> faults(const PowerCutDisk& disk, std::size_t cuts) {
    std::mt19937 random(20'261'129);
    std::map<std::string, std::size_t> found;
    for (std::size_t cut = 0; cut < cuts; ++cut) {
      const std::size_t done = random() % (disk.operations() + 1);
      disk.leave(done, random, temp_.path() / "left");
      const std::string fault = fault_of(temp_.path() / "left", done);
      if (!fault.empty()) ++found[fault];
    }
    return found;
  }

  std::vector<Promise> promises_;
};

TEST_F(TicketsPowerCutTest, NoAcknowledgedTicketIsLostOrTwice) {
  PowerCutDisk disk(data_);
  promise_all(disk);
  ASSERT_GT(disk.operations(), std::size_t{kTickets} * 10);
  const std::size_t cuts = test::nightly_or(250, 10'000);
  const auto found = faults(disk, cuts);
  for (const auto& [fault, times] : found) ADD_FAILURE() << fault << ", " << times << " times";
  std::printf("[ figures  ] %zu power cuts over %zu operations of the disk: %zu with a fault\n", cuts, disk.operations(), found.size());
}

TEST_F(TicketsPowerCutTest, WithoutSyncsTheSameReplayLosesTickets) {
  PowerCutDisk disk(data_, PowerCutDisk::Syncs::off);
  promise_all(disk);
  const std::size_t cuts = test::nightly_or(150, 1'000);
  auto found = faults(disk, cuts);
  EXPECT_GT(found["an acknowledged ticket is lost"], 0U);
  for (const auto& [fault, times] : found) std::printf("[ figures  ] control, %zu power cuts: %s, %zu times\n", cuts, fault.c_str(), times);
}

}  // namespace
}  // namespace haisai::store
