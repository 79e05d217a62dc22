// Random sequences of legal and illegal acts: what is not in the table never happens, what is keeps the invariants.
#include <map>
#include <random>
#include <set>

#include "hall_fixture.h"
#include "kiosk/reservations/rules.h"
#include "kiosk/reservations/transitions.h"

namespace haisai::reservations {
namespace {

using model::TicketState;

TEST(Transitions, EachActAndStateStandsThereOnce) {
  std::set<std::pair<int, int>> seen;
  for (const Transition& each : transitions()) {
    const int from = each.from ? static_cast<int>(*each.from) : -1;
    EXPECT_TRUE(seen.emplace(static_cast<int>(each.act), from).second) << name_of(each.act);
    if (each.from) {
      EXPECT_EQ(after(each.act, *each.from), each.to);
    }
  }
  EXPECT_FALSE(after(TicketAct::call, TicketState::served));
  EXPECT_FALSE(after(TicketAct::confirm, TicketState::cancelled));
}

TEST(Transitions, ExactlyWhatIsLiveCanBeCancelled) {
  for (const TicketState state : model::kTicketStates) {
    EXPECT_EQ(after(TicketAct::cancel, state).has_value(), model::is_live(state)) << name_of(state);
  }
}

TEST(Rules, EveryRefusalHasItsOwnNameAndOrder) {
  std::set<std::string> ids;
  for (const Rule& rule : rules()) EXPECT_TRUE(ids.insert(rule.id).second) << rule.id;
  EXPECT_GE(ids.size(), 17u);
}

class RandomActs : public HallFixture {
 protected:
  // One act at random; whether it succeeds is for the table to say.
  void act(std::mt19937& random) {
    Hall hall = make_hall();
    Calling calling(hall);
    const char* const counters[] = {"h1", "h2", "h3"};
    const std::string counter = counters[random() % 3];
    const std::string code = codes_.empty() ? "000000000" : codes_[random() % codes_.size()];
    switch (random() % 12) {
      case 0:
      case 1: {
        const auto ticket = TicketDesk(hall).issue(request(random() % 2 == 0 ? "jumin" : "zei"), now_);
        if (ticket) codes_.push_back(ticket->code);
        break;
      }
      case 2: {
        const auto start = now_ + std::chrono::minutes{15 * (2 + random() % 8)} - (now_ - base::wall_time(day("2026-11-20"), 600)) % std::chrono::minutes{15};
        const auto ticket = Booking(hall).book(request(), {"honcho", "jumin", start, {}, "", false}, now_);
        if (ticket) codes_.push_back(ticket->code);
        break;
      }
      case 3: done_ += calling.call_next(counter, now_).has_value(); break;
      case 4: done_ += calling.call(counter, code, now_).has_value(); break;
      case 5: done_ += calling.serve(counter, now_).has_value(); break;
      case 6: done_ += calling.hold(counter, now_).has_value(); break;
      case 7: done_ += calling.back(code, now_).has_value(); break;
      case 8: done_ += calling.done(counter, now_).has_value(); break;
      case 9: done_ += calling.transfer(counter, "zei", now_).has_value(); break;
      case 10: done_ += TicketDesk(hall).cancel(code, now_).has_value(); break;
      default: done_ += Booking(hall).check_in(code, now_).has_value(); break;
    }
  }

  void check() {
    std::map<std::string, int> at_counter;
    std::set<std::pair<std::string, int>> numbers;
    std::map<base::WallTime, int> places;
    ASSERT_TRUE(store_.read(now_, [&](QueueRows& rows) -> base::Result<void> {
      const auto tickets = rows.of_day(1, day("2026-11-20"));
      if (!tickets) return tickets.error();
      for (const StoredTicket& ticket : *tickets) {
        EXPECT_TRUE(numbers.emplace(ticket.prefix, ticket.number).second);
        if (ticket.state == TicketState::called || ticket.state == TicketState::serving) ++at_counter[ticket.counter];
        EXPECT_TRUE(ticket.state != TicketState::checked_in || ticket.queued_at);
        if (ticket.has_place) ++places[*ticket.slot];
      }
      const auto uses = rows.slot_use(1, "jumin", base::wall_time(day("2026-11-20"), 0), base::wall_time(day("2026-11-21"), 0));
      for (const SlotUse& use : *uses) {
        EXPECT_LE(use.used, 2);
        EXPECT_GE(use.used, places[use.start]);
      }
      return {};
    }));
    for (const auto& [counter, people] : at_counter) EXPECT_EQ(people, 1) << counter;
  }

  std::vector<std::string> codes_;
  int done_ = 0;
};

TEST_F(RandomActs, KeepEveryInvariant) {
  std::mt19937 random(2026);
  for (int i = 0; i < 600; ++i) {
    act(random);
    if (i % 10 == 0) pass(1);
    if (i % 50 == 0) check();
  }
  check();
  EXPECT_GT(done_, 60) << "the sequence must not be all refusals";
}

}  // namespace
}  // namespace haisai::reservations
