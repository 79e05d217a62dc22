#include <gtest/gtest.h>

#include "drivers/printer/printer.h"

namespace haisai::printer {
namespace {

TEST(PrinterNames, EveryStatusHasItsName) {
  for (const char* name : {"ok", "near_end", "paper_end", "cover_open", "offline", "mute", "failed"}) {
    const auto status = status_named(name);
    ASSERT_TRUE(status) << name;
    EXPECT_EQ(name_of(*status), name);
  }
  EXPECT_FALSE(status_named("on_fire"));
}

TEST(PrinterNames, OnlyOkAndNearEndPrint) {
  EXPECT_TRUE(can_print(Status::ok));
  EXPECT_TRUE(can_print(Status::near_end));
  EXPECT_EQ(can_print(Status::paper_end).error().code, base::ErrorCode::printer_paper_end);
  EXPECT_EQ(can_print(Status::cover_open).error().code, base::ErrorCode::printer_cover_open);
  EXPECT_EQ(can_print(Status::offline).error().code, base::ErrorCode::printer_offline);
  EXPECT_EQ(can_print(Status::mute).error().code, base::ErrorCode::printer_mute);
  EXPECT_EQ(can_print(Status::failed).error().code, base::ErrorCode::printer_failed);
}

TEST(PrinterNames, JobNamesCannotLeaveTheFolder) {
  EXPECT_TRUE(is_sound_job_name("A-041"));
  EXPECT_TRUE(is_sound_job_name(std::string(64, 'a')));
  for (const char* name : {"", "..", ".hidden", "a/b", "a b", "名前", "a\nb"})
    EXPECT_FALSE(is_sound_job_name(name)) << name;
  EXPECT_FALSE(is_sound_job_name(std::string(65, 'a')));
}

}  // namespace
}  // namespace haisai::printer
