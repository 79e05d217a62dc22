#include "drivers/printer/escpos_printer.h"

#include <gtest/gtest.h>

#include "drivers/printer/machine_link.h"
#include "made_up_ticket.h"

namespace haisai::printer {
namespace {

PrinterProfile profile() {
  PrinterProfile one;
  one.id = "test";
  return one;
}

class EscposPrinterTest : public testing::Test {
 protected:
  base::ErrorCode error_of(const base::Result<void>& printed) {
    EXPECT_FALSE(printed);
    return printed ? base::ErrorCode::not_yet : printed.error().code;
  }
  bool is_whole(const Paper& paper, const model::Bitmap& ticket) const {
    return paper.text == 0 && paper.picture.height == ticket.height + profile().feed_dots &&
           std::equal(ticket.ink.begin(), ticket.ink.end(), paper.picture.ink.begin());
  }

  MachineWorld world_{profile()};
  EscposPrinter printer_{opener_for(world_), profile()};
  const model::Bitmap ticket_ = made_up_ticket(576, 700);
};

TEST_F(EscposPrinterTest, ATicketComesOutOnceAndWhole) {
  EXPECT_EQ(printer_.status(), Status::ok);
  ASSERT_TRUE(printer_.print(ticket_, "A-041"));
  ASSERT_TRUE(printer_.print(ticket_, "A-042"));
  const auto papers = world_.machine.take_papers();
  ASSERT_EQ(papers.size(), 2U);
  EXPECT_TRUE(is_whole(papers[0], ticket_));
  EXPECT_TRUE(is_whole(papers[1], ticket_));
  EXPECT_EQ(world_.machine.hanging().picture.height, 0);
  EXPECT_NEAR(printer_.printed_mm(), 2 * (700 + 120) * 25.4 / 203, 3);
}

TEST_F(EscposPrinterTest, WhatStopsItBeforeStaysWithoutAByteOfTheTicket) {
  ASSERT_EQ(printer_.status(), Status::ok);
  world_.machine.set_paper(false, world_.now);
  EXPECT_EQ(printer_.status(), Status::paper_end);
  EXPECT_EQ(error_of(printer_.print(ticket_, "A-041")), base::ErrorCode::printer_paper_end);
  world_.machine.set_paper(true, world_.now);
  world_.machine.set_cover(true, world_.now);
  EXPECT_EQ(error_of(printer_.print(ticket_, "A-041")), base::ErrorCode::printer_cover_open);
  world_.machine.set_cover(false, world_.now);
  world_.machine.set_mute(true);
  EXPECT_EQ(error_of(printer_.print(ticket_, "A-041")), base::ErrorCode::printer_mute);
  EXPECT_EQ(world_.machine.hanging().picture.height, 0);
  world_.machine.set_mute(false);
  world_.machine.set_near_end(true);
  EXPECT_EQ(printer_.status(), Status::near_end);
  EXPECT_TRUE(printer_.print(ticket_, "A-041"));
  EXPECT_EQ(world_.machine.take_papers().size(), 1U);
}

TEST_F(EscposPrinterTest, PaperThatEndsInTheMiddleIsUncertainAndNothingOldComesOutLater) {
  ASSERT_TRUE(printer_.print(ticket_, "A-040"));
  MachineFaults faults;
  faults.paper_end_at = world_.machine.received() + 30'000;
  world_.machine.set_faults(faults);
  EXPECT_EQ(error_of(printer_.print(ticket_, "A-041")), base::ErrorCode::printer_uncertain);
  world_.machine.take_papers();
  world_.machine.set_paper(true, world_.now);  // staff bring a roll
  EXPECT_TRUE(world_.machine.take_papers().empty()) << "the rest of A-041 must not follow";
  ASSERT_TRUE(printer_.print(made_up_ticket(576, 300, 2), "A-042"));
  const auto papers = world_.machine.take_papers();
  ASSERT_EQ(papers.size(), 2U) << "what hung out is cut off by itself";
  EXPECT_FALSE(is_whole(papers[0], ticket_));
  EXPECT_TRUE(is_whole(papers[1], made_up_ticket(576, 300, 2)));
}

TEST_F(EscposPrinterTest, ALateAnswerOfTheLastTicketDoesNotConfirmTheNext) {
  ASSERT_TRUE(printer_.print(ticket_, "A-040"));
  world_.machine.set_faults({.late = Milliseconds(1500)});  // later than a status answer is waited for
  EXPECT_EQ(error_of(printer_.print(ticket_, "A-041")), base::ErrorCode::printer_mute);
  world_.machine.set_faults({});
  ASSERT_TRUE(printer_.print(ticket_, "A-042"));
  EXPECT_EQ(world_.machine.take_papers().size(), 2U);
}

TEST_F(EscposPrinterTest, ABrokenLineIsJoinedAgainForTheNext) {
  ASSERT_TRUE(printer_.print(ticket_, "A-040"));
  MachineFaults faults;
  faults.drop_link_at = world_.machine.received() + 20'000;
  world_.machine.set_faults(faults);
  EXPECT_EQ(error_of(printer_.print(ticket_, "A-041")), base::ErrorCode::printer_uncertain);
  world_.machine.take_papers();
  ASSERT_TRUE(printer_.print(ticket_, "A-042"));
}

TEST_F(EscposPrinterTest, NobodyThereAndBadJobs) {
  EscposPrinter gone([] { return base::Error{base::ErrorCode::printer_offline, "unplugged"}; }, profile());
  EXPECT_EQ(gone.status(), Status::offline);
  EXPECT_EQ(error_of(gone.print(ticket_, "A-041")), base::ErrorCode::printer_offline);
  EXPECT_EQ(error_of(printer_.print(ticket_, "../A")), base::ErrorCode::printer_failed);
  EXPECT_EQ(error_of(printer_.print({}, "A-041")), base::ErrorCode::printer_failed);
  EXPECT_EQ(error_of(printer_.print(made_up_ticket(600, 5), "A-041")), base::ErrorCode::printer_failed);
}

}  // namespace
}  // namespace haisai::printer
