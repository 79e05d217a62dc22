// Random sequences of legal and illegal acts over a day, by residents, staff, other systems and the clock: what is not in the
// table never happens, and whatever happens keeps the invariants of tickets-queue-printing §1.
#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "../store/nightly.h"
#include "hall_fixture.h"
#include "kiosk/reservations/transitions.h"
#include "kiosk/store/database.h"

namespace haisai::reservations {
namespace {

using model::TicketState;

class RandomActs : public HallFixture {
 protected:
  static constexpr int kPlaces = 2;   // of small_city()'s times for jumin

  std::size_t pick(std::size_t count) { return random_() % count; }
  std::string any_code() { return codes_.empty() || pick(20) == 0 ? "000000000" : codes_[pick(codes_.size())]; }
  const char* any_service() {
    static constexpr const char* kServices[] = {"jumin", "jumin", "jumin", "zei", "zei", "zei", "lesson", "nothing"};
    return kServices[pick(8)];
  }
  // On the timetable or beside it, sometimes past.
  base::WallTime any_start() {
    const base::WallTime quarter = base::wall_time(base::civil_time(now_).date, base::civil_time(now_).minute_of_day / 15 * 15);
    return quarter + std::chrono::minutes{15 * (static_cast<int>(pick(10)) - 1) + (pick(10) == 0 ? 7 : 0)};
  }

  template <class T>
  void count(const base::Result<T>& result) { ++(result ? done_ : refused_); }
  void count_ticket(const base::Result<model::Ticket>& ticket) {
    count(ticket);
    if (ticket) codes_.push_back(ticket->code);
  }

  void act_of_resident(Hall& hall) {
    Booking booking(hall);
    TicketDesk desk(hall);
    switch (pick(8)) {
      case 0:
      case 1: return count_ticket(desk.issue(request(any_service()), now_));
      case 2: {
        const auto hold = booking.hold({"honcho", "jumin", any_start(), base::random_id(), "", false}, now_);
        count(hold);
        if (hold) holds_.push_back(hold->id);
        return;
      }
      case 3: return holds_.empty() ? void() : count_ticket(booking.confirm(holds_[pick(holds_.size())], request(), now_));
      case 4: return holds_.empty() ? void() : count(booking.move(any_code(), holds_[pick(holds_.size())], now_));
      case 5: return holds_.empty() ? void() : count(booking.release(holds_[pick(holds_.size())], now_));
      case 6: return count(desk.cancel(any_code(), now_));
      default: return count(booking.check_in(any_code(), now_));
    }
  }

  void act_of_staff(Hall& hall) {
    Calling calling(hall);
    const std::string counter = std::string("h") + "123"[pick(3)];
    switch (pick(14)) {
      case 0:
      case 1:
      case 2: return count(calling.call_next(counter, now_));
      case 3: return count(calling.call(counter, any_code(), now_));
      case 4: return count(calling.recall(counter, now_));
      case 5:
      case 6: return count(calling.serve(counter, now_));
      case 7: return count(calling.hold(counter, now_));
      case 8: return count(calling.back(any_code(), now_));
      case 9: return count(calling.absent(counter, now_));
      case 10: return count(calling.done(counter, now_));
      case 11: return count(calling.transfer(counter, any_service(), now_));
      case 12: return count(calling.set_errands(any_code(), {any_service()}, now_));
      default: return count_ticket(TicketDesk(hall).issue_by_staff(request(any_service()), now_));
    }
  }

  void act_of_others(Hall& hall) {
    Calling calling(hall);
    switch (pick(8)) {
      case 0: return count(calling.close_today(pick(2) == 0 ? "zei" : "", "typhoon", now_));
      case 1:
      case 2: return count(calling.reopen_today("zei", now_));
      case 3:
      case 4: return count(calling.reopen_today("", now_));
      default: {
        const std::string code = "WEB-" + std::to_string(pick(12));
        return count(Booking(hall).take_in({code, "honcho", "jumin", any_start(), pick(4) == 0}, now_));
      }
    }
  }

  void act() {
    Hall hall = make_hall();
    const std::size_t who = pick(20);
    if (who < 9) act_of_resident(hall);
    else if (who < 18) act_of_staff(hall);
    else act_of_others(hall);
  }

  // Places held by tickets, and tickets that were ever booked for a time (a place that was used stays taken).
  struct Places {
    std::map<base::WallTime, int> held, booked;
  };

