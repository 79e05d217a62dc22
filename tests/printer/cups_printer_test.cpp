#include "drivers/printer/cups_printer.h"

#include <gtest/gtest.h>

#include "fake_ipp_printer.h"

namespace haisai::printer {
namespace {

using std::chrono::milliseconds;

class CupsPrinterTest : public testing::Test {
 protected:
  CupsPrinterTest() : form_(40000, 0x5A) {}
  CupsPrinter printer(milliseconds patience = milliseconds(5000)) {
    return CupsPrinter({"127.0.0.1", service_.port(), "forms"}, patience);
  }
  base::ErrorCode error_of(const base::Result<void>& printed) {
    EXPECT_FALSE(printed);
    return printed ? base::ErrorCode::not_yet : printed.error().code;
  }

  FakeIppPrinter service_;
  base::Bytes form_;
};

TEST_F(CupsPrinterTest, TheFormArrivesByteForByteOnA4) {
  EXPECT_EQ(printer().status(), Status::ok);
  ASSERT_TRUE(printer().print(form_, "A-041"));
  ASSERT_EQ(service_.documents().size(), 1U);
  EXPECT_EQ(service_.documents()[0], form_);
  EXPECT_EQ(service_.last_media(), "iso_a4_210x297mm");
  EXPECT_EQ(service_.cancelled(), 0);
}

TEST_F(CupsPrinterTest, NothingIsSentToAPrinterThatCannotPrint) {
  service_.set_reason("media-empty-error");
  EXPECT_EQ(error_of(printer().print(form_, "A-041")), base::ErrorCode::printer_paper_end);
  service_.set_reason("none");
  service_.printer_state = 5;
  EXPECT_EQ(error_of(printer().print(form_, "A-041")), base::ErrorCode::printer_offline);
  EXPECT_TRUE(service_.documents().empty());
}

TEST_F(CupsPrinterTest, AJobThatRunsOutOfPaperIsCancelled) {
  service_.job_state = 5;
  service_.set_reason_after_job("media-empty-warning");
  EXPECT_EQ(error_of(printer().print(form_, "A-041")), base::ErrorCode::printer_paper_end);
  EXPECT_EQ(service_.cancelled(), 1);
}

TEST_F(CupsPrinterTest, AJobThatTakesTooLongIsCancelled) {
  service_.job_state = 3;
  EXPECT_EQ(error_of(printer(milliseconds(100)).print(form_, "A-041")), base::ErrorCode::printer_mute);
  EXPECT_EQ(service_.cancelled(), 1);
}

TEST_F(CupsPrinterTest, AnAbortedJobIsAnError) {
  service_.job_state = 8;
  EXPECT_EQ(error_of(printer().print(form_, "A-041")), base::ErrorCode::printer_failed);
}

TEST(CupsPrinter, WithoutAServiceItIsOffline) {
  int unused = 0;
  {
    const FakeIppPrinter gone;
    unused = gone.port();
  }
  CupsPrinter printer({"127.0.0.1", unused, "forms"});
  EXPECT_EQ(printer.status(), Status::offline);
  const auto printed = printer.print(base::as_bytes("%PDF"), "A-041");
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().code, base::ErrorCode::printer_offline);
}

TEST(CupsPrinter, NamesAreChecked) {
  CupsPrinter printer({"127.0.0.1", 1, "../admin"});
  EXPECT_EQ(printer.print(base::as_bytes("%PDF"), "A-041").error().code, base::ErrorCode::printer_failed);
  EXPECT_EQ(printer.print(base::as_bytes("%PDF"), "a b").error().code, base::ErrorCode::printer_failed);
}

}  // namespace
}  // namespace haisai::printer
