// Bookings of the city's web or LINE system in this queue.
#include "hall_fixture.h"

namespace haisai::reservations {
namespace {

class Outside : public HallFixture {
 protected:
  base::Result<TookIn> take_in(const char* code, const char* start, bool cancelled = false, const char* service_id = "jumin") {
    Hall hall = make_hall();
    return Booking(hall).take_in({code, "honcho", service_id, at(start), cancelled}, now_);
  }
  int free_at(const char* start) {
    Hall hall = make_hall();
    SlotQuestion question;
    question.office = "honcho";
    question.service = "jumin";
    question.from = day("2026-11-20");
    question.days = 1;
    question.by_staff = true;
    const auto days = Booking(hall).slots(question, now_);
    for (const model::Slot& slot : days->front().slots) {
      if (slot.start == at(start)) return slot.free;
    }
    return -1;
  }
};

TEST_F(Outside, TakesAPlaceOnceHoweverOftenTheFileComes) {
  const int before = free_at("2026-11-20T11:00");
  EXPECT_EQ(*take_in("WEB-0001", "2026-11-20T11:00"), TookIn::added);
  EXPECT_EQ(*take_in("WEB-0001", "2026-11-20T11:00"), TookIn::known);
  EXPECT_EQ(free_at("2026-11-20T11:00"), before - 1);
}

TEST_F(Outside, ArrivesByItsOwnCode) {
  ASSERT_TRUE(take_in("WEB-0001", "2026-11-20T11:00"));
  now_ = at("2026-11-20T10:55");
  Hall hall = make_hall();
  const auto in = Booking(hall).check_in("WEB-0001", now_);
  ASSERT_TRUE(in) << in.error().detail;
  EXPECT_FALSE(in->late);
  EXPECT_EQ(*take_in("WEB-0001", "2026-11-20T11:00", true), TookIn::cancelled) << "who waits may still give it back";
}

TEST_F(Outside, ArrivesHoweverTheLettersAreTypedUnlessTwoAreMeant) {
  ASSERT_TRUE(take_in("web-Ab1", "2026-11-20T11:00"));
  now_ = at("2026-11-20T10:55");
  Hall hall = make_hall();
  EXPECT_TRUE(Booking(hall).check_in(" WEB-AB1\n", now_));
  ASSERT_TRUE(take_in("web-aB1", "2026-11-20T11:15"));
  EXPECT_EQ(error_of(Booking(hall).check_in("WEB-AB1", now_)), "ticket.unknown") << "whose it is, nobody can say";
  EXPECT_EQ(Booking(hall).check_in("web-Ab1", now_)->again, true);
}

TEST_F(Outside, MovesAndGivesItsPlaceBack) {
  const int early = free_at("2026-11-20T11:00"), late = free_at("2026-11-20T14:00");
  ASSERT_TRUE(take_in("WEB-0001", "2026-11-20T11:00"));
  EXPECT_EQ(*take_in("WEB-0001", "2026-11-20T14:00"), TookIn::moved);
  EXPECT_EQ(free_at("2026-11-20T11:00"), early);
  EXPECT_EQ(free_at("2026-11-20T14:00"), late - 1);
  EXPECT_EQ(*take_in("WEB-0001", "2026-11-20T14:00", true), TookIn::cancelled);
  EXPECT_EQ(*take_in("WEB-0001", "2026-11-20T14:00", true), TookIn::known);
  EXPECT_EQ(free_at("2026-11-20T14:00"), late);
  EXPECT_EQ(*take_in("WEB-0009", "2026-11-20T14:00", true), TookIn::known) << "never came here";
}

TEST_F(Outside, RefusesWhatCannotBe) {
  EXPECT_EQ(error_of(take_in("413820756", "2026-11-20T11:00")), "ticket.code_mistyped") << "reads like one of ours";
  EXPECT_EQ(error_of(take_in("a b c", "2026-11-20T11:00")), "ticket.code_mistyped");
  EXPECT_NE(error_of(take_in("WEB-0001", "2026-11-20T11:07")), "none") << "no such time";
  EXPECT_EQ(error_of(take_in("WEB-0001", "2026-11-20T11:00", false, "passport")), "ticket.unknown_service");
  ASSERT_TRUE(take_in("WEB-0001", "2026-11-20T11:00"));
  EXPECT_EQ(error_of(take_in("WEB-0001", "2026-11-20T11:00", false, "zei")), "slot.unknown") << "another service under the same code";
}

TEST_F(Outside, NeverMoreThanThePlacesThereAre) {
  int added = 0;
  for (const char* code : {"WEB-1", "WEB-2", "WEB-3", "WEB-4"}) added += take_in(code, "2026-11-20T11:00") ? 1 : 0;
  EXPECT_EQ(added, 2) << "two places at eleven";
}

}  // namespace
}  // namespace haisai::reservations