  void check_tickets(const std::vector<StoredTicket>& tickets, Places& places) {
    std::map<std::string, int> at_counter;
    std::set<std::pair<std::string, int>> numbers;
    std::set<std::string> codes, outside;
    for (const StoredTicket& ticket : tickets) {
      EXPECT_TRUE(numbers.emplace(ticket.prefix, ticket.number).second) << "a number twice";
      EXPECT_TRUE(codes.insert(ticket.code).second) << "a code twice";
      EXPECT_TRUE(ticket.outside.empty() || outside.insert(ticket.outside).second) << "a booking of another system twice";
      const bool there = ticket.state == TicketState::called || ticket.state == TicketState::serving;
      if (there) ++at_counter[ticket.counter];
      EXPECT_EQ(there && ticket.counter.empty(), false) << "called to no counter";
      EXPECT_TRUE(!there || (ticket.called_at && *ticket.called_at <= now_));
      EXPECT_TRUE(ticket.state != TicketState::checked_in || ticket.queued_at) << "waits since never";
      EXPECT_TRUE(ticket.state != TicketState::cancelled || !ticket.has_place) << "given back, and keeps its place";
      EXPECT_TRUE(!ticket.has_place || ticket.slot);
      if (ticket.has_place) ++places.held[*ticket.slot];
      if (ticket.slot) ++places.booked[*ticket.slot];
    }
    for (const auto& [counter, people] : at_counter) EXPECT_EQ(people, 1) << counter << " has two at once";
  }

  void check() {
    ASSERT_TRUE(store_.read(now_, [&](QueueRows& rows) -> base::Result<void> {
      const base::Date today = day("2026-11-20");
      const auto tickets = rows.of_day(1, today);
      if (!tickets) return tickets.error();
      Places places;
      check_tickets(*tickets, places);
      const auto uses = rows.slot_use(1, "jumin", base::wall_time(today, 0), base::wall_time(today, 24 * 60));
      if (!uses) return uses.error();
      for (const SlotUse& use : *uses) {
        EXPECT_LE(use.used, kPlaces);
        EXPECT_GE(use.used, places.held[use.start]) << base::iso_time(use.start);
        EXPECT_LE(use.used, places.booked[use.start]) << base::iso_time(use.start);
      }
      return {};
    }));
  }

  // Every ticket came to its state along the table, one line of its history after the other.
  void check_history() {
    auto database = store::Database::open(temp_.path() / "data" / store::kReservationsFile);
    ASSERT_TRUE(database);
    auto lines = database->prepare("SELECT e.ticket, coalesce(e.from_state, ''), e.to_state, e.act, t.state FROM ticket_event e"
                                   " JOIN ticket t ON t.id = e.ticket ORDER BY e.ticket, e.seq");
    ASSERT_TRUE(lines) << lines.error().detail;
    std::int64_t ticket = 0;
    std::string reached, stored;
    while (*lines->step()) {
      if (lines->integer(0) != ticket) {
        EXPECT_EQ(reached, stored) << "ticket " << ticket;
        reached.clear();
      }
      ticket = lines->integer(0);
      stored = lines->text(4);
      EXPECT_EQ(lines->text(1), reached) << "ticket " << ticket << ": " << lines->text(3);
      reached = lines->text(2);
      const bool known = std::any_of(transitions().begin(), transitions().end(), [&](const Transition& each) {
        const std::string from = each.from ? std::string(model::name_of(*each.from)) : "";
        return name_of(each.act) == lines->text(3) && from == lines->text(1) && model::name_of(each.to) == lines->text(2);
      });
      EXPECT_TRUE(known) << lines->text(3) << " from '" << lines->text(1) << "' to '" << lines->text(2) << "'";
    }
    EXPECT_EQ(reached, stored);
  }

  std::mt19937 random_;
  std::vector<std::string> codes_;
  std::vector<base::RandomId> holds_;
  int done_ = 0;
  int refused_ = 0;
};

TEST_F(RandomActs, KeepEveryInvariant) {
  site_.schedule[0].rules.per_kiosk_hour = 1000;
  const int acts = static_cast<int>(test::nightly_or(700, 20'000));
  random_.seed(2026);
  now_ = at("2026-11-20T08:35");
  for (int i = 0; i < acts && !HasFatalFailure(); ++i) {
    act();
    now_ += std::chrono::milliseconds{8 * 60 * 60 * 1000 / acts};   // to half past four
    if (i % std::max(1, acts / 70) == 0) check();
  }
  check();
  check_history();
  EXPECT_GT(done_, acts / 8) << "the sequence must not be all refusals";
  EXPECT_GT(refused_, acts / 8) << "nor all success";
  std::printf("[ figures  ] %d acts: %d done, %d refused, %zu tickets, every invariant kept\n", acts, done_, refused_, codes_.size());
}

}  // namespace
}  // namespace haisai::reservations
