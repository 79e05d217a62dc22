#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "sample_pages.h"
#include "screens/imgui/boxes.h"
#include "screens/imgui/icons.h"
#include "screens/imgui/outline.h"
#include "screens/imgui/pen.h"
#include "screens/imgui/pictures.h"
#include "screens/imgui/screen.h"
#include "screens/imgui/triangulate.h"

namespace haisai::paint {
namespace {

constexpr int kSide = 400;

class DrawingTest : public testing::Test {
 protected:
  void SetUp() override {
    auto engine = text::Engine::open();
    ASSERT_TRUE(engine) << engine.error().detail;
    engine_ = std::move(engine).value();
    screen_ = std::make_unique<Screen>(*engine_, kSide, kSide, samples::kPxPerMm);
  }
  std::vector<std::uint32_t> painted(ui::Placed placed) {
    ui::LaidOut page;
    page.ground = 0xffffffff;
    page.placed.push_back(std::move(placed));
    screen_->paint(page, {}, "ja", theme_);
    return screen_->pixels().argb;
  }
  std::vector<std::uint32_t> icon(ui::PlacedIcon drawn) {
    drawn.colour = theme_.sea;
    ui::Placed placed;
    placed.icons.push_back(std::move(drawn));
    return painted(std::move(placed));
  }
  static void expect_ink_only_in(const std::vector<std::uint32_t>& pixels, const ui::Rect& rect, const std::string& what) {
    std::size_t inked = 0;
    for (int y = 0; y < kSide; ++y) {
      for (int x = 0; x < kSide; ++x) {
        if (pixels[static_cast<std::size_t>(y * kSide + x)] == 0xffffffffU) continue;
        ++inked;
        ASSERT_TRUE(rect.contains(static_cast<float>(x), static_cast<float>(y))) << what << " at " << x << ',' << y;
      }
    }
    EXPECT_GT(inked, 300U) << what;
  }

  std::unique_ptr<text::Engine> engine_;
  std::unique_ptr<Screen> screen_;
  ui::Theme theme_;
};

TEST_F(DrawingTest, EveryIconIsItsOwnAndStaysInItsPlace) {
  std::set<std::vector<std::uint32_t>> seen;
  for (int i = 1; i <= static_cast<int>(ui::Icon::erase); ++i) {
    ui::PlacedIcon drawn;
    drawn.icon = static_cast<ui::Icon>(i);
    drawn.rect = {80, 120, 160, 160};
    const auto pixels = icon(drawn);
    expect_ink_only_in(pixels, drawn.rect, "icon " + std::to_string(i));
    EXPECT_TRUE(seen.insert(pixels).second) << "icon " << i << " looks like another";
  }
}

TEST_F(DrawingTest, EveryPictureIsItsOwnAndStaysInItsPlace) {
  std::set<std::vector<std::uint32_t>> seen;
  for (int i = 1; i <= static_cast<int>(ui::Picture::lesson_gone); ++i) {
    ui::PlacedIcon drawn;
    drawn.picture = static_cast<ui::Picture>(i);
    drawn.rect = {40, 90, 300, 200};
    const auto pixels = icon(drawn);
    expect_ink_only_in(pixels, drawn.rect, "picture " + std::to_string(i));
    EXPECT_TRUE(seen.insert(pixels).second) << "picture " << i << " looks like another";
  }
}

TEST_F(DrawingTest, DashedEdgesHaveGaps) {
  ui::Placed placed;
  placed.boxes.push_back({{50, 50, 300, 100}, 18, 0xf3efe6ff, 4, 0x6f8796ff});
  placed.boxes.front().dashed = true;
  const auto pixels = painted(placed);
  int changes = 0;
  for (int x = 80; x < 320; ++x) {
    const auto at = static_cast<std::size_t>(52 * kSide + x);
    changes += pixels[at] != pixels[at - 1] ? 1 : 0;
  }
  EXPECT_GT(changes, 10);
}

TEST(Outline, ReadsThePathLanguage) {
  const auto outlines = read_path("M0 0 L10 0 10 10 Z M-2.5 1 Q5 5 9 1 O5 5 3 R0 0 10 6 2", {2, {100, 50}, 0});
  ASSERT_EQ(outlines.size(), 4U);
  EXPECT_TRUE(outlines[0].closed);
  ASSERT_EQ(outlines[0].points.size(), 3U);
  EXPECT_FLOAT_EQ(outlines[0].points[2].x, 120);
  EXPECT_FLOAT_EQ(outlines[0].points[2].y, 70);
  EXPECT_FALSE(outlines[1].closed);
  EXPECT_FLOAT_EQ(outlines[1].points.back().x, 118);
  EXPECT_TRUE(outlines[2].closed);
  for (const Point& at : outlines[2].points) EXPECT_NEAR(std::hypot(at.x - 110, at.y - 60), 6, 1e-3);
}

TEST(OutlineDeathTest, AMistakeInADrawingIsFoundAtOnce) {
  EXPECT_DEATH(read_path("M0 0 X3 3", {}), "");
  EXPECT_DEATH(read_path("M0 0 L3", {}), "");
}

TEST(Triangulate, CoversExactlyThePolygon) {
  std::vector<Point> star{{0, 0}, {10, 2}, {20, 0}, {18, 10}, {20, 20}, {10, 12}, {0, 20}, {4, 10}};
  make_clockwise(star);
  EXPECT_FALSE(is_convex(star));
  const auto corners = triangulate(star);
  ASSERT_EQ(corners.size(), 3 * (star.size() - 2));
  const auto area = [](Point a, Point b, Point c) { return ((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)) / 2; };
  float pieces = 0, whole = 0;
  for (std::size_t i = 0; i < corners.size(); i += 3) {
    const auto at = [&](std::size_t n) { return star[static_cast<std::size_t>(corners[n])]; };
    pieces += area(at(i), at(i + 1), at(i + 2));
  }
  for (std::size_t i = 0; i < star.size(); ++i) whole += area({0, 0}, star[i], star[(i + 1) % star.size()]);
  EXPECT_NEAR(pieces, whole, 1e-3);
}

TEST(Pen, ColoursAreMixedChannelByChannel) {
  EXPECT_EQ(blended(0x000000ff, 0xffffffff, 0), 0x000000ffU);
  EXPECT_EQ(blended(0x000000ff, 0xffffff00, 1), 0xffffffffU);
  EXPECT_EQ(blended(0x204060ff, 0x406080ff, 0.5F), 0x305070ffU);
  EXPECT_EQ(packed(0x11223344), 0x44332211U);
}

}  // namespace
}  // namespace haisai::paint
