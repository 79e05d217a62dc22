#include "drivers/speech/engine_child.h"

#include <gtest/gtest.h>

#include <thread>

namespace haisai::speech {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

double seconds_since(steady_clock::time_point begin) {
  return std::chrono::duration<double>(steady_clock::now() - begin).count();
}

TEST(EngineChild, TextGoesInAndWhatIsWrittenComesOut) {
  EngineChild child;
  const auto out = child.run({"/bin/cat"}, "髙橋 𠮷男");
  ASSERT_TRUE(out);
  EXPECT_EQ(base::as_text(*out), "髙橋 𠮷男");
}

TEST(EngineChild, MissingEngineIsNamed) {
  EngineChild child;
  const auto out = child.run({"/nonexistent/engine"}, "a");
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, base::ErrorCode::speech_no_voice);
  EXPECT_NE(out.error().detail.find("/nonexistent/engine"), std::string::npos);
}

TEST(EngineChild, EngineThatFailsIsAnError) {
  EngineChild child;
  const auto out = child.run({"/bin/false"}, "a");
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, base::ErrorCode::speech_failed);
}

TEST(EngineChild, CutEndsTheEngineAtOnce) {
  EngineChild child;
  const auto begin = steady_clock::now();
  std::thread finger([&] {
    std::this_thread::sleep_for(milliseconds(100));
    child.cut();
  });
  EXPECT_FALSE(child.run({"/bin/sleep", "8"}, "a"));
  finger.join();
  EXPECT_LT(seconds_since(begin), 4);
}

TEST(EngineChild, EngineThatHangsIsKilled) {
  EngineChild child;
  const auto begin = steady_clock::now();
  EXPECT_FALSE(child.run({"/bin/sleep", "8"}, "a", milliseconds(100)));
  EXPECT_LT(seconds_since(begin), 4);
}

TEST(EngineChild, EngineThatNeverStopsWritingIsKilled) {
  EngineChild child;
  const auto out = child.run({"/usr/bin/yes"}, "a");
  ASSERT_FALSE(out);
  EXPECT_EQ(out.error().code, base::ErrorCode::speech_failed);
}

TEST(EngineChild, CuttingWhenNothingRunsDoesNothing) {
  EngineChild child;
  child.cut();
  EXPECT_TRUE(child.run({"/bin/cat"}, "a"));
  child.cut();
  EXPECT_TRUE(child.run({"/bin/cat"}, "a"));
}

TEST(EngineChild, TextThatDoesNotFitThePipeIsRefused) {
  EngineChild child;
  EXPECT_FALSE(child.run({"/bin/cat"}, std::string(EngineChild::kTextBytesMax + 1, 'a')));
}

}  // namespace
}  // namespace haisai::speech
