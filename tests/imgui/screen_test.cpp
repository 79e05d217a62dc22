#include "screens/imgui/screen.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "sample_pages.h"

namespace haisai::paint {
namespace {

using samples::kHigh;
using samples::kWide;

class ScreenTest : public testing::Test {
 protected:
  void SetUp() override {
    auto engine = text::Engine::open();
    ASSERT_TRUE(engine) << engine.error().detail;
    engine_ = std::move(engine).value();
    screen_ = std::make_unique<Screen>(*engine_, kWide, kHigh, samples::kPxPerMm);
  }
  std::vector<ui::Rect> paint(const ui::LaidOut& page, const Look& look = {}) {
    return screen_->paint(page, look, "ja", theme_);
  }
  std::vector<std::uint32_t> painted(const ui::LaidOut& page, const Look& look = {}) {
    paint(page, look);
    return screen_->pixels().argb;
  }
  // The smallest box around what differs.
  static ui::Rect difference(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b) {
    int left = kWide, top = kHigh, right = 0, bottom = 0;
    for (int y = 0; y < kHigh; ++y) {
      for (int x = 0; x < kWide; ++x) {
        const auto at = static_cast<std::size_t>(y * kWide + x);
        if (a[at] == b[at]) continue;
        left = std::min(left, x), right = std::max(right, x + 1), top = std::min(top, y), bottom = std::max(bottom, y + 1);
      }
    }
    return {static_cast<float>(left), static_cast<float>(top), static_cast<float>(right - left),
            static_cast<float>(bottom - top)};
  }
  static const ui::Placed& widget(const ui::LaidOut& page, const std::string& id) {
    return *std::find_if(page.placed.begin(), page.placed.end(), [&](const auto& p) { return p.widget.id == id; });
  }
  static void expect_inside(const ui::Rect& inner, const ui::Rect& outer) {
    EXPECT_GT(inner.w, 0) << "something must change";
    EXPECT_GE(inner.x, outer.x);
    EXPECT_GE(inner.y, outer.y);
    EXPECT_LE(inner.x + inner.w, outer.x + outer.w);
    EXPECT_LE(inner.y + inner.h, outer.y + outer.h);
  }

