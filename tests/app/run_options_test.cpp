#include "kiosk/app/run_options.h"

#include <gtest/gtest.h>

namespace haisai::app {
namespace {

TEST(RunOptions, SimAloneMeansAllDevices) {
  RunOptions options;
  EXPECT_FALSE(options.simulates("card"));
  options.has_sim = true;
  EXPECT_TRUE(options.simulates("card"));
  EXPECT_TRUE(options.simulates("printer"));
  options.sim = "printer";
  EXPECT_FALSE(options.simulates("card"));
  EXPECT_TRUE(options.simulates("printer"));
}

// H4: whatever is asked for, a booth opens no link to a real card reader or printer; it speaks as it can.
TEST(RunOptions, ABoothHasNoRealReaderAndNoRealPrinter) {
  Globals globals;
  globals.data = "/tmp/somewhere";
  RunOptions options;
  options.profile = "booth";
  EXPECT_EQ(wrong_with(options, globals), "");
  for (const char* sim : {"", "audio", "printer"}) {
    options.sim = sim;
    options.has_sim = *sim != '\0';
    EXPECT_TRUE(options.simulates("card"));
    EXPECT_TRUE(options.simulates("printer"));
    EXPECT_TRUE(options.simulates_any());
    EXPECT_EQ(options.simulates("audio"), options.sim == "audio");
  }
}

TEST(RunOptions, SizesAreChecked) {
  EXPECT_EQ(size_from("1080x1920")->height, 1920);
  for (const char* text : {"", "1080", "1080x", "x1920", "1080x1920x", "10x10", "99999x1080", "1080*1920"}) {
    EXPECT_FALSE(size_from(text)) << text;
  }
}

TEST(RunOptions, BadCombinationsAreNamed) {
  Globals globals;
  globals.data = "/tmp/somewhere";
  RunOptions options;
  EXPECT_EQ(wrong_with(options, globals), "");
  options.window = "1080x1920";
  options.headless = "1080x1920";
  EXPECT_NE(wrong_with(options, globals).find("exclude"), std::string::npos);
  options.headless.clear();
  options.has_sim = true;
  options.sim = "card,toaster";
  EXPECT_NE(wrong_with(options, globals).find("toaster"), std::string::npos);
}

TEST(RunOptions, ServiceDataIsNeverSimulatedDrivenOrMovedInTime) {
  Globals globals;
  globals.data = "/var/lib/haisai";
  RunOptions options;
  EXPECT_EQ(wrong_with(options, globals), "");
  options.has_sim = true;
  EXPECT_NE(wrong_with(options, globals), "");
  options.has_sim = false;
  options.profile = "booth";
  EXPECT_NE(wrong_with(options, globals), "") << "a booth's data is its own";
  options.profile = "counter";
  options.automation = "/tmp/socket";
  EXPECT_NE(wrong_with(options, globals), "");
  options.automation.clear();
  globals.at = "2026-11-20T10:00";
  EXPECT_NE(wrong_with(options, globals), "");
}

}  // namespace
}  // namespace haisai::app
