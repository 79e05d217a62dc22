#include "screens/imgui/fade.h"

#include <gtest/gtest.h>

namespace haisai::paint {
namespace {

using std::chrono::milliseconds;

Pixels grey(std::uint32_t level) { return {4, 2, std::vector<std::uint32_t>(8, 0xff000000U | level << 16 | level << 8 | level)}; }

const std::vector<ui::Rect> kAll{{0, 0, 4, 2}};

TEST(Fade, ComesCloserWithEveryPictureAndEndsAtTheFinishedOne) {
  Fade fade;
  fade.begin(grey(0));
  const Pixels after = grey(200);
  std::uint32_t before = 0;
  for (const int ms : {0, 15, 30, 60}) {
    const std::uint32_t level = fade.at(milliseconds(ms), after, kAll).argb[0] & 0xffU;
    EXPECT_GT(level, before) << ms;
    EXPECT_LT(level, 200U) << ms;
    before = level;
  }
  EXPECT_EQ(&fade.at(Fade::kLasts, after, kAll), &after);
  EXPECT_FALSE(fade.runs());
}

TEST(Fade, TheFirstPictureAnswersTheTouch) {
  Fade fade;
  fade.begin(grey(0));
  EXPECT_GE(fade.at(milliseconds(0), grey(200), kAll).argb[0] & 0xffU, 60U) << "a third of the way";
}

TEST(Fade, EveryChannelIsMixedByItself) {
  Fade fade;
  fade.begin({1, 1, {0xffff0000U}});
  const std::uint32_t mixed = fade.at(milliseconds(0), {1, 1, {0xff0000ffU}}, {{0, 0, 1, 1}}).argb[0];
  EXPECT_EQ(mixed >> 24, 0xffU);
  EXPECT_EQ((mixed >> 8) & 0xffU, 0U);
  EXPECT_GT((mixed >> 16) & 0xffU, mixed & 0xffU);
  EXPECT_GT(mixed & 0xffU, 0U);
}

TEST(Fade, WhatDoesNotChangeIsNotTouched) {
  Fade fade;
  fade.begin(grey(10));
  const Pixels& mixed = fade.at(milliseconds(30), grey(200), {{0, 0, 2, 1}});
  EXPECT_NE(mixed.argb[0], grey(10).argb[0]);
  EXPECT_EQ(mixed.argb[2], grey(10).argb[0]);
  EXPECT_EQ(mixed.argb[4], grey(10).argb[0]);
}

TEST(Fade, TheNextPageGoesOnFromWhatIsShown) {
  Fade fade;
  fade.begin(grey(0));
  const std::uint32_t shown = fade.at(milliseconds(30), grey(200), kAll).argb[0] & 0xffU;
  fade.begin(grey(200));
  const std::uint32_t next = fade.at(milliseconds(0), grey(100), kAll).argb[0] & 0xffU;
  EXPECT_LT(next, shown);
  EXPECT_GT(next, 100U);
}

TEST(Fade, AWindowOfAnotherSizeIsShownAtOnce) {
  Fade fade;
  fade.begin(grey(0));
  const Pixels larger{5, 2, std::vector<std::uint32_t>(10, 0xffffffffU)};
  EXPECT_EQ(&fade.at(milliseconds(15), larger, kAll), &larger);
  EXPECT_FALSE(fade.runs());
}

}  // namespace
}  // namespace haisai::paint
