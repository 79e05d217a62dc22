#include "kiosk/store/audit_log.h"

#include "tickets_fixture.h"

namespace haisai::store {
namespace {

class AuditLogTest : public TicketsFixture {
 protected:
  void fill(int records) {
    for (int i = 0; i < records; ++i) ASSERT_TRUE(log_.append(StaffAct::usage_export, "n" + std::to_string(i), morning_));
  }
  std::vector<std::string> lines() const {
    std::vector<std::string> all;
    std::ifstream in(file_);
    for (std::string line; std::getline(in, line);) all.push_back(line);
    return all;
  }
  void write(const std::vector<std::string>& all) const {
    std::string text;
    for (const std::string& line : all) text += line + "\n";
    write_file(file_, text);
  }
  bool holds(std::string_view head = {}) const { return log_.verify(head).has_value(); }

  std::filesystem::path file_ = data_ / kAuditFile;
  AuditLog log_{data_};
};

TEST_F(AuditLogTest, AnEmptyLogIsWhole) {
  const auto head = log_.verify();
  ASSERT_TRUE(head);
  EXPECT_EQ(head->records, 0);
}

TEST_F(AuditLogTest, EachRecordIsSealedToTheOneBefore) {
  fill(3);
  const auto head = log_.verify();
  ASSERT_TRUE(head);
  EXPECT_EQ(head->records, 3);
  EXPECT_EQ(head->shown().size(), 14u);
  EXPECT_TRUE(holds(head->shown()));
  EXPECT_NE(lines()[0].find(" usage_export n0 "), std::string::npos);
}

TEST_F(AuditLogTest, AnyMeddlingIsFound) {
  fill(12);
  const auto whole = lines();
  for (std::size_t i = 0; i < whole.size(); ++i) {
    auto edited = whole;
    const std::size_t at = edited[i].find("export");
    edited[i][at] = 'E';
    write(edited);
    EXPECT_FALSE(holds()) << "edited " << i;
    auto dropped = whole;
    dropped.erase(dropped.begin() + static_cast<std::ptrdiff_t>(i));
    write(dropped);
    EXPECT_EQ(holds(), i + 1 == whole.size());  // the last one cut off is found by the head that was noted
    if (i + 1 < whole.size()) {
      auto swapped = whole;
      std::swap(swapped[i], swapped[i + 1]);
      write(swapped);
      EXPECT_FALSE(holds()) << "swapped " << i;
    }
  }
}

TEST_F(AuditLogTest, ALogCutShortIsFoundByTheHeadOnTheSlip) {
  fill(5);
  const std::string noted = log_.verify()->shown();
  auto cut = lines();
  cut.pop_back();
  write(cut);
  EXPECT_TRUE(holds());
  EXPECT_FALSE(holds(noted));
  write_file(file_, content_of(file_).substr(0, 200));  // in the middle of a record
  EXPECT_FALSE(holds());
}

TEST_F(AuditLogTest, OnlyPlainCodesAreNoted) {
  ASSERT_TRUE(log_.append(StaffAct::unlock, "a b\n\xE9\xAB\x99", morning_));
  EXPECT_NE(lines()[0].find(" unlock ab "), std::string::npos);
  EXPECT_TRUE(holds());
}

TEST_F(AuditLogTest, NothingIsAddedToABrokenLog) {
  fill(2);
  write_file(file_, "1 x\n");
  EXPECT_FALSE(log_.append(StaffAct::unlock, "", morning_));
}

}  // namespace
}  // namespace haisai::store
