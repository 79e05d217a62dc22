#include "drivers/printer/simulated_printer.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

namespace haisai::printer {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

const model::Bitmap kTicket{8, 2, std::vector<std::uint8_t>(16, 1)};
const base::Bytes kForm = {'%', 'P', 'D', 'F'};

class SimulatedPrinterTest : public testing::Test {
 protected:
  SimulatedPrinterTest() {
    std::string pattern = (fs::temp_directory_path() / "haisai-printer-XXXXXX").string();
    base_ = mkdtemp(pattern.data());
    out_ = base_ / "data" / "out";
  }
  ~SimulatedPrinterTest() override { fs::remove_all(base_); }

  std::vector<std::string> sheets() const {
    std::vector<std::string> names;
    if (!fs::exists(out_)) return names;
    for (const auto& entry : fs::directory_iterator(out_)) names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }
  static unsigned mode_of(const fs::path& path) {
    struct stat about {};
    EXPECT_EQ(stat(path.c_str(), &about), 0) << path;
    return about.st_mode & 0777U;
  }

  fs::path base_;
  fs::path out_;
};

using Names = std::vector<std::string>;

TEST_F(SimulatedPrinterTest, PaperIsAFolderOfFilesForTheOwnerAlone) {
  SimulatedPrinter printer(out_.string());
  EXPECT_FALSE(fs::exists(out_));
  ASSERT_TRUE(printer.print(kTicket, "A-041"));
  ASSERT_TRUE(printer.print(base::ByteView(kForm), "A-041"));
  EXPECT_EQ(sheets(), (Names{"form-A-041.pdf", "ticket-A-041.png"}));
  EXPECT_EQ(mode_of(out_), 0700U);
  EXPECT_EQ(mode_of(out_ / "ticket-A-041.png"), 0600U);
  EXPECT_EQ(mode_of(out_ / "form-A-041.pdf"), 0600U);
  std::ifstream file(out_ / "form-A-041.pdf", std::ios::binary);
  EXPECT_EQ(base::Bytes(std::istreambuf_iterator<char>(file), {}), kForm);
  EXPECT_EQ(printer.sheets(), 2);
}

TEST_F(SimulatedPrinterTest, NoSheetReplacesAnother) {
  SimulatedPrinter printer(out_.string());
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(printer.print(kTicket, "A-041"));
  EXPECT_EQ(sheets(), (Names{"ticket-A-041-2.png", "ticket-A-041-3.png", "ticket-A-041.png"}));
}

TEST_F(SimulatedPrinterTest, WhatStopsItPrintsNothing) {
  SimulatedPrinter printer(out_.string(), milliseconds(20));
  for (const auto& [status, code] : {std::pair{Status::paper_end, base::ErrorCode::printer_paper_end},
                                     std::pair{Status::cover_open, base::ErrorCode::printer_cover_open},
                                     std::pair{Status::offline, base::ErrorCode::printer_offline},
                                     std::pair{Status::mute, base::ErrorCode::printer_mute}}) {
    printer.set_status(status);
    EXPECT_EQ(printer.status(), status);
    const auto ticket = printer.print(kTicket, "A-041");
    ASSERT_FALSE(ticket);
    EXPECT_EQ(ticket.error().code, code);
    EXPECT_FALSE(printer.print(base::ByteView(kForm), "A-041"));
  }
  EXPECT_EQ(sheets(), Names{});
  printer.set_status(Status::near_end);
  EXPECT_TRUE(printer.print(kTicket, "A-041"));
  EXPECT_EQ(sheets(), Names{"ticket-A-041.png"});
}

TEST_F(SimulatedPrinterTest, AMuteMachineIsWaitedForAndMayWakeUp) {
  SimulatedPrinter printer(out_.string(), std::chrono::seconds(30));
  printer.set_status(Status::mute);
  std::thread staff([&] {
    std::this_thread::sleep_for(milliseconds(30));
    printer.set_status(Status::ok);
  });
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(printer.print(kTicket, "A-041"));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
  staff.join();
}

TEST_F(SimulatedPrinterTest, BadJobsAreRefused) {
  SimulatedPrinter printer(out_.string());
  EXPECT_FALSE(printer.print(kTicket, "../A-041"));
  EXPECT_FALSE(printer.print(model::Bitmap{}, "A-041"));
  EXPECT_FALSE(printer.print(base::ByteView(), "A-041"));
  EXPECT_EQ(sheets(), Names{});
}

TEST_F(SimulatedPrinterTest, APlaceThatCannotBeWrittenIsAnError) {
  std::ofstream(base_ / "data") << "a file where a folder should be";
  SimulatedPrinter printer(out_.string());
  const auto printed = printer.print(kTicket, "A-041");
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().code, base::ErrorCode::printer_failed);
}

}  // namespace
}  // namespace haisai::printer
