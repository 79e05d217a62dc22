#include "drivers/printer/status_stream.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace haisai::printer {
namespace {

std::string families(StatusStream& stream, const std::vector<int>& bytes) {
  std::string seen;
  for (int byte : bytes) {
    const auto answer = stream.take(static_cast<base::Byte>(byte));
    if (!answer) continue;
    seen += std::holds_alternative<LiveAnswer>(*answer) ? 'L' : std::holds_alternative<AutoStatus>(*answer) ? 'A' : 'Q';
  }
  return seen;
}

TEST(StatusStream, TheThreeFamiliesAreToldApartInOneStream) {
  StatusStream stream;
  EXPECT_EQ(families(stream, {0x12, 0x10, 0x00, 0x0C, 0x00, 0x00, 0x12}), "LAQL");
}

TEST(StatusStream, JunkIsDroppedAndWhatFollowsIsUnderstood) {
  StatusStream stream;
  EXPECT_EQ(families(stream, {0xFF, 0x11, 0x13, 0x91, 0x16}), "L");
  // A status cut short by junk, by another status and by a live answer.
  EXPECT_EQ(families(stream, {0x10, 0x00, 0xFF, 0x10, 0x00, 0x10, 0x00, 0x00, 0x00, 0x14, 0x00, 0x12}), "AL");
}

TEST(StatusStream, AnyStreamIsTakenAndAStatusOfSixBytesLaterIsSeen) {
  std::mt19937 random(7);
  for (int turn = 0; turn < 2000; ++turn) {
    StatusStream stream;
    for (int i = 0; i < 40; ++i) (void)stream.take(static_cast<base::Byte>(random()));
    EXPECT_EQ(families(stream, {0xFF, 0x12}), "L");
    EXPECT_EQ(families(stream, {0x10, 0, 0, 0}), "A");
  }
}

TEST(StatusStream, BitsMeanWhatTheyMean) {
  EXPECT_EQ(status_of_live(0x12, 0x12, 0x12), Status::ok);
  EXPECT_EQ(status_of_live(0x12, 0x12, 0x1E), Status::near_end);
  EXPECT_EQ(status_of_live(0x1A, 0x32, 0x72), Status::paper_end);
  EXPECT_EQ(status_of_live(0x1A, 0x16, 0x12), Status::cover_open);
  EXPECT_EQ(status_of_live(0x1A, 0x52, 0x12), Status::failed);
  EXPECT_EQ(status_of_live(0x1A, 0x12, 0x12), Status::offline);
  EXPECT_EQ(status_of({{0x10, 0, 0, 0}}), Status::ok);
  EXPECT_EQ(status_of({{0x10, 0, 3, 0}}), Status::near_end);
  EXPECT_EQ(status_of({{0x18, 0, 0x0C, 0}}), Status::paper_end);
  EXPECT_EQ(status_of({{0x38, 0, 0, 0}}), Status::cover_open);
  EXPECT_EQ(status_of({{0x18, 0x08, 0, 0}}), Status::failed);
  EXPECT_EQ(status_of({{0x18, 0, 0, 0}}), Status::offline);
}

}  // namespace
}  // namespace haisai::printer
