// The ticket page: what comes out, what does not, when personal data goes.
#include <gtest/gtest.h>

#include "tests/flow/kiosk.h"

namespace haisai::flow {
namespace {

using base::ErrorCode;

TEST(Paper, PersonalDataGoesWithTheFormAndTheOutcomeIsDone) {
  Kiosk kiosk;
  kiosk.to_ticket();
  EXPECT_NE(personal_in(kiosk.state), "");
  kiosk.send(TicketPrinted{kiosk.id()});
  EXPECT_NE(personal_in(kiosk.state), "");
  kiosk.send(FormPrinted{kiosk.id(), 2});
  EXPECT_EQ(personal_in(kiosk.state), "");
  EXPECT_TRUE(kiosk.visit().erased);
  EXPECT_EQ(kiosk.visit().outcome, model::Outcome::done);
  EXPECT_EQ(kiosk.page(), PageId::ticket);
}

TEST(Paper, OnlyTheFailedPrintIsRepeatedWithTheSameNumber) {
  Kiosk kiosk;
  kiosk.to_ticket();
  kiosk.send(TicketPrinted{kiosk.id()});
  kiosk.send(FormFailed{kiosk.id(), ErrorCode::printer_paper_end});
  EXPECT_EQ(kiosk.visit().print_error, ErrorCode::printer_paper_end);
  EXPECT_NE(personal_in(kiosk.state), "");
  kiosk.press(IntentKind::retry);
  EXPECT_EQ(kiosk.times<PrintTicket>(), 1U);
  ASSERT_EQ(kiosk.times<PrintForm>(), 2U);
  EXPECT_EQ(kiosk.asked<PrintForm>()[1].ticket_number, "A-041");
  EXPECT_EQ(kiosk.times<IssueTicket>(), 1U);
  EXPECT_FALSE(kiosk.visit().print_error);
  kiosk.send(FormPrinted{kiosk.id(), 1});
  EXPECT_EQ(kiosk.visit().outcome, model::Outcome::done);
}

TEST(Paper, FailedTicketIsPrintedAgainAndReprintIsBounded) {
  Kiosk kiosk;
  kiosk.to_ticket();
  kiosk.send(FormPrinted{kiosk.id(), 1});
  kiosk.send(TicketPrintFailed{kiosk.id(), ErrorCode::printer_offline});
  kiosk.press(IntentKind::retry);
  EXPECT_EQ(kiosk.times<PrintForm>(), 1U);
  kiosk.send(TicketPrinted{kiosk.id()});
  for (int i = 0; i < 10; ++i) {
    kiosk.press(IntentKind::reprint_ticket);
    kiosk.send(TicketPrinted{kiosk.id()});
  }
  const auto printed = kiosk.asked<PrintTicket>();
  ASSERT_EQ(printed.size(), 5U);
  EXPECT_FALSE(printed[1].again);
  EXPECT_TRUE(printed[4].again);
  EXPECT_EQ(printed[4].ticket.reprints, 3);
  EXPECT_EQ(printed[4].ticket.number, "A-041");
}

TEST(Paper, NothingIsPrintedAgainWhileACardLiesThere) {
  Kiosk kiosk;
  kiosk.to_take_card();
  kiosk.send(CardRemoved{kiosk.id()});
  kiosk.send(CardChecking{kiosk.id()});  // laid down once more
  kiosk.send(FormFailed{kiosk.id(), ErrorCode::printer_paper_end});
  kiosk.send(TicketPrinted{kiosk.id()});
  kiosk.press(IntentKind::retry);
  EXPECT_EQ(kiosk.page(), PageId::take_card);
  EXPECT_EQ(kiosk.times<PrintForm>(), 1U);
  kiosk.send(CardRemoved{kiosk.id()});
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  EXPECT_EQ(kiosk.times<PrintForm>(), 2U);
  EXPECT_EQ(kiosk.times<PrintTicket>(), 1U);
}

TEST(Paper, EndWaitsForThePaperButNotForAFailedOne) {
  Kiosk kiosk;
  kiosk.to_ticket();
  kiosk.press(IntentKind::end);
  EXPECT_EQ(kiosk.page(), PageId::ticket);
  EXPECT_EQ(kiosk.visit().reject, "printing");
  kiosk.send(FormFailed{kiosk.id(), ErrorCode::printer_offline});
  kiosk.send(TicketPrinted{kiosk.id()});
  EXPECT_EQ(kiosk.visit().reject, "");
  kiosk.leave();
  EXPECT_EQ(kiosk.page(), PageId::erased);
  EXPECT_EQ(personal_in(kiosk.state), "");
  EXPECT_EQ(kiosk.asked<RecordSession>()[0].usage.outcome, model::Outcome::ticket);
}

TEST(Paper, SilentPrinterCountsAsFailedAfterTwoMinutes) {
  Kiosk kiosk;
  kiosk.to_ticket();
  kiosk.wait(119);
  EXPECT_FALSE(kiosk.visit().print_error);
  kiosk.wait(1);
  EXPECT_EQ(kiosk.visit().form_print, PrintStatus::failed);
  EXPECT_EQ(kiosk.visit().ticket_print, PrintStatus::failed);
  EXPECT_EQ(kiosk.visit().print_error, ErrorCode::printer_mute);
  EXPECT_NE(personal_in(kiosk.state), "");
  kiosk.send(FormPrinted{kiosk.id(), 1});  // late, and still true
  EXPECT_EQ(kiosk.visit().form_print, PrintStatus::done);
}

}  // namespace
}  // namespace haisai::flow
