// The driver against a real cupsd (tickets-queue-printing §5.2): every form comes out once, or not at all, and nothing of
// it stays in the spool.
#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "drivers/printer/cups_printer.h"
#include "private_cups.h"

namespace haisai::printer {
namespace {

using namespace std::chrono_literals;

class RealCups : public testing::Test {
 protected:
  RealCups() {
    const std::string text = "%PDF-1.5\n%CANARYNAME\n" + std::string(40000, 'x') + "\n%%EOF\n";
    form_.assign(text.begin(), text.end());
  }
  base::Result<void> print(std::chrono::milliseconds patience = 20s) {
    CupsPrinter printer(cups_.queue(), patience);
    return printer.print(form_, "A-041");
  }
  // Prints on a thread of its own, so that something can happen on the way.
  template <class Happens>
  base::Result<void> print_while(const Happens& happens) {
    base::Result<void> printed;
    std::thread desk([&] { printed = print(); });
    EXPECT_TRUE(cups_.begins_to_print());
    happens();
    desk.join();
    return printed;
  }
  void expect_nothing_left() {
    for (const std::string& file : cups_.spool()) EXPECT_NE(file[0], 'd') << "the form itself is gone at once";
    for (int i = 0; i < 150 && !cups_.spool().empty(); ++i) std::this_thread::sleep_for(100ms);
    const auto left = cups_.spool();
    EXPECT_TRUE(left.empty()) << left.size() << " files, the first " << (left.empty() ? "" : left.front());
  }

  PrivateCups cups_;
  base::Bytes form_;
};

TEST_F(RealCups, TheFormComesOutOnceAndTheSpoolIsEmpty) {
  ASSERT_TRUE(print());
  ASSERT_EQ(cups_.printed().size(), 1U);
  EXPECT_EQ(cups_.printed()[0], form_);
  expect_nothing_left();
}

TEST_F(RealCups, TenFormsAreTenSheets) {
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(print());
  EXPECT_EQ(cups_.printed().size(), 10U);
  expect_nothing_left();
}

TEST_F(RealCups, OutOfPaperIsSaidAndDoesNotComeOutLater) {
  cups_.order("empty");
  const auto printed = print();
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().code, base::ErrorCode::printer_paper_end);
  cups_.order("ok");   // somebody brings paper
  std::this_thread::sleep_for(1500ms);
  EXPECT_TRUE(cups_.printed().empty());
  expect_nothing_left();
  EXPECT_TRUE(print()) << "and the next one prints";
  EXPECT_EQ(cups_.printed().size(), 1U);
}

TEST_F(RealCups, AJamIsSaid) {
  cups_.order("jam");
  const auto printed = print();
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().code, base::ErrorCode::printer_failed);
  expect_nothing_left();
}

TEST_F(RealCups, APrinterThatFailsIsNotTriedAgain) {
  cups_.order("fail");
  const auto printed = print();
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().code, base::ErrorCode::printer_failed);
  cups_.order("ok");
  std::this_thread::sleep_for(1500ms);
  EXPECT_TRUE(cups_.printed().empty()) << "abort-job: CUPS does not try it again";
  expect_nothing_left();
}

TEST_F(RealCups, AJobCancelledByStaffIsAnError) {
  cups_.order("empty");
  const auto printed = print_while([&] { cups_.command("cancel", "-a forms"); });
  EXPECT_FALSE(printed);
  cups_.order("ok");
  std::this_thread::sleep_for(1s);
  EXPECT_TRUE(cups_.printed().empty());
  expect_nothing_left();
}

TEST_F(RealCups, APausedQueueTakesNothing) {
  cups_.command("cupsdisable", "forms");
  const auto printed = print();
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().code, base::ErrorCode::printer_offline);
  cups_.command("cupsenable", "forms");
  std::this_thread::sleep_for(1s);
  EXPECT_TRUE(cups_.printed().empty());
  expect_nothing_left();
  EXPECT_TRUE(print());
  EXPECT_EQ(cups_.printed().size(), 1U);
}

TEST_F(RealCups, AQueueThatRejectsJobsIsSaid) {
  cups_.command("cupsreject", "forms");
  ASSERT_FALSE(print());
  expect_nothing_left();
}

TEST_F(RealCups, ServiceGoneBeforeAndBackAgain) {
  cups_.stop();
  const auto printed = print();
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().code, base::ErrorCode::printer_offline);
  cups_.start();
  ASSERT_TRUE(print());
  EXPECT_EQ(cups_.printed().size(), 1U);
}

// The worst of all: it goes while the form is on its way. Whatever is said, it is not printed twice when it is back.
TEST_F(RealCups, ServiceGoneOnTheWayPrintsAtMostOnce) {
  cups_.order("hold");   // the printer has it in its hands and says nothing
  std::thread desk;
  base::Result<void> printed;
  desk = std::thread([&] { printed = print(); });
  ASSERT_TRUE(cups_.begins_to_print());
  cups_.stop();
  desk.join();
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().code, base::ErrorCode::printer_uncertain) << "nobody says that it did not come out";
  cups_.order("ok");
  cups_.start();
  std::this_thread::sleep_for(2s);
  EXPECT_LE(cups_.printed().size(), 1U);
}

}  // namespace
}  // namespace haisai::printer
