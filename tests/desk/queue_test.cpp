// The queue at a counter: shut until the staff code is given, one act at a time, and shut again when the desk locks.
#include <gtest/gtest.h>

#include "lab.h"

namespace haisai::desk {
namespace {

model::QueueView view_with(std::optional<model::QueueTicket> ticket) {
  model::QueueView view;
  view.counters = {{"h1", 1, true, {"jumin"}, std::move(ticket)}, {"h2", 2, true, {"zei"}, std::nullopt}};
  return view;
}

model::QueueTicket called() {
  model::QueueTicket ticket;
  ticket.number = "A-001";
  ticket.code = "413820756";
  ticket.state = model::TicketState::called;
  ticket.errands = {"zei"};
  return ticket;
}

class DeskQueue : public ::testing::Test {
 protected:
  void type_code(int digits = 6) {
    desk.press(Act::open_staff);
    desk.tell(StaffTyped{digits});
    desk.press(Act::staff_submit);
  }
  void open() {
    type_code();
    desk.tell(StaffChecked{StaffSaid::right, {}, 0});
    desk.press(Act::choose_counter, "h1");
  }
  const QueueDo* asked() const { return desk.effect<QueueDo>(); }

  Lab desk;
};

TEST_F(DeskQueue, NothingIsDoneBeforeTheCodeWasRight) {
  for (const Act act : {Act::call_next, Act::choose_counter, Act::give_number, Act::close_for, Act::to_queue}) {
    desk.press(act, "h1");
    EXPECT_FALSE(asked());
    EXPECT_EQ(desk.state.page, PageId::unlock);
  }
  type_code();
  EXPECT_TRUE(desk.effect<CheckStaff>());
  desk.press(Act::call_next);
  desk.press(Act::to_queue);
  EXPECT_FALSE(asked());
  EXPECT_EQ(desk.state.page, PageId::staff);
  desk.tell(StaffChecked{StaffSaid::wrong, desk.state.now, 9});
  EXPECT_EQ(desk.state.page, PageId::staff);
  EXPECT_EQ(desk.state.staff.tries_left, 9);
  EXPECT_EQ(desk.state.staff.digits, 0) << "typed anew";
}

TEST_F(DeskQueue, FiveDigitsAreNoTry) {
  type_code(5);
  EXPECT_FALSE(desk.effect<CheckStaff>());
  EXPECT_EQ(desk.state.staff.said, StaffSaid::too_short);
}

TEST_F(DeskQueue, ARightCodeThatComesAfterTheLockOpensNothing) {
  type_code();
  desk.press(Act::lock);
  desk.tell(StaffChecked{StaffSaid::right, {}, 0});
  EXPECT_EQ(desk.state.page, PageId::unlock);
  EXPECT_FALSE(desk.state.queue.open);
}

TEST_F(DeskQueue, TheCounterIsAskedOnceAndActsGoToIt) {
  type_code();
  desk.tell(StaffChecked{StaffSaid::right, {}, 0});
  EXPECT_EQ(desk.state.page, PageId::counter);
  desk.press(Act::choose_counter, "h1");
  EXPECT_EQ(desk.state.page, PageId::queue);
  desk.press(Act::call_next);
  ASSERT_TRUE(asked());
  EXPECT_EQ(asked()->act, QueueAct::call_next);
  EXPECT_EQ(asked()->counter, "h1");
  const int first = asked()->asked;
  desk.press(Act::call_next);
  EXPECT_FALSE(asked()) << "one act at a time";
  desk.tell(QueueDone{first, {}, {}, view_with(called())});
  ASSERT_NE(at_counter(desk.state.queue), nullptr);
  EXPECT_EQ(at_counter(desk.state.queue)->number, "A-001");
  desk.press(Act::serve);
  EXPECT_EQ(asked()->act, QueueAct::serve);
}

TEST_F(DeskQueue, WhatWasRefusedIsSaid) {
  open();
  desk.press(Act::call_next);
  desk.tell(QueueDone{asked()->asked, base::ErrorCode::queue_empty, {}, {}});
  EXPECT_EQ(desk.state.queue.trouble, base::ErrorCode::queue_empty);
  desk.press(Act::call_next);
  EXPECT_FALSE(desk.state.queue.trouble);
}

TEST_F(DeskQueue, ATransferIsChosenAsideAndComesBack) {
  open();
  desk.tell(QueueSeen{view_with(called())});
  desk.press(Act::open_transfer);
  EXPECT_EQ(desk.state.page, PageId::transfer);
  desk.press(Act::transfer_to, "zei");
  ASSERT_TRUE(asked());
  EXPECT_EQ(asked()->service, "zei");
  desk.tell(QueueDone{asked()->asked, {}, {}, {}});
  EXPECT_EQ(desk.state.page, PageId::queue);
}

TEST_F(DeskQueue, ErrandsKeepTheOrderTheyWereChosenIn) {
  open();
  desk.tell(QueueSeen{view_with(called())});
  desk.press(Act::open_errands);
  EXPECT_EQ(desk.state.queue.errands, std::vector<std::string>{"zei"}) << "those it has";
  for (const char* service : {"kokuho", "fukushi", "zei"}) desk.press(Act::choose_errand, service);
  desk.press(Act::keep_errands);
  ASSERT_TRUE(asked());
  EXPECT_EQ(asked()->errands, (std::vector<std::string>{"kokuho", "fukushi"}));
  EXPECT_EQ(asked()->code, "413820756");
}

TEST_F(DeskQueue, ANumberGivenHereCarriesTheAidAndIsShown) {
  open();
  desk.press(Act::open_walkin);
  desk.press(Act::choose_aid, "hearing");
  desk.press(Act::give_number, "jumin");
  ASSERT_TRUE(asked());
  EXPECT_EQ(asked()->aid, model::TicketAid::hearing);
  model::Ticket ticket;
  ticket.number = "A-007";
  desk.tell(QueueDone{asked()->asked, {}, ticket, {}});
  EXPECT_EQ(desk.state.page, PageId::queue);
  EXPECT_EQ(desk.state.queue.issued->number, "A-007");
}

TEST_F(DeskQueue, ClosedTodayNeedsAReasonAndMayBeOneServiceOrAll) {
  open();
  desk.press(Act::open_closing);
  desk.press(Act::choose_closing, "zei");
  EXPECT_FALSE(asked());
  desk.press(Act::close_for, "typhoon");
  ASSERT_TRUE(asked());
  EXPECT_EQ(asked()->service, "zei");
  EXPECT_EQ(asked()->reason, "typhoon");
  desk.tell(QueueDone{asked()->asked, {}, {}, {}});
  desk.press(Act::reopen, "zei");
  EXPECT_EQ(asked()->act, QueueAct::reopen);
}

TEST_F(DeskQueue, APaperHeldToTheScannerIsCheckedInOnlyWhereTheQueueIsOpen) {
  desk.tell(Scanned{"NK1:ABC"});
  EXPECT_FALSE(asked());
  open();
  desk.tell(Scanned{"NK1:ABC"});
  ASSERT_TRUE(asked());
  EXPECT_EQ(asked()->act, QueueAct::check_in);
  EXPECT_EQ(asked()->code, "NK1:ABC");
}

TEST_F(DeskQueue, ADeskLeftAloneShutsTheQueueButKnowsItsCounter) {
  open();
  desk.wait(120);
  EXPECT_EQ(desk.state.page, PageId::unlock);
  EXPECT_FALSE(desk.state.queue.open);
  EXPECT_EQ(desk.state.queue.counter, "h1");
  desk.press(Act::open_staff);
  EXPECT_EQ(desk.state.page, PageId::staff) << "the code again";
}

TEST_F(DeskQueue, TheCodeOpensNoFormsAndLeavingForThemLocks) {
  open();
  desk.press(Act::go_home);
  EXPECT_EQ(desk.state.page, PageId::unlock);
  EXPECT_FALSE(desk.state.queue.open);
}

TEST_F(DeskQueue, WithTheKeyTheQueueLeadsHomeAndBackWithoutTheCodeAgain) {
  desk.unlock();
  type_code();
  desk.tell(StaffChecked{StaffSaid::right, {}, 0});
  desk.press(Act::choose_counter, "h1");
  desk.press(Act::go_home);
  EXPECT_EQ(desk.state.page, PageId::home);
  desk.press(Act::open_staff);
  EXPECT_EQ(desk.state.page, PageId::queue);
}

TEST_F(DeskQueue, AnAnswerToWhatWasAskedBeforeTheLockChangesNothingButTheView) {
  open();
  desk.press(Act::call_next);
  const int asked_then = asked()->asked;
  desk.press(Act::lock);
  desk.tell(QueueDone{asked_then, base::ErrorCode::queue_empty, {}, view_with(called())});
  EXPECT_FALSE(desk.state.queue.trouble);
  EXPECT_NE(at_counter(desk.state.queue), nullptr);
}

}  // namespace
}  // namespace haisai::desk
