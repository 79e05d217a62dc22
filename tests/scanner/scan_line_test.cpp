#include "drivers/scanner/scan_line.h"

#include <gtest/gtest.h>
#include <pty.h>

#include <future>

#include "drivers/scanner/serial_scanner.h"

namespace haisai::scanner {
namespace {

std::string told(const std::vector<Decision>& decisions) {
  std::string words;
  for (const Decision& decision : decisions) {
    const auto* scan = std::get_if<Scan>(&decision);
    words += scan != nullptr ? "S(" + scan->text + ")" : "M";
  }
  return words;
}

TEST(ScanLine, CodesEndWithTheSuffixInWhateverPiecesTheyCome) {
  ScanLine line{WedgeMarks()};
  EXPECT_EQ(told(line.take(base::as_bytes("NK1:AB"), Milliseconds(0))), "");
  EXPECT_EQ(told(line.take(base::as_bytes("C\r\nNK1:D\r\n"), Milliseconds(10))), "S(NK1:ABC)S(NK1:D)");
}

TEST(ScanLine, ASuffixOfTwoIsTakenWhole) {
  ScanLine line{{"", "\r\n"}};
  EXPECT_EQ(told(line.take(base::as_bytes("NK1:ABC\r\nNK1:D\r\n"), Milliseconds(0))), "S(NK1:ABC)S(NK1:D)");
}

TEST(ScanLine, WhatIsNoTextOrTooLongIsMisreadOnce) {
  ScanLine line{{"", "\n"}};
  EXPECT_EQ(told(line.take(base::as_bytes("a\x01" "b\n\xFF\xFE\n"), Milliseconds(0))), "MM");
  EXPECT_EQ(told(line.take(base::as_bytes(std::string(50'000, 'A') + "\nNK1:OK\n"), Milliseconds(1))), "MS(NK1:OK)");
}

TEST(ScanLine, APauseEndsACodeOnlyWhereThereIsNoSuffix) {
  ScanLine without{{"", ""}};
  EXPECT_EQ(told(without.take(base::as_bytes("NK1:AB"), Milliseconds(0))), "");
  ASSERT_TRUE(without.deadline());
  EXPECT_EQ(told(without.wait(*without.deadline())), "S(NK1:AB)");
  EXPECT_FALSE(without.deadline());
  ScanLine with{WedgeMarks()};
  EXPECT_EQ(told(with.take(base::as_bytes("NK1:AB"), Milliseconds(0))), "");
  EXPECT_EQ(told(with.wait(Milliseconds(500))), "M");
  EXPECT_EQ(told(with.take(base::as_bytes("CD12\r"), Milliseconds(900))), "S(CD12)");
}

TEST(SerialScanner, ReadsAPort) {
  int master = -1;
  int other = -1;
  char name[64] = {};
  ASSERT_EQ(openpty(&master, &other, name, nullptr, nullptr), 0);
  const base::UniqueFd scanner_end(master);
  const base::UniqueFd kept(other);
  std::promise<std::string> code;
  auto opened = SerialScanner::open({name, 9600, false}, WedgeMarks(), [&code](Decision decision) { code.set_value(told({decision})); });
  ASSERT_TRUE(opened);
  ASSERT_EQ(write(scanner_end.get(), "NK1:XYZ\r", 8), 8);
  auto come = code.get_future();
  ASSERT_EQ(come.wait_for(std::chrono::seconds(20)), std::future_status::ready);
  EXPECT_EQ(come.get(), "S(NK1:XYZ)");
  EXPECT_FALSE(SerialScanner::open({"/dev/nowhere", 9600, false}, {}, {}));
  EXPECT_FALSE(SerialScanner::open({name, 1200, false}, {}, {}));
}

}  // namespace
}  // namespace haisai::scanner
