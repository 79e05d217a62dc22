// A fault counts once when it begins; how long it lasted follows when the part works again.
#include "kiosk/app/fault_book.h"

#include <gtest/gtest.h>

#include <string>

#include "kiosk/usage/names.h"

namespace haisai::app {
namespace {

using base::ErrorCode;
using Part = FaultBook::Part;

class Log final : public usage::UsageLog {
 public:
  base::Result<void> append(const model::UsageSession&, base::WallTime) override { return {}; }
  base::Result<bool> append(const usage::DayOfNumbers&, base::WallTime) override { return true; }
  base::Result<void> append(const model::MachineFault& fault, base::WallTime) override {
    if (broken) return base::Error{ErrorCode::store_no_space, "as told"};
    lines += std::string(usage::name_of(fault.code)) + " " + std::to_string(fault.down_s) + "\n";
    return {};
  }
  std::string lines;
  bool broken = false;
};

class FaultBookTest : public ::testing::Test {
 protected:
  base::WallTime after(int seconds) const { return base::WallTime(base::Milliseconds(1'000'000'000'000 + seconds * 1'000L)); }
  Log log_;
  FaultBook::Standing standing_;
  FaultBook book_{log_, {}, standing_};
};

TEST_F(FaultBookTest, APrinterWithoutPaperIsOneFaultHoweverManyAskForIt) {
  book_.failed(Part::ticket_printer, ErrorCode::printer_paper_end, after(0));
  book_.failed(Part::ticket_printer, ErrorCode::printer_paper_end, after(60));
  EXPECT_EQ(log_.lines, "printer_paper_end 0\n");
  book_.works(Part::ticket_printer, after(300));
  book_.works(Part::ticket_printer, after(400));
  EXPECT_EQ(log_.lines, "printer_paper_end 0\nprinter_paper_end 300\n");
}

TEST_F(FaultBookTest, AnotherFaultOfTheSamePartEndsTheFirst) {
  book_.failed(Part::form_printer, ErrorCode::printer_cover_open, after(0));
  book_.failed(Part::form_printer, ErrorCode::printer_offline, after(20));
  EXPECT_EQ(log_.lines, "printer_cover_open 0\nprinter_cover_open 20\nprinter_offline 0\n");
}

TEST_F(FaultBookTest, PartsAreApart) {
  book_.failed(Part::numbers, ErrorCode::store_no_space, after(0));
  book_.works(Part::ticket_printer, after(10));
  EXPECT_EQ(log_.lines, "disk_full 0\n");
}

// Content read anew puts another book in the place of this one.
TEST_F(FaultBookTest, APrinterThatIsDownBeforeAndAfterAReloadIsOneFaultWithItsWholeLength) {
  book_.failed(Part::ticket_printer, ErrorCode::printer_paper_end, after(0));
  FaultBook after_reload(log_, {}, standing_);
  after_reload.failed(Part::ticket_printer, ErrorCode::printer_paper_end, after(60));
  after_reload.works(Part::ticket_printer, after(300));
  EXPECT_EQ(log_.lines, "printer_paper_end 0\nprinter_paper_end 300\n");
}

TEST_F(FaultBookTest, ALogThatCannotBeWrittenStopsNobody) {
  log_.broken = true;
  book_.happened(model::UsageCode::started, after(0));
  log_.broken = false;
  book_.happened(model::UsageCode::started, after(1));
  EXPECT_EQ(log_.lines, "started 0\n");
}

}  // namespace
}  // namespace haisai::app