  std::unique_ptr<text::Engine> engine_;
  std::unique_ptr<Screen> screen_;
  ui::Theme theme_;
};

TEST_F(ScreenTest, SecondPaintOfTheSamePageChangesNothing) {
  EXPECT_EQ(paint(samples::welcome()).size(), 1U);
  EXPECT_TRUE(paint(samples::welcome()).empty());
}

TEST_F(ScreenTest, GoingThereAndBackGivesTheSameBytes) {
  const auto first = painted(samples::welcome());
  painted(samples::pin(3), {"pin.key.4", "back"});
  EXPECT_EQ(painted(samples::welcome()), first);
  Screen other(*engine_, kWide, kHigh, samples::kPxPerMm);
  other.paint(samples::welcome(), {}, "ja", theme_);
  EXPECT_EQ(other.pixels().argb, first);
}

TEST_F(ScreenTest, PressedLookStaysInsideTheWidget) {
  const ui::LaidOut page = samples::pin(2);
  const auto idle = painted(page);
  for (const std::string id : {"pin.key.4", "forward", "back", "staff"}) {
    const auto changed = paint(page, {id, ""});
    EXPECT_FALSE(changed.empty());
    expect_inside(difference(idle, screen_->pixels().argb), widget(page, id).rect);
    EXPECT_EQ(painted(page), idle);
  }
}

TEST_F(ScreenTest, APartWithoutItsOwnPressedFillStillDarkens) {
  ui::LaidOut page = samples::pin(2);
  for (ui::Placed& placed : page.placed) {
    for (ui::PlacedBox& box : placed.boxes) box.pressed_fill = 0;
  }
  const auto idle = painted(page);
  EXPECT_NE(painted(page, {"pin.key.4", ""}), idle);
}

TEST_F(ScreenTest, FocusRingsLieAroundTheWidget) {
  const ui::LaidOut page = samples::pin(2);
  const ui::Rect key = widget(page, "pin.key.4").rect;
  const auto idle = painted(page);
  const auto focused = painted(page, {"", "pin.key.4"});
  const float rings = 2 * page.focus_px;
  expect_inside(difference(idle, focused), {key.x - rings, key.y - rings, key.w + 2 * rings, key.h + 2 * rings});
  const auto at = [&](float x, float y) { return focused[static_cast<std::size_t>(y) * kWide + static_cast<std::size_t>(x)]; };
  const float middle = key.y + key.h / 2;
  EXPECT_EQ(at(key.x - 2, middle), 0xff000000U);
  EXPECT_EQ(at(key.x - 6, middle), 0xffffd43dU);
  EXPECT_EQ(at(key.x + 20, middle), idle[static_cast<std::size_t>(middle) * kWide + static_cast<std::size_t>(key.x + 20)]);
}

TEST_F(ScreenTest, AFocusIsShownEvenWhenThePageDoesNotSayHow) {
  ui::LaidOut page = samples::pin(2);
  page.focus_px = 0;
  page.focus_dark = page.focus_light = 0;
  EXPECT_NE(painted(page, {"", "pin.key.4"}), painted(page));
}

// Rule P10: a touch between two keys chose neither, and both are outlined.
TEST_F(ScreenTest, BothKeysATouchMayHaveMeantAreOutlined) {
  const ui::LaidOut page = samples::pin(2);
  const auto idle = painted(page);
  const auto doubtful = painted(page, {"", "", {"pin.key.4", "pin.key.5"}});
  for (const char* id : {"pin.key.4", "pin.key.5"}) {
    const ui::Rect key = widget(page, id).rect;
    const auto at = static_cast<std::size_t>(key.y + key.h / 2) * kWide + static_cast<std::size_t>(key.x - 2);
    EXPECT_NE(doubtful[at], idle[at]) << id;
  }
  const ui::Rect other = widget(page, "pin.key.9").rect;
  const auto beside = static_cast<std::size_t>(other.y + other.h / 2) * kWide + static_cast<std::size_t>(other.x - 2);
  EXPECT_EQ(doubtful[beside], idle[beside]);
  EXPECT_NE(doubtful, painted(page, {"", "pin.key.4"})) << "not to be taken for the focus";
}

TEST_F(ScreenTest, WhatAFingerWritesIsInkInTheSquareAndNowhereElse) {
  ui::LaidOut page;
  ui::Placed square;
  square.widget.id = "square";
  square.widget.look = ui::Look::writing;
  square.rect = {100, 200, 400, 400};
  square.fg = 0x000000ff;
  page.ground = 0xffffffff;
  page.placed.push_back(square);
  const auto empty = painted(page);
  page.placed[0].widget.strokes = {{{0.25F, 0.5F}, {0.75F, 0.5F}}, {{0.5F, 0.9F}}};
  const auto written = painted(page);
  expect_inside(difference(empty, written), square.rect);
  EXPECT_EQ(written[400 * kWide + 300], 0xff000000U) << "the middle of the stroke";
  EXPECT_EQ(written[560 * kWide + 300], 0xff000000U) << "a dot";
  EXPECT_EQ(written[300 * kWide + 300], empty[300 * kWide + 300]);
}

TEST_F(ScreenTest, WipeLeavesNoTrace) {
  const auto before = painted(samples::welcome());
  EXPECT_GT(screen_->glyph_pages(), 0U);
  screen_->wipe();
  EXPECT_EQ(screen_->glyph_pages(), 0U);
  EXPECT_TRUE(std::all_of(screen_->pixels().argb.begin(), screen_->pixels().argb.end(), [](auto p) { return p == 0; }));
  EXPECT_EQ(paint(samples::welcome()), (std::vector<ui::Rect>{{0, 0, kWide, kHigh}}));
  EXPECT_EQ(screen_->pixels().argb, before);
}

TEST_F(ScreenTest, ResizeDrawsEverything) {
  painted(samples::welcome());
  screen_->resize(1920, 1080);
  EXPECT_EQ(paint(samples::welcome()), (std::vector<ui::Rect>{{0, 0, 1920, 1080}}));
  EXPECT_EQ(screen_->pixels().argb.size(), 1920U * 1080U);
}

TEST_F(ScreenTest, WordsAreAligned) {
  ui::LaidOut page;
  page.ground = 0xffffffff;
  ui::Placed placed;
  for (int align = 0; align < 3; ++align) {
    placed.texts.push_back({"10", {60, true, 1.5F, false}, {100, 100.0F + 200.0F * static_cast<float>(align), 600, 90}, align,
                            0x000000ff});
  }
  page.placed.push_back(placed);
  const auto pixels = painted(page);
  const auto ink = [&](int from_y) {
    int left = kWide, right = 0;
    for (int y = from_y; y < from_y + 100; ++y) {
      for (int x = 0; x < kWide; ++x) {
        if (pixels[static_cast<std::size_t>(y * kWide + x)] != 0xffffffffU) left = std::min(left, x), right = std::max(right, x);
      }
    }
    return std::pair(left, right);
  };
  EXPECT_LT(ink(100).first, 112);
  EXPECT_NEAR((ink(300).first + ink(300).second) / 2.0, 400, 6);
  EXPECT_GT(ink(500).second, 688);
}

}  // namespace
}  // namespace haisai::paint
