// How the numbers of a day ended, told the day after and to nobody's name.
#include "kiosk/reservations/day_stats.h"

#include <algorithm>

#include "hall_fixture.h"

namespace haisai::reservations {
namespace {

using model::TicketEnd;

class DayStats : public HallFixture {
 protected:
  std::vector<model::TicketStat> stats(const char* of, const char* when) {
    Hall hall = make_hall();
    auto told = day_stats(hall, day(of), at(when), [](std::string_view) { return model::ContentId(); });
    EXPECT_TRUE(told);
    return told ? *told : std::vector<model::TicketStat>();
  }
  static long count(const std::vector<model::TicketStat>& all, TicketEnd end) {
    return std::count_if(all.begin(), all.end(), [&](const model::TicketStat& each) { return each.end == end; });
  }
  void call_and(const std::function<void(Calling&)>& then) {
    Hall hall = make_hall();
    Calling calling(hall);
    ASSERT_TRUE(calling.call_next("h2", now_));
    then(calling);
  }
};

TEST_F(DayStats, EachNumberEndsOnceWithItsWaitAndService) {
  number();
  pass(12);
  call_and([&](Calling& calling) {
    pass(5);
    ASSERT_TRUE(calling.done("h2", now_));
  });
  number();
  call_and([&](Calling& calling) { ASSERT_TRUE(calling.absent("h2", now_)); });
  const model::Ticket gave_up = number();
  Hall hall = make_hall();
  ASSERT_TRUE(TicketDesk(hall).cancel(gave_up.code, now_));
  number();   // waits until the hall closes
  const auto all = stats("2026-11-20", "2026-11-21T08:00");
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(count(all, TicketEnd::served), 1);
  EXPECT_EQ(count(all, TicketEnd::absent), 1);
  EXPECT_EQ(count(all, TicketEnd::giveup), 2);
  const auto served = std::find_if(all.begin(), all.end(), [](const auto& each) { return each.end == TicketEnd::served; });
  EXPECT_EQ(served->wait_s, 12 * 60);
  EXPECT_EQ(served->serve_s, 5 * 60);
  EXPECT_EQ(served->slot_delay_s, -1);
}

TEST_F(DayStats, ABookingThatIsGivenBackFromHomeIsCancelledAndOneNobodyCameForAbsent) {
  const model::Ticket given_back = booked("2026-11-20T11:00");
  booked("2026-11-20T13:00");
  Hall hall = make_hall();
  ASSERT_TRUE(TicketDesk(hall).cancel(given_back.code, now_));
  const auto all = stats("2026-11-20", "2026-11-21T08:00");
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(count(all, TicketEnd::cancelled), 1);
  EXPECT_EQ(count(all, TicketEnd::absent), 1);
  EXPECT_TRUE(all[0].slot && all[1].slot);
}

TEST_F(DayStats, TodayIsNotOver) {
  number();
  EXPECT_TRUE(stats("2026-11-20", "2026-11-20T19:00").empty());
}

}  // namespace
}  // namespace haisai::reservations
